package vn.hientai.personnel.payfund.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Adds pay up by month of a year. A stretch that covers part of a month counts by its days; where the base salary changes
 * within a month, each day has its own. Nothing is rounded before the sum of a cell, which is in whole đồng.
 */
public final class FundLedger {
    /** What money goes for (khoản chi). */
    public enum Item {
        /** Coefficient of the step. */
        SALARY,
        /** Over-scale seniority. */
        OVER_SCALE,
        OFFICE,
        PUBLIC_SERVICE,
        /** Allowances granted by decision. */
        GRANTED,
        /** Not money that is spent: what social and health insurance are reckoned on. */
        INSURED,
        /** Likewise, what unemployment insurance is reckoned on: public employees and contracts. */
        INSURED_AGAINST_UNEMPLOYMENT;

        public boolean isSpent() {
            return ordinal() < INSURED.ordinal();
        }
    }

    /**
     * Coefficients that stand over some days, those of all people alike added up.
     *
     * @param unit whose money it is
     * @param until first day out
     */
    public record Stretch(long unit, LocalDate from, LocalDate until, Item item, BigDecimal coefficient) {}

    /** Some days of one base salary. @param until first day out */
    private record Price(LocalDate from, LocalDate until, BigDecimal base) {}

    private final int year;
    private final List<List<Price>> prices = new ArrayList<>();
    private final Map<Long, List<Map<Item, BigDecimal>>> cells = new HashMap<>();

    /** @param base the base salary of a day, in đồng a month */
    public FundLedger(int year, Function<LocalDate, BigDecimal> base) {
        this.year = year;
        for (var month = 1; month <= 12; month++) {
            prices.add(prices(YearMonth.of(year, month), base));
        }
    }

    private static List<Price> prices(YearMonth month, Function<LocalDate, BigDecimal> base) {
        var prices = new ArrayList<Price>();
        var from = month.atDay(1);
        var end = month.plusMonths(1).atDay(1);
        while (from.isBefore(end)) {
            var value = base.apply(from);
            var until = base.apply(end.minusDays(1)).compareTo(value) == 0 ? end : from.plusDays(1);
            while (until.isBefore(end) && base.apply(until).compareTo(value) == 0) {
                until = until.plusDays(1);
            }
            prices.add(new Price(from, until, value));
            from = until;
        }
        return prices;
    }

    public void add(Stretch stretch) {
        var months = cells.computeIfAbsent(stretch.unit(), unit -> {
            var fresh = new ArrayList<Map<Item, BigDecimal>>();
            for (var month = 0; month < 12; month++) {
                fresh.add(new EnumMap<>(Item.class));
            }
            return fresh;
        });
        for (var month = 1; month <= 12; month++) {
            var length = BigDecimal.valueOf(YearMonth.of(year, month).lengthOfMonth());
            for (var price : prices.get(month - 1)) {
                var days = days(stretch, price);
                if (days > 0) {
                    var money = stretch.coefficient().multiply(price.base()).multiply(BigDecimal.valueOf(days))
                            .divide(length, MathContext.DECIMAL64);
                    months.get(month - 1).merge(stretch.item(), money, BigDecimal::add);
                }
            }
        }
    }

    private static long days(Stretch stretch, Price price) {
        var from = stretch.from().isAfter(price.from()) ? stretch.from() : price.from();
        var until = stretch.until().isBefore(price.until()) ? stretch.until() : price.until();
        return ChronoUnit.DAYS.between(from, until);
    }

    /** The units that have any money. */
    public Set<Long> units() {
        return cells.keySet();
    }

    /** What some units cost in a month, by item. */
    public Map<Item, BigDecimal> month(Iterable<Long> units, int month) {
        var sums = new EnumMap<Item, BigDecimal>(Item.class);
        for (var unit : units) {
            var months = cells.get(unit);
            if (months != null) {
                months.get(month - 1).forEach((item, money) -> sums.merge(item, money, BigDecimal::add));
            }
        }
        sums.replaceAll((item, money) -> money.setScale(0, RoundingMode.HALF_UP));
        return sums;
    }
}
