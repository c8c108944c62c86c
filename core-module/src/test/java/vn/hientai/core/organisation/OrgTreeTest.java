package vn.hientai.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.VietnameseText;

@DisplayName("Cây tổ chức của một ngày")
class OrgTreeTest {
    private final OrgTree province = OrgTree.of(List.of(
            stem(1, "NA", null, "Tỉnh Nghệ An"),
            stem(2, "SNV", 1L, "Sở Nội vụ"),
            stem(3, "SNV.VP", 2L, "Văn phòng"),
            stem(4, "SNV.CCVC", 2L, "Phòng Công chức, viên chức"),
            stem(5, "STP", 1L, "Sở Tư pháp"),
            stem(6, "STP.VP", 5L, "Văn phòng"),
            stem(7, "X17011", 1L, "Phường Tây Hiếu"),
            stem(8, "X16939", 1L, "Phường Thái Hòa")));

    static OrgTree.Stem stem(long id, String code, Long parent, String name) {
        return new OrgTree.Stem(
                id, code, UnitKind.OTHER, null, parent, name, null, null, VietnameseText.searchKey(name));
    }

    @Test
    void numbers_units_in_walking_order_so_that_a_subtree_is_a_stretch() {
        var home = province.get("SNV");

        assertThat(province.subtree(home)).extracting(OrgNode::code).containsExactly("SNV", "SNV.VP", "SNV.CCVC");
        assertThat(province.subtreeIds(home.id())).containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(home.children()).isEqualTo(2);
        assertThat(province.root().below()).isEqualTo(7);
    }

    @Test
    void tells_children_ancestors_and_the_path_of_names() {
        var office = province.get("SNV.VP");

        assertThat(province.children(province.root())).extracting(OrgNode::code)
                .containsExactly("SNV", "STP", "X17011", "X16939");
        assertThat(province.ancestors(office)).extracting(OrgNode::code).containsExactly("NA", "SNV");
        assertThat(province.pathName(office, Locale.ROOT)).isEqualTo("Sở Nội vụ › Văn phòng");
        assertThat(province.pathName(province.root(), Locale.ROOT)).isEqualTo("Tỉnh Nghệ An");
    }

    @Test
    void knows_who_stands_within_whom() {
        assertThat(province.isWithin(new OrgUnitId(3), new OrgUnitId(2))).isTrue();
        assertThat(province.isWithin(new OrgUnitId(2), new OrgUnitId(2))).isTrue();
        assertThat(province.isWithin(new OrgUnitId(6), new OrgUnitId(2))).isFalse();
        assertThat(province.isWithin(new OrgUnitId(99), new OrgUnitId(2))).isFalse();
        assertThat(province.subtreeIds(new OrgUnitId(99))).isEmpty();
    }

    @ParameterizedTest(name = "{0} tìm thấy {1}")
    @CsvSource({
        "so noi vu, SNV",
        "Sở Nội vụ, SNV",
        "van phong, SNV.VP",
        "cong chuc vien, SNV.CCVC",
        "stp, STP",
        "x17011, X17011",
        "thai hoà, X16939",
        "THÁI HÒA, X16939"})
    void finds_units_without_accents_in_either_spelling_and_by_code(String typed, String first) {
        assertThat(province.search(typed, 5)).first().extracting(OrgNode::code).isEqualTo(first);
    }

    @Test
    void puts_exact_accents_first() {
        var tree = OrgTree.of(List.of(
                stem(1, "R", null, "Tỉnh"), stem(2, "A", 1L, "Xã Nghĩa Hưng"), stem(3, "B", 1L, "Xã Nghĩa Hùng")));

        assertThat(tree.search("nghĩa hùng", 5)).extracting(OrgNode::code).containsExactly("B", "A");
        assertThat(tree.search("   ", 5)).isEmpty();
    }

    @Test
    void shows_a_unit_without_its_parent_under_the_root_rather_than_losing_it() {
        var tree = OrgTree.of(List.of(stem(1, "R", null, "Tỉnh"), stem(2, "A", 77L, "Xã A"), stem(3, "B", 2L, "Phòng B")));

        assertThat(tree.stray()).extracting(OrgNode::code).containsExactly("A");
        assertThat(tree.children(tree.root())).extracting(OrgNode::code).containsExactly("A");
        assertThat(tree.size()).isEqualTo(3);
    }

    @Test
    void opens_a_ring_and_tells_of_it() {
        var tree = OrgTree.of(List.of(
                stem(1, "R", null, "Tỉnh"), stem(2, "A", 4L, "A"), stem(3, "B", 2L, "B"), stem(4, "C", 3L, "C")));

        assertThat(tree.stray()).hasSize(1);
        assertThat(tree.subtree(tree.root())).hasSize(4);
    }

    @Test
    void is_empty_before_the_province_was() {
        assertThat(OrgTree.of(List.of()).isEmpty()).isTrue();
        assertThat(OrgTree.of(List.of()).search("so", 3)).isEmpty();
    }

    /** Whatever the parents, sound or not: one root, each unit once, each stretch inside its parent's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void has_one_root_and_no_ring_whatever_the_tables_say(long seed) {
        var random = new SplittableRandom(seed);
        var stems = new ArrayList<OrgTree.Stem>();
        var count = random.nextInt(2, 400);
        for (var i = 1; i <= count; i++) {
            var parent = i == 1 ? null : random.nextInt(12) == 0 ? Long.valueOf(random.nextInt(1, count + 30)) : Long.valueOf(random.nextInt(1, i));
            stems.add(stem(i, "U" + i, parent != null && parent == i ? Long.valueOf(1) : parent, "Đơn vị " + i));
        }

        var tree = OrgTree.of(stems);

        assertThat(tree.size()).isEqualTo(count);
        assertThat(new HashSet<>(tree.nodes().stream().map(OrgNode::id).toList())).hasSize(count);
        assertThat(tree.nodes().stream().filter(node -> node.parentOrNull() == null)).hasSize(1);
        for (var node : tree.nodes()) {
            var parent = tree.parent(node);
            assertThat(parent.isEmpty() || parent.get().pre() < node.pre() && node.last() <= parent.get().last()).isTrue();
            assertThat(tree.children(node)).hasSize(node.children());
        }
    }

    @Test
    void takes_twenty_thousand_units_and_a_very_deep_one_in_its_stride() {
        var stems = new ArrayList<OrgTree.Stem>();
        stems.add(stem(1, "U1", null, "Tỉnh"));
        for (var i = 2; i <= 20_000; i++) {
            stems.add(stem(i, "U" + i, i <= 5_000 ? i - 1L : i / 8, "Đơn vị số " + i));
        }
        OrgTree.of(stems);
        var start = System.nanoTime();

        var tree = OrgTree.of(stems);
        var built = Duration.ofNanos(System.nanoTime() - start);
        var found = tree.search("don vi 19999", 10);
        var all = Duration.ofNanos(System.nanoTime() - start);

        assertThat(tree.size()).isEqualTo(20_000);
        assertThat(tree.get("U5000").depth()).isEqualTo(4_999);
        assertThat(found).extracting(OrgNode::code).contains("U19999");
        assertThat(built).isLessThan(Duration.ofMillis(200));
        assertThat(all).isLessThan(Duration.ofMillis(400));
    }
}
