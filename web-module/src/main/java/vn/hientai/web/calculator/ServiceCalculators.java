package vn.hientai.web.calculator;

import static vn.hientai.web.calculator.CalculatorField.choice;
import static vn.hientai.web.calculator.CalculatorField.date;
import static vn.hientai.web.calculator.CalculatorField.decimal;
import static vn.hientai.web.calculator.CalculatorField.flag;
import static vn.hientai.web.calculator.CalculatorField.group;
import static vn.hientai.web.calculator.CalculatorField.partialDate;
import static vn.hientai.web.calculator.CalculatorField.rows;
import static vn.hientai.web.calculator.CalculatorField.text;
import static vn.hientai.web.calculator.CalculatorField.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.api.rule.AppointmentFacts;
import vn.hientai.personnel.career.mobility.rule.PositionRotation;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts;
import vn.hientai.personnel.career.talent.rule.Degree;
import vn.hientai.personnel.career.training.rule.TrainingCompensation;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.payscale.rule.PayScale;
import vn.hientai.personnel.retirement.RetirementCalculator;
import vn.hientai.personnel.salary.rule.RaiseEvent;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts;
import vn.hientai.personnel.salary.rule.StartingStep;
import vn.hientai.web.calculator.CalculatorField.Offer;

/** The calculators of service, pay and retirement. */
@ApplicationScoped
public class ServiceCalculators implements CalculatorShelf {
    @Inject
    Calculators calculators;

    @Inject
    PayCalculators pay;

    @Inject
    CareerCalculators career;

    @Inject
    EligibilityCalculators eligibility;

    @Inject
    LeavingCalculators leaving;

    @Inject
    PayScales scales;

    @Inject
    Today today;

    @Override
    public List<CalculatorPage<?>> pages() {
        return List.of(salaryRise(), earlyRise(), startingStep(), scaleChange(), retirement(), earlyLeave(), appointment(), succession(),
                talent(), planningSize(), trainingCompensation(), positionRotation(), daringVote(), workingDays());
    }

    private CalculatorPage<?> retirement() {
        return CalculatorPage.of("retirement", CalculatorSubject.RETIREMENT, input -> calculators.retirement(input))
                .asking(choice("gender", Gender.values()).isNeeded(), partialDate("birthDate").isNeeded())
                .sample("gender=FEMALE&birthDate=15/07/1973")
                .showing("retirementDate").noting(this::timeLeft);
    }

    private CalculatorPage<?> earlyLeave() {
        return CalculatorPage.of("early-leave", CalculatorSubject.RETIREMENT, input -> leaving.earlyLeave(input))
                .asking(choice("gender", Gender.values()).isNeeded(), partialDate("birthDate").isNeeded(), date("leavesOn").isNeeded().today(),
                        date("restructuredOn"), whole("insuredMonths").isNeeded(), decimal("monthlyPay"))
                .sample("gender=MALE&birthDate=15/07/1966&leavesOn=01/08/2025&restructuredOn=01/03/2025&insuredMonths=312&monthlyPay=15.000.000");
    }

    private String timeLeft(RetirementCalculator.Result result, Locale locale) {
        var left = Period.between(today.date(), result.retirementDate());
        return left.isNegative() || left.isZero() ? "" : Texts.get(locale, "calculator.retirement.left",
                Map.of("years", left.getYears(), "months", left.getMonths()));
    }

    private CalculatorPage<?> salaryRise() {
        return CalculatorPage.of("salary-rise", CalculatorSubject.SALARY, input -> calculators.salaryRise(input))
                .asking(rank("rank").isNeeded(), whole("step").isNeeded(), date("stepSince").isNeeded(),
                        date("on").isNeeded().today(), choice("subject", StaffCategory.values()), events())
                .sample("rank=01.003&step=3&stepSince=01/03/2024&on=22/11/2026&subject=CS_STAFF"
                        + "&events.1.type=SANCTION&events.1.form=REPRIMAND&events.1.effective=15/05/2025");
    }

