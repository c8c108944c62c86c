package vn.hientai.personnel.retirement.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * Leaving before the age of retirement when posts are cut (nghỉ hưu trước tuổi do sắp xếp, tinh giản): may it be, and how many
 * months of pay come with it. NĐ 178/2024/NĐ-CP amended by NĐ 67/2025/NĐ-CP while it was applied; then NĐ 154/2025/NĐ-CP, whose
 * figures are not confirmed: for those days the verdict says so and no amount is told.
 */
public final class EarlyLeave {
    public static final String ID = "early-leave";
    static final ParameterKey MOST = ParameterKey.of("early-leave.most-years");
    static final ParameterKey FIRST = ParameterKey.of("early-leave.first-months");
    static final ParameterKey LATER_SHARE = ParameterKey.of("early-leave.later-share");
    static final ParameterKey MONTH_SHARE = ParameterKey.of("early-leave.month-share");
    static final ParameterKey COUNTED = ParameterKey.of("early-leave.counted-months");
    static final ParameterKey YEAR_MONTHS = ParameterKey.of("early-leave.year-months");
    static final ParameterKey SERVICE_YEARS = ParameterKey.of("early-leave.service-years");
    static final ParameterKey SERVICE_MONTHS = ParameterKey.of("early-leave.service-months");
    static final ParameterKey SERVICE_FURTHER = ParameterKey.of("early-leave.service-further");
    private static final int YEAR = 12;
    private static final int HALF = 6;

    /** How many years are left to the age of retirement. */
    public enum Band {
        UNDER_TWO,
        TWO_TO_FIVE,
        FIVE_TO_TEN
    }

    /**
     * What is looked at.
     *
     * @param retires last day in service by age
     * @param leaves first day out of service
     * @param restructured day of the decision that cuts the post, or null when it is not known
     * @param insuredMonths months with compulsory social insurance
     */
    public record Facts(LocalDate retires, LocalDate leaves, LocalDate restructured, int insuredMonths) {}

    /**
     * What follows.
     *
     * @param monthsEarly whole months left to the pension by age
     * @param oneOff months of pay for the time left; null, like all that follow, while the law's figures are not held
     * @param perYear months of pay for the years left
     * @param service months of pay for the years insured
     */
    public record Outcome(int monthsEarly, Band band, BigDecimal oneOff, BigDecimal perYear, BigDecimal service, Verdict verdict) {
        /** All months of pay together, or null where they cannot be told. */
        public BigDecimal total() {
            return oneOff == null ? null : oneOff.add(perYear).add(service);
        }
    }

    /** @param book of the day of leaving */
    public Outcome of(Facts facts, PolicyBook book) {
        var pension = facts.retires().plusDays(1);
        var early = (int) ChronoUnit.MONTHS.between(facts.leaves(), pension);
        var window = window(facts.retires(), facts.leaves(), book);
        var findings = new ArrayList<>(List.of(window));
        var band = band(facts.leaves(), pension);
        var share = book.peek(MONTH_SHARE, band.name());
        if (share.isEmpty() || !window.satisfied()) {
            findings.add(Finding.check("amounts-not-held", true, book.whole(MOST), Map.of("leaves", facts.leaves())));
            return new Outcome(early, band, null, null, null, Verdict.allOf(ID, findings));
        }
        var oneOff = oneOff(facts, early, band, book, findings);
        var perYear = perYear(early, band, book, findings);
        var service = band == Band.UNDER_TWO ? BigDecimal.ZERO : service(facts, book, findings);
        return new Outcome(early, band, oneOff, perYear, service, Verdict.allOf(ID, findings));
    }

    /** Whether the book has anything on it for its day. */
    public static boolean isProvidedFor(PolicyBook book) {
        return book.peek(MOST).isPresent();
    }

    /** Not before the most years that the law allows, and before the age. */
    public Finding window(LocalDate retires, LocalDate leaves, PolicyBook book) {
        var pension = retires.plusDays(1);
        var most = book.whole(MOST);
        var earliest = pension.minusYears(most.value());
        return Finding.check("window", leaves.isBefore(pension) && !leaves.isBefore(earliest), most,
                        Map.of("leaves", leaves, "pension", pension, "earliest", earliest, "years", most.value()))
                .mendedBy(Map.of("earliest", earliest, "when", leaves.isBefore(earliest) ? earliest : pension));
    }

    static Band band(LocalDate leaves, LocalDate pension) {
        if (leaves.plusYears(2).isAfter(pension)) {
            return Band.UNDER_TWO;
        }
        return leaves.plusYears(5).isBefore(pension) ? Band.FIVE_TO_TEN : Band.TWO_TO_FIVE;
    }

    private static BigDecimal oneOff(Facts facts, int early, Band band, PolicyBook book, List<Finding> findings) {
        var share = book.decimal(MONTH_SHARE, band.name());
        var first = book.whole(FIRST);
        var counted = book.peek(COUNTED, band.name()).map(months -> Integer.parseInt(months.value())).orElse(early);
        var inTime = facts.restructured() != null && !facts.leaves().isAfter(facts.restructured().plusMonths(first.value()));
        var factor = inTime ? share.value() : share.value().multiply(book.decimal(LATER_SHARE).value());
        var months = factor.multiply(BigDecimal.valueOf(counted));
        findings.add(Finding.check("one-off", true, List.of(share, first), Map.of(
                "share", factor, "months", counted, "result", months, "first", first.value())));
        return months;
    }

    private static BigDecimal perYear(int early, Band band, PolicyBook book, List<Finding> findings) {
        var months = book.peek(YEAR_MONTHS, band.name());
        if (months.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var each = months.get().map(BigDecimal::new);
        var years = years(early);
        var result = each.value().multiply(years);
        findings.add(Finding.check("per-year", true, each, Map.of("years", years, "months", each.value(), "result", result)));
        return result;
    }

    /** Five months for the first twenty years and half a month for each more; below twenty, four for fifteen. */
    private static BigDecimal service(Facts facts, PolicyBook book, List<Finding> findings) {
        var years = years(facts.insuredMonths());
        for (var step : List.of("LONG", "SHORT")) {
            var least = book.whole(SERVICE_YEARS, step);
            if (years.compareTo(BigDecimal.valueOf(least.value())) >= 0) {
                Enacted<BigDecimal> first = book.decimal(SERVICE_MONTHS, step);
                var further = book.decimal(SERVICE_FURTHER);
                var result = first.value().add(years.subtract(BigDecimal.valueOf(least.value())).multiply(further.value()));
                findings.add(Finding.check("service", true, List.of(least, first, further), Map.of(
                        "years", years, "least", least.value(), "result", result)));
                return result;
            }
        }
        findings.add(Finding.check("service-too-short", true, book.whole(SERVICE_YEARS, "SHORT"), Map.of("years", years)));
        return BigDecimal.ZERO;
    }

    /** One to six months count as half a year, seven to eleven as a whole one. */
    static BigDecimal years(int months) {
        var rest = months % YEAR;
        var part = rest == 0 ? BigDecimal.ZERO : rest <= HALF ? new BigDecimal("0.5") : BigDecimal.ONE;
        return BigDecimal.valueOf(months / YEAR).add(part).setScale(1, RoundingMode.UNNECESSARY);
    }

    /** How long before the age, in words of years and months. */
    public static Period before(LocalDate leaves, LocalDate retires) {
        return Period.between(leaves, retires.plusDays(1));
    }
}
