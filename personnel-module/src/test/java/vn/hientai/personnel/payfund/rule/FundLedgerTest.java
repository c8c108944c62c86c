package vn.hientai.personnel.payfund.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.personnel.payfund.rule.FundLedger.Item;
import vn.hientai.personnel.payfund.rule.FundLedger.Stretch;

@DisplayName("Cộng quỹ lương theo ngày và tháng")
class FundLedgerTest {
    private static final Function<LocalDate, BigDecimal> BASE_2026 =
            day -> BigDecimal.valueOf(day.isBefore(LocalDate.of(2026, 7, 1)) ? 2_340_000 : 2_530_000);

    @ParameterizedTest(name = "hệ số 3,00 từ {0}, tháng {1}: {2}")
    @CsvSource({
        "2026-01-01, 1,  7020000",
        "2026-01-01, 6,  7020000",
        "2026-01-01, 7,  7590000",
        "2026-03-01, 2,  0",
        "2026-03-01, 3,  7020000",
        "2026-02-28, 2,  250714",
        "2026-06-30, 6,  234000",
        "2026-06-30, 7,  7590000",
        "2026-12-31, 12, 244839"})
    void a_month_counts_by_its_days_at_the_base_salary_of_each(LocalDate from, int month, long money) {
        var ledger = new FundLedger(2026, BASE_2026);
        ledger.add(new Stretch(1, from, LocalDate.of(9999, 12, 31), Item.SALARY, new BigDecimal("3.00")));

        assertThat(ledger.month(List.of(1L), month).getOrDefault(Item.SALARY, BigDecimal.ZERO)).isEqualByComparingTo(BigDecimal.valueOf(money));
    }

    @ParameterizedTest(name = "lương cơ sở mới từ {0}: tháng 9 là {1}")
    @CsvSource({"2026-09-01, 8100000", "2026-09-02, 8083000", "2026-09-16, 7845000", "2026-10-01, 7590000"})
    void a_base_salary_may_change_within_a_month(LocalDate from, long money) {
        Function<LocalDate, BigDecimal> base = day -> day.isBefore(from) ? BASE_2026.apply(day) : BigDecimal.valueOf(2_700_000);
        var ledger = new FundLedger(2026, base);
        ledger.add(new Stretch(1, LocalDate.of(2020, 1, 1), LocalDate.of(9999, 12, 31), Item.SALARY, new BigDecimal("3.00")));

        assertThat(ledger.month(List.of(1L), 9).get(Item.SALARY)).isEqualByComparingTo(BigDecimal.valueOf(money));
    }

    @Test
    void units_are_kept_apart_and_added_up() {
        var ledger = new FundLedger(2026, BASE_2026);
        ledger.add(new Stretch(1, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), Item.SALARY, BigDecimal.ONE));
        ledger.add(new Stretch(2, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), Item.OFFICE, BigDecimal.ONE));

        assertThat(ledger.month(List.of(1L), 1)).containsOnlyKeys(Item.SALARY);
        assertThat(ledger.month(List.of(1L, 2L), 1)).containsOnlyKeys(Item.SALARY, Item.OFFICE);
        assertThat(ledger.month(List.of(3L), 1)).isEmpty();
    }

    /** Cutting a stretch anywhere changes nothing: a raise in the middle pays the sum of both parts. */
    @RepeatedTest(20)
    void however_the_days_are_cut_the_year_comes_to_the_same(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var from = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(500));
        var until = from.plusDays(random.nextInt(2, 600));
        var cut = from.plusDays(random.nextInt(1, (int) (until.toEpochDay() - from.toEpochDay())));
        var coefficient = BigDecimal.valueOf(random.nextInt(186, 1000)).movePointLeft(2);
        var whole = new FundLedger(2026, BASE_2026);
        whole.add(new Stretch(1, from, until, Item.SALARY, coefficient));
        var parts = new FundLedger(2026, BASE_2026);
        parts.add(new Stretch(1, from, cut, Item.SALARY, coefficient));
        parts.add(new Stretch(1, cut, until, Item.SALARY, coefficient));

        for (var month = 1; month <= 12; month++) {
            assertThat(sum(parts, month)).isEqualByComparingTo(sum(whole, month));
        }
    }

    private static BigDecimal sum(FundLedger ledger, int month) {
        return ledger.month(List.of(1L), month).getOrDefault(Item.SALARY, BigDecimal.ZERO).setScale(0, RoundingMode.HALF_UP);
    }
}