    private CalculatorPage<?> earlyRise() {
        return CalculatorPage.of("early-rise", CalculatorSubject.SALARY, input -> pay.earlyRise(input))
                .asking(rank("rank").isNeeded(), whole("step").isNeeded(), date("stepSince").isNeeded(),
                        date("on").isNeeded().today(), choice("subject", StaffCategory.values()),
                        group("merit", choice("code", PayCalculators.AWARDS).wordedAs("award"), date("date")),
                        date("retirementNoticed"), date("retirementDate"), whole("headcount"), whole("alreadyGranted"),
                        date("previousEarly"), flag("lastRiseWasEarly"), events())
                .sample("rank=01.003&step=3&stepSince=01/06/2024&on=22/11/2026&subject=CS_STAFF&merit.code=BK_TINH"
                        + "&merit.date=10/02/2026&headcount=47&alreadyGranted=2");
    }

    private CalculatorPage<?> startingStep() {
        return CalculatorPage.of("starting-step", CalculatorSubject.SALARY, input -> pay.startingStep(input))
                .asking(choice("degree", StartingStep.Degree.values()).isNeeded(), scale("scale").isNeeded(),
                        choice("subject", StaffCategory.values()).isNeeded(), date("on").isNeeded().today())
                .sample("degree=MASTER&scale=A1&subject=VC_STAFF&on=22/11/2026");
    }

    private CalculatorPage<?> scaleChange() {
        return CalculatorPage.of("scale-change", CalculatorSubject.SALARY, input -> pay.scaleChange(input))
                .asking(choice("reason", ScaleChangeFacts.Reason.values()).isNeeded(), date("decisionDate").isNeeded().today(),
                        group("from", rank("rank").isNeeded(), whole("step").isNeeded(), date("since").isNeeded(),
                                decimal("overScalePercent")),
                        group("to", rank("rank").isNeeded(), whole("step"), date("since")))
                .sample("reason=HIGHER&decisionDate=01/09/2026&from.rank=01.003&from.step=9&from.since=01/09/2022"
                        + "&from.overScalePercent=6%25&to.rank=01.002");
    }

    private CalculatorPage<?> trainingCompensation() {
        return CalculatorPage.of("training-compensation", CalculatorSubject.CAREER, input -> career.trainingCompensation(input))
                .asking(decimal("cost").isNeeded(), whole("trainingMonths").isNeeded(), whole("servedMonths").isNeeded(),
                        whole("pledgeMonths").isNeeded(), choice("situation", TrainingCompensation.Situation.values()),
                        whole("serviceYears"), flag("favoured"), date("decisionDate").today())
                .sample("cost=120.000.000&trainingMonths=24&servedMonths=18&pledgeMonths=72&serviceYears=6");
    }

    private CalculatorPage<?> planningSize() {
        return CalculatorPage.of("planning-size", CalculatorSubject.CAREER, input -> career.planningSize(input))
                .asking(whole("size"), decimal("factor"), whole("posts"), whole("perPost"), date("on").today())
                .sample("size=27&factor=1,5&on=22/11/2026");
    }

    private CalculatorPage<?> positionRotation() {
        return CalculatorPage.of("position-rotation", CalculatorSubject.CAREER, input -> career.positionRotation(input))
                .asking(date("postSince").isNeeded(), whole("termYears").isNeeded(), date("on").isNeeded().today(),
                        date("retirementDate"), choice("gender", Gender.values()), date("youngestChildBirthDate"),
                        choice("situation", PositionRotation.Situation.values()))
                .sample("postSince=01/03/2022&termYears=5&on=22/11/2026&retirementDate=31/07/2032&gender=FEMALE"
                        + "&youngestChildBirthDate=10/05/2025");
    }

    private CalculatorPage<?> appointment() {
        return CalculatorPage.of("appointment-eligibility", CalculatorSubject.CAREER, input -> eligibility.appointment(input))
                .asking(choice("subject", StaffCategory.values()).isNeeded(), choice("gender", Gender.values()).isNeeded(),
                        partialDate("birthDate").isNeeded(), text("post").isNeeded(),
                        choice("move", AppointmentFacts.Move.values()).beginningWith("HIGHER"), date("on").isNeeded().today(),
                        date("lowerPostSince"), flag("planned"), flag("newUnit"),
                        choice("bars", EligibilityCalculators.BARS).wordedAs("bar"), grades(), sanctions())
                .sample("subject=CS_STAFF&gender=MALE&birthDate=20/04/1985&post=DIVISION_DEPUTY&move=HIGHER&on=22/11/2026"
                        + "&lowerPostSince=01/06/2024&planned=true&grades.1.year=2023&grades.1.grade=GOOD&grades.2.year=2024"
                        + "&grades.2.grade=EXCELLENT&grades.3.year=2025&grades.3.grade=GOOD");
    }

