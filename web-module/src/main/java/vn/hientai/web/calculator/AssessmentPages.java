package vn.hientai.web.calculator;

import static vn.hientai.web.calculator.CalculatorField.choice;
import static vn.hientai.web.calculator.CalculatorField.date;
import static vn.hientai.web.calculator.CalculatorField.decimal;
import static vn.hientai.web.calculator.CalculatorField.decimals;
import static vn.hientai.web.calculator.CalculatorField.flag;
import static vn.hientai.web.calculator.CalculatorField.group;
import static vn.hientai.web.calculator.CalculatorField.rows;
import static vn.hientai.web.calculator.CalculatorField.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.personnel.assessment.grading.rule.ExcellentQuota.Denominator;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Absence;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.LatenessUnit;

/** The pages of the calculators of scores and grades. */
@ApplicationScoped
public class AssessmentPages implements CalculatorShelf {
    @Inject
    AssessmentCalculators calculators;

    @Override
    public List<CalculatorPage<?>> pages() {
        return List.of(annualGrade(), annualScore(), excellentQuota(), productCoefficient());
    }

    private CalculatorPage<?> annualScore() {
        return CalculatorPage.of("annual-score", CalculatorSubject.ASSESSMENT, input -> calculators.annualScore(input))
                .asking(choice("subject", StaffCategory.CS_LEAD, StaffCategory.CS_STAFF, StaffCategory.VC_LEAD,
                                StaffCategory.VC_STAFF, StaffCategory.CONTRACT).isNeeded(),
                        date("on").isNeeded().today(), decimal("generalScore").isNeeded(),
                        choice("latenessUnit", LatenessUnit.values()),
                        rows("products", decimal("coefficient").isNeeded(), decimal("assigned"),
                                decimal("done").isNeeded(), whole("qualityFailures"), whole("late"),
                                flag("objectiveCause"), flag("adHoc")),
                        group("unit", decimals("subordinateScores"), decimal("subordinates"), decimal("delivery"),
                                decimal("cohesion")))
                .sample("subject=CS_STAFF&on=30/11/2026&generalScore=27&products.1.coefficient=1&products.1.assigned=10"
                        + "&products.1.done=10&products.1.qualityFailures=1&products.2.coefficient=2,5"
                        + "&products.2.assigned=4&products.2.done=4&products.2.late=1");
    }

    private CalculatorPage<?> productCoefficient() {
        return CalculatorPage.of("product-coefficient", CalculatorSubject.ASSESSMENT,
                        input -> calculators.productCoefficient(input))
                .asking(decimal("points").isNeeded(), decimal("standardPoints").isNeeded())
                .sample("points=250&standardPoints=100");
    }

    private CalculatorPage<?> annualGrade() {
        return CalculatorPage.of("annual-grade", CalculatorSubject.ASSESSMENT, input -> calculators.annualGrade(input))
                .asking(choice("subject", StaffCategory.CADRE, StaffCategory.CS_LEAD, StaffCategory.CS_STAFF,
                                StaffCategory.VC_LEAD, StaffCategory.VC_STAFF, StaffCategory.CONTRACT).isNeeded(),
                        whole("year").isNeeded(), decimal("score"), decimal("monthsWorked"),
                        choice("absence", Absence.values()), decimal("absenceMonths"),
                        flag("degradationConcluded"), flag("corruptionInUnit"),
                        choice("organisationGrade", AnnualGrade.values()).wordedAs("grade"),
                        rows("sanctions", choice("form", SanctionForm.values()), date("effective"), flag("publicDuty"),
                                whole("alreadyCountedYear")),
                        group("results", decimal("tasksOnTime"), decimal("tasksExceeded"), decimal("unitTargets"),
                                decimal("unitTargetsOnTime"), decimal("unitTargetsExceeded"), decimal("unitsCompleted"),
                                decimal("unitsGood")))
                .sample("subject=CS_LEAD&year=2026&score=92,5&organisationGrade=GOOD");
    }

    private CalculatorPage<?> excellentQuota() {
        return CalculatorPage.of("excellent-quota", CalculatorSubject.ASSESSMENT, input -> calculators.excellentQuota(input))
                .asking(date("on").isNeeded().today(), whole("excellentCandidates").isNeeded(), whole("good").isNeeded(),
                        flag("outstandingOrganisation"), choice("denominator", Denominator.values()),
                        choice("rounding", Rounding.values()))
                .sample("on=10/12/2026&excellentCandidates=12&good=40");
    }
}
