package vn.hientai.rewards.daring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.rewards.daring.rule.ShieldRule.Facts;
import vn.hientai.rewards.daring.rule.ShieldRule.GoodFaith;

@DisplayName("Bảo vệ người dám nghĩ, dám làm")
class ShieldRuleTest {
    @ParameterizedTest(name = "{0}, thiệt hại {1}, nguyên nhân {2}, thấy {3}: {4} (khoản {5})")
    @CsvSource({
        "COMPLETED, false,           , '',                                        NO_LIABILITY,           1",
        "PARTLY,    false, OBJECTIVE,  RIGHT_POLICY PURE_MOTIVE COMMON_INTEREST,  EXCLUDED,               2",
        "NOT_DONE,  false, SUBJECTIVE, RIGHT_POLICY PURE_MOTIVE COMMON_INTEREST,  EXCLUDED,               2",
        "NOT_DONE,  true,  OBJECTIVE,  RIGHT_POLICY PURE_MOTIVE COMMON_INTEREST,  EXCLUDED EXEMPT REDUCED, 3",
        "COMPLETED, true,  BOTH,       RIGHT_POLICY PURE_MOTIVE COMMON_INTEREST,  EXCLUDED EXEMPT REDUCED, 3",
        "PARTLY,    false, OBJECTIVE,  RIGHT_POLICY PURE_MOTIVE,                  NONE,                   2",
        "PARTLY,    false, OBJECTIVE,  PURE_MOTIVE COMMON_INTEREST,               NONE,                   2",
        "NOT_DONE,  true,  OBJECTIVE,  RIGHT_POLICY COMMON_INTEREST,              NONE,                   2",
        "NOT_DONE,  false,           , RIGHT_POLICY PURE_MOTIVE COMMON_INTEREST,  NONE,                   4"})
    void good_faith_protects_and_damage_leaves_a_choice(
            PilotResult result, boolean damage, DamageCause cause, String found, String choices, String clause) {
        var outcome = new ShieldRule().judge(
                new Facts(result, damage, cause, faith(found)), new PolicyBooks().on(LocalDate.of(2026, 3, 2)));

        assertThat(outcome.choices()).extracting(Enum::name).containsExactly(choices.split(" "));
        assertThat(outcome.verdict().passed()).isEqualTo(!choices.equals("NONE"));
        assertThat(outcome.verdict().findings()).anySatisfy(one -> {
            assertThat(one.satisfied()).isEqualTo(!choices.equals("NONE"));
            assertThat(one.legalBasis()).anySatisfy(law -> {
                assertThat(law.document()).isEqualTo("73/2023/NĐ-CP");
                assertThat(law.article()).isEqualTo("11");
                assertThat(law.clause()).isEqualTo(clause);
            });
        });
    }

    private static Set<GoodFaith> faith(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(GoodFaith::valueOf).collect(Collectors.toSet());
    }
}
