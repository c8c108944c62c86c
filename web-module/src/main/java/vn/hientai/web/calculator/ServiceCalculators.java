package vn.hientai.web.calculator;

import static vn.hientai.web.calculator.CalculatorField.choice;
import static vn.hientai.web.calculator.CalculatorField.date;
import static vn.hientai.web.calculator.CalculatorField.flag;
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
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.retirement.RetirementCalculator;
import vn.hientai.personnel.salary.PayScales;
import vn.hientai.personnel.salary.rule.RaiseEvent;
import vn.hientai.web.calculator.CalculatorField.Offer;

/** The calculators of service, pay and retirement. */
@ApplicationScoped
public class ServiceCalculators implements CalculatorShelf {
    @Inject
    Calculators calculators;

    @Inject
    PayScales scales;

    @Inject
    Today today;

    @Override
    public List<CalculatorPage<?>> pages() {
        return List.of(salaryRise(), retirement(), daringVote(), workingDays());
    }

    private CalculatorPage<?> retirement() {
        return CalculatorPage.of("retirement", CalculatorSubject.RETIREMENT, input -> calculators.retirement(input))
                .asking(choice("gender", Gender.values()).isNeeded(), partialDate("birthDate").isNeeded())
                .sample("gender=FEMALE&birthDate=15/07/1973")
                .noting(this::timeLeft);
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
