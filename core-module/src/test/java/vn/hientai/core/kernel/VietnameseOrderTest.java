package vn.hientai.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {
    @Test
    void letters_stand_in_the_order_of_the_alphabet() {
        sortsAs(List.of("an", "ăn", "ân", "ba", "ca", "da", "đa", "em", "êm", "ga", "o", "ô", "ơ", "pa", "u", "ư", "va"));
    }

    @Test
    void tones_part_only_what_is_spelled_alike() {
        sortsAs(List.of("ma", "mà", "mả", "mã", "má", "mạ", "mai"));
        sortsAs(List.of("hoa", "hoà", "hoạ", "hoan", "hoàn"));
    }

    @Test
    void a_shorter_name_stands_before_a_longer_one_that_begins_with_it() {
        sortsAs(List.of("Lê", "Lê An", "Lê Bình", "Lên"));
    }

    @Test
    void both_places_of_the_tone_mark_are_equal() {
        assertThat(VietnameseOrder.keyOf("Hòa")).isEqualTo(VietnameseOrder.keyOf("Hoà"));
        assertThat(VietnameseOrder.keyOf("THÚY")).isEqualTo(VietnameseOrder.keyOf("thuý"));
    }

    @Test
    void people_are_sorted_by_given_name_then_family_then_middle_name() {
        var names = List.of("Trần Văn An", "Lê Thị Ánh", "Lê Thị Bình", "Nguyễn Thị Bình", "Nguyễn Văn Bình", "Hồ Đức");
        var keys = names.stream().map(name -> VietnameseOrder.keyOf(VietnameseText.Name.of(name))).toList();

        assertThat(keys).isSorted();
    }

    private static void sortsAs(List<String> wanted) {
        var mixed = new ArrayList<>(wanted);
        Collections.shuffle(mixed, new Random(7));
        mixed.sort(Comparator.comparing(VietnameseOrder::keyOf));

        assertThat(mixed).isEqualTo(wanted);
    }
}
