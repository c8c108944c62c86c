package vn.hientai.rewards.commendation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.rewards.commendation.rule.Award.Recipient;
import vn.hientai.rewards.emulation.rule.TitleShare;

@DisplayName("Tiền thưởng và tỷ lệ danh hiệu")
class BonusAmountTest {
    private final BonusAmount rule = new BonusAmount();

    @ParameterizedTest(name = "{0} {1} ngày {2}: {3} × {4} = {5}")
    @CsvSource({
        "CSTDCS,       INDIVIDUAL, 2026-07-01, 1.0, 2530000, 2530000",
        "CSTDCS,       INDIVIDUAL, 2026-06-30, 1.0, 2340000, 2340000",
        "LDTT,         INDIVIDUAL, 2026-07-01, 0.3, 2530000, 760000",
        "LDTT,         INDIVIDUAL, 2024-06-30, 0.3, 1800000, 540000",
        "LDTT,         INDIVIDUAL, 2024-07-01, 0.3, 2340000, 710000",
        "CSTDT,        INDIVIDUAL, 2026-11-22, 3,   2530000, 7590000",
        "CSTDTQ,       INDIVIDUAL, 2026-11-22, 4.5, 2530000, 11390000",
        "TTLDTT,       COLLECTIVE, 2026-11-22, 0.8, 2530000, 2030000",
        "TTLDXS,       COLLECTIVE, 2026-11-22, 1.5, 2530000, 3800000",
        "CO_TINH,      COLLECTIVE, 2026-11-22, 8,   2530000, 20240000",
        "CO_CHINH_PHU, COLLECTIVE, 2026-11-22, 12,  2530000, 30360000",
        "CO_QUAN_KHU,  COLLECTIVE, 2026-11-22, 6,   2530000, 15180000",
        "BK_TINH,      INDIVIDUAL, 2026-11-22, 1.5, 2530000, 3800000",
        "BK_TINH,      COLLECTIVE, 2026-11-22, 3,   2530000, 7590000",
        "BK_THU_TUONG, INDIVIDUAL, 2026-11-22, 3.5, 2530000, 8860000",
        "BK_THU_TUONG, COLLECTIVE, 2026-11-22, 7,   2530000, 17710000",
        "GK,           INDIVIDUAL, 2026-11-22, 0.3, 2530000, 760000",
        "GK,           COLLECTIVE, 2026-11-22, 0.6, 2530000, 1520000",
        "HCLD_1,       INDIVIDUAL, 2026-11-22, 9,   2530000, 22770000",
        "HCLD_2,       INDIVIDUAL, 2026-11-22, 7.5, 2530000, 18980000",
        "HCLD_3,       COLLECTIVE, 2026-11-22, 9,   2530000, 22770000",
        "HCDL_1,       INDIVIDUAL, 2026-11-22, 15,  2530000, 37950000",
        "HCDL_2,       INDIVIDUAL, 2026-11-22, 12.5, 2530000, 31630000",
        "HCDL_3,       COLLECTIVE, 2026-11-22, 21,  2530000, 53130000",
        "HC_HCM,       INDIVIDUAL, 2026-11-22, 30.5, 2530000, 77170000",
        "HC_SAO_VANG,  COLLECTIVE, 2026-11-22, 92,  2530000, 232760000",
        "XA_TIEU_BIEU, COLLECTIVE, 2026-11-22, 2,   2530000, 5060000",
        "THON_VAN_HOA, COLLECTIVE, 2024-01-01, 1.5, 1800000, 2700000"})
    void multiplies_the_base_salary_of_the_day_and_rounds_up(
            Award award, Recipient recipient, LocalDate date, BigDecimal multiplier, int base, long amount) {
        var bonus = rule.of(award, recipient, new PolicyBooks().on(date));

        assertThat(bonus.multiplier()).isEqualByComparingTo(multiplier);
        assertThat(bonus.baseSalary()).isEqualTo(base);
        assertThat(bonus.amount()).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} {1} ngày {2}")
    @CsvSource({
        "LDTT,   COLLECTIVE, 2026-11-22", "TTLDTT, INDIVIDUAL, 2026-11-22", "CO_TINH, INDIVIDUAL, 2026-11-22",
        "CSTDCS, INDIVIDUAL, 2023-12-31"})
    void refuses_what_is_never_given(Award award, Recipient recipient, LocalDate date) {
        assertThatThrownBy(() -> rule.of(award, recipient, new PolicyBooks().on(date)))
                .isInstanceOf(BusinessRuleViolated.class);
    }

    @ParameterizedTest(name = "{0} trên {1}, tỷ lệ {2}, {3}: {4}")
    @CsvSource({
        "CSTDCS, 100, ,     ,        15",
        "CSTDCS, 99,  ,     ,        14",
        "CSTDCS, 99,  ,     CEILING, 15",
        "CSTDCS, 10,  ,     HALF_UP, 2",
        "CSTDCS, 10,  0.2,  FLOOR,   2",
        "CSTDCS, 0,   ,     ,        0",
        "LDTT,   40,  ,     ,        40",
        "LDTT,   40,  0.7,  ,        28"})
    void a_share_of_the_holders(Award award, int holders, BigDecimal rate, RoundingMode rounding, int maximum) {
        var book = new PolicyBooks().on(LocalDate.of(2026, 11, 22));

        assertThat(new TitleShare().of(new TitleShare.Facts(award, holders, rate, rounding), book).maximum())
                .isEqualTo(maximum);
    }
}
