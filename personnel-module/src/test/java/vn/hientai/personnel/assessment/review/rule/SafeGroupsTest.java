package vn.hientai.personnel.assessment.review.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Nhóm nào được hiện để không ai bị nhận ra")
class SafeGroupsTest {
    @ParameterizedTest(name = "cấp trên {0}, đồng nghiệp {1}, cấp dưới {2}, bên ngoài {3}, tối thiểu {4}: {5} / {6} / {7}")
    @CsvSource({
        "1, 3, 3, 3, 3, PEER, SUBORDINATE, OUTSIDE",
        "1, 2, 3, 0, 3, -, SUBORDINATE, -",
        "1, 2, 1, 0, 3, OTHERS, OTHERS, -",
        "1, 1, 1, 0, 3, -, -, -",
        "0, 2, 2, 2, 3, OTHERS, OTHERS, OTHERS",
        "1, 5, 2, 0, 3, PEER, -, -",
        "1, 5, 2, 1, 3, PEER, OTHERS, OTHERS",
        "1, 4, 4, 4, 5, OTHERS, OTHERS, OTHERS",
        "1, 4, 0, 0, 5, -, -, -"
    })
    void small_sides_go_together_or_stay_hidden(
            int superiors, int peers, int subordinates, int outside, int minimum, String peer, String subordinate, String out) {
        var groups = new SafeGroups(
                Map.of(Side.SELF, 1, Side.SUPERIOR, superiors, Side.PEER, peers, Side.SUBORDINATE, subordinates, Side.OUTSIDE, outside), minimum);

        assertThat(said(groups, Side.PEER)).isEqualTo(peer);
        assertThat(said(groups, Side.SUBORDINATE)).isEqualTo(subordinate);
        assertThat(said(groups, Side.OUTSIDE)).isEqualTo(out);
        assertThat(groups.bandOf(Side.SELF)).contains(Band.SELF);
        assertThat(said(groups, Side.SUPERIOR)).isEqualTo(superiors > 0 ? "SUPERIOR" : "-");
    }

    /** Every combination up to six of each unnamed side: no band of unnamed people is ever smaller than the minimum. */
    @Test
    void no_unnamed_group_is_ever_smaller_than_the_minimum() {
        for (var minimum = 2; minimum <= 5; minimum++) {
            for (var code = 0; code < 343; code++) {
                var sheets = Map.of(Side.PEER, code % 7, Side.SUBORDINATE, code / 7 % 7, Side.OUTSIDE, code / 49);
                var groups = new SafeGroups(sheets, minimum);
                var sizes = new EnumMap<Band, Integer>(Band.class);
                sheets.forEach((side, count) -> groups.bandOf(side).ifPresent(band -> sizes.merge(band, count, Integer::sum)));
                for (var size : sizes.values()) {
                    assertThat(size).isGreaterThanOrEqualTo(minimum);
                }
            }
        }
    }

    @Test
    void a_question_that_too_few_answered_stays_hidden_though_the_group_shows() {
        var groups = new SafeGroups(Map.of(Side.PEER, 4), 3);

        assertThat(groups.mayShow(Band.PEER, 2)).isFalse();
        assertThat(groups.mayShow(Band.PEER, 3)).isTrue();
        assertThat(groups.mayShow(Band.SUPERIOR, 1)).isTrue();
        assertThat(groups.mayShow(Band.SUPERIOR, 0)).isFalse();
    }

    @Test
    void a_group_of_one_hides_nobody() {
        assertThatThrownBy(() -> new SafeGroups(Map.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "4, 4.0, -", "4 4 4, 4.0, HIGH", "3 4 4, 3.7, HIGH", "3 4 5, 4.0, MIXED", "1 5 5, 3.7, LOW", "2 3 3 3, 2.8, HIGH", "1 2 4 5, 3.0, LOW",
        "2 2 3 3, 2.5, HIGH", "5 5 5 4 1, 4.0, LOW"
    })
    void means_have_one_decimal_and_agreement_is_told_in_a_word(String levels, String mean, String agreement) {
        var average = Average.of(List.of(levels.split(" ")).stream().map(Integer::valueOf).toList());

        assertThat(average.mean()).isEqualByComparingTo(mean);
        assertThat(average.agreement() == null ? "-" : average.agreement().name()).isEqualTo(agreement);
    }

    private static String said(SafeGroups groups, Side side) {
        return groups.bandOf(side).map(Enum::name).orElse("-");
    }
}