    private CalculatorPage<?> succession() {
        return CalculatorPage.of("succession-eligibility", CalculatorSubject.CAREER, input -> eligibility.succession(input))
                .asking(choice("gender", Gender.values()).isNeeded(), partialDate("birthDate").isNeeded(),
                        choice("level", EligibilityCalculators.LEVELS).isNeeded().wordedAs("postLevel"),
                        choice("object", SuccessionFacts.Ring.values()).beginningWith("OBJECT_1"), date("on").isNeeded().today(),
                        choice("nextTermOf", EligibilityCalculators.BODIES).wordedAs("body"),
                        choice("politicalTheory", SuccessionFacts.Theory.values()).wordedAs("theory"), flag("higher"),
                        whole("plannedPosts"), flag("until60"), flag("truthful"), sanctions())
                .sample("gender=FEMALE&birthDate=12/08/1980&level=PROVINCE&object=OBJECT_1&on=22/11/2026&nextTermOf=STATE"
                        + "&politicalTheory=ADVANCED&higher=true&plannedPosts=1");
    }

    private CalculatorPage<?> talent() {
        return CalculatorPage.of("talent-eligibility", CalculatorSubject.CAREER, input -> eligibility.talent(input))
                .asking(choice("subject", StaffCategory.values()).isNeeded(), partialDate("birthDate").isNeeded(),
                        date("recruitedOn").isNeeded(), choice("degree", Degree.values()).isNeeded(),
                        date("on").isNeeded().today(), grades(), sanctions())
                .sample("subject=CS_STAFF&birthDate=20/04/1994&recruitedOn=01/09/2018&degree=MASTER&on=22/11/2026"
                        + "&grades.1.year=2023&grades.1.grade=GOOD&grades.2.year=2024&grades.2.grade=GOOD&grades.3.year=2025"
                        + "&grades.3.grade=EXCELLENT");
    }

    private static CalculatorField grades() {
        return rows("grades", whole("year"), choice("grade", AnnualGrade.values()));
    }

    private static CalculatorField sanctions() {
        return rows("sanctions", choice("form", SanctionForm.values()), date("effective"));
    }

    private CalculatorField scale(String name) {
        return choice(name, scales.all().stream().map(PayScale::code).toList()).wordedAs("");
    }

    /** Rank or scale in one field. */
    private CalculatorField rank(String name) {
        return text(name).goingTo(typed -> scales.find(typed).isPresent() ? "scale" : "rank")
                .offering(() -> scales.ranks().stream().map(rank -> new Offer(rank.code(), rank.nameVi())).toList());
    }

    private static CalculatorField events() {
        return rows("events",
                choice("type", RaiseEvent.Type.values()),
                choice("form", SanctionForm.REPRIMAND, SanctionForm.CENSURE, SanctionForm.STEP_REDUCTION,
                        SanctionForm.DEMOTION, SanctionForm.DISMISSAL_FROM_OFFICE).when("type", "SANCTION"),
                date("effective").when("type", "SANCTION"),
                whole("year").when("type", "NOT_COMPLETED_YEAR", "SANCTION"),
                date("from").when("type", timeOff()), date("to").when("type", timeOff()),
                whole("days").when("type", timeOff()));
    }

    private static String[] timeOff() {
        return List.of(RaiseEvent.Type.values()).stream()
                .filter(RaiseEvent.Type::isTimeNotCounted).map(Enum::name).toArray(String[]::new);
    }

    private CalculatorPage<?> daringVote() {
        return CalculatorPage.of("daring-vote", CalculatorSubject.REWARDS, input -> calculators.daringVote(input))
                .asking(whole("inFavour").isNeeded(), whole("against").isNeeded(), whole("abstained"),
                        flag("headInFavour").isNeeded(), date("received").isNeeded())
                .sample("inFavour=3&against=2&abstained=1&headInFavour=true&received=16/11/2026");
    }

    private CalculatorPage<?> workingDays() {
        return CalculatorPage.of("working-days", CalculatorSubject.DEADLINE, input -> calculators.workingDays(input))
                .asking(date("from").isNeeded(), whole("days").isNeeded())
                .sample("from=22/11/2026&days=15")
                .noting((result, locale) -> Texts.get(locale, "day.of-week." + result.date().getDayOfWeek().getValue()));
    }
}
