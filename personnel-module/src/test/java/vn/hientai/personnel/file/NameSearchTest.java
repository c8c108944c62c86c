package vn.hientai.personnel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.personnel.file.NameSearch.Kind;

class NameSearchTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, NOTHING", "'  ', NOTHING", "040196001234, ID_NUMBER", "186123456, ID_NUMBER", "40.000.0490, CODE", "40, CODE",
        "hoa, NAME", "Nguyễn Thị Hoà, NAME"
    })
    void tells_numbers_from_names(String typed, Kind kind) {
        assertThat(NameSearch.of(typed).kind()).isEqualTo(kind);
    }

    @Test
    void both_spellings_are_one_search() {
        var older = NameSearch.of("Nguyễn Thị Hòa");
        var newer = NameSearch.of("  nguyễn  thị HOÀ ");

        assertThat(older.words()).containsExactly("nguyen", "thi", "hoa").isEqualTo(newer.words());
        assertThat(older.accented()).isEqualTo(newer.accented()).hasSize(3);
        assertThat(NameSearch.of("nguyen thi hoa").accented()).isEmpty();
    }

    @Test
    void a_last_word_that_nobody_bears_is_one_being_typed() {
        var search = NameSearch.of("nguyen ho").resolved(Map.of("nguyen", 900L), 40);

        assertThat(search.words()).containsExactly("nguyen");
        assertThat(search.beginning()).isEqualTo("ho");
        assertThat(search.sift("nguyen", "n").values()).containsExactly("% ho%");
    }

    @Test
    void a_word_that_nobody_bears_or_begins_with_finds_nobody() {
        assertThat(NameSearch.of("xyz hoa").resolved(Map.of("hoa", 9L), 9).kind()).isEqualTo(Kind.NOBODY);
        assertThat(NameSearch.of("hoa xyz").resolved(Map.of("hoa", 9L), 0).kind()).isEqualTo(Kind.NOBODY);
        assertThat(NameSearch.of("'; %").resolved(Map.of(), 0).kind()).isEqualTo(Kind.NOBODY);
    }

    @Test
    void goes_in_by_the_rarest_word_and_sifts_by_the_others() {
        var search = NameSearch.of("nguyen thi hoa");

        assertThat(search.rarest(Map.of("nguyen", 900L, "thi", 1500L, "hoa", 30L))).isEqualTo("hoa");
        assertThat(search.sift("hoa", "n").values()).containsExactly("% nguyen %", "% thi %");
        assertThat(NameSearch.of("hoa hoa").sift("hoa", "n").values()).containsExactly("% hoa % hoa %");
    }

    @Test
    void typed_marks_of_a_pattern_are_plain_text() {
        assertThat(NameSearch.likePrefix("a%b_c\\")).isEqualTo("a\\%b\\_c\\\\%");
    }
}
