package vn.hientai.personnel.competency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Khoảng cách năng lực")
class GapStateTest {
    @ParameterizedTest(name = "yêu cầu {0}, đã đạt {1}, chỉ tự nhận xét {2}: {3}")
    @CsvSource({
        "3, 3, false, MET", "3, 4, false, MET", "3, 2, false, LACKS", "3, 5, true, OWN_WORD", "3, 1, true, OWN_WORD", "3, , false, UNKNOWN",
        "1, 1, false, MET", "5, 4, false, LACKS"
    })
    void the_own_word_fills_no_gap(int required, Integer held, boolean own, GapState state) {
        assertThat(GapState.of(required, held, own)).isEqualTo(state);
    }
}
