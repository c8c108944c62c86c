package vn.hientai.web.calculator;

import static vn.hientai.web.calculator.CalculatorField.choice;
import static vn.hientai.web.calculator.CalculatorField.date;
import static vn.hientai.web.calculator.CalculatorField.flag;
import static vn.hientai.web.calculator.CalculatorField.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.rewards.discipline.rule.ComplaintDeadline;
import vn.hientai.rewards.discipline.rule.Deferral.Situation;
import vn.hientai.rewards.discipline.rule.Limitation.Exemption;
import vn.hientai.rewards.discipline.rule.Limitation.Level;

/** The pages of the calculators of discipline. */
@ApplicationScoped
public class ConductPages implements CalculatorShelf {
    @Inject
    ConductCalculators calculators;

    @Override
    public List<CalculatorPage<?>> pages() {
        return List.of(limitation(), form(), effects(), deferral(), complaint());
    }

    private static CalculatorField subject() {
        return choice("subject", StaffCategory.CADRE, StaffCategory.CS_LEAD, StaffCategory.CS_STAFF,
                StaffCategory.VC_LEAD, StaffCategory.VC_STAFF, StaffCategory.RETIRED).isNeeded();
    }

    private CalculatorPage<?> limitation() {
        return CalculatorPage.of("disciplinary-limitation", CalculatorSubject.DISCIPLINE,
                        input -> calculators.limitation(input))
                .asking(subject(), choice("level", Level.values()).isNeeded(), date("violationFrom").isNeeded(),
                        date("violationEnded"), date("discovered"), date("newViolation"),
                        choice("exception", Exemption.values()), date("on").isNeeded().today(),
                        rows("notCounted", date("from"), date("to")))
                .sample("subject=CS_STAFF&level=REPRIMAND&violationFrom=01/03/2023&violationEnded=20/05/2023"
                        + "&discovered=10/09/2026&on=22/11/2026");
    }

    private CalculatorPage<?> form() {
        return CalculatorPage.of("disciplinary-form", CalculatorSubject.DISCIPLINE, input -> calculators.form(input))
                .asking(subject(), date("decisionDate").isNeeded().today(),
                        rows("violations", choice("form", SanctionForm.values()).isNeeded()),
                        choice("serving", SanctionForm.values()).wordedAs("form"))
                .sample("subject=CS_LEAD&decisionDate=22/11/2026&violations.1.form=REPRIMAND&serving=CENSURE");
    }

    private CalculatorPage<?> effects() {
        return CalculatorPage.of("disciplinary-effects", CalculatorSubject.DISCIPLINE, input -> calculators.effects(input))
                .asking(subject(), choice("form", SanctionForm.values()).isNeeded(), date("effective").isNeeded(),
                        flag("removedFromOffice"), date("received"))
                .sample("subject=CS_LEAD&form=CENSURE&effective=15/01/2026&received=19/01/2026");
    }

    private CalculatorPage<?> deferral() {
        return CalculatorPage.of("disciplinary-deferral", CalculatorSubject.DISCIPLINE, input -> calculators.deferral(input))
                .asking(subject(), date("on").isNeeded().today(), choice("situation", Situation.values()).isNeeded(),
                        date("childBirthDate").when("situation", Situation.CHILD_UNDER_12_MONTHS.name(),
                                Situation.MATERNITY_LEAVE.name()),
                        flag("writtenRequest"))
                .sample("subject=CS_STAFF&on=22/11/2026&situation=CHILD_UNDER_12_MONTHS&childBirthDate=10/03/2026");
    }

    private CalculatorPage<?> complaint() {
        return CalculatorPage.of("complaint-deadline", CalculatorSubject.DISCIPLINE, input -> calculators.complaint(input))
                .asking(choice("kind", ComplaintDeadline.Kind.values()).isNeeded(), choice("form", SanctionForm.values()),
                        date("received").isNeeded(), flag("rollOver"))
                .sample("kind=FIRST&form=REPRIMAND&received=16/11/2026");
    }
}
