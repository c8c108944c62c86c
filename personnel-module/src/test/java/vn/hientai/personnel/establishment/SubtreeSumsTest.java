package vn.hientai.personnel.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTree.Stem;
import vn.hientai.core.organisation.UnitKind;

@DisplayName("Cộng dồn theo cây tổ chức")
class SubtreeSumsTest {
    @RepeatedTest(60)
    void a_subtree_is_what_the_unit_has_itself_and_what_its_units_have_whatever_the_tree(RepetitionInfo run) {
        var random = new SplittableRandom(run.getCurrentRepetition());
        var stems = new ArrayList<Stem>();
        var own = new HashMap<Long, Long>();
        var units = random.nextInt(1, 80);
        for (var id = 1L; id <= units; id++) {
            Long parent = id == 1 ? null : (Long) random.nextLong(1, id);
            stems.add(new Stem(id, "U" + id, UnitKind.DIVISION, null, parent, "Đơn vị " + id, null, null, "don vi " + id));
            own.put(id, random.nextInt(3) == 0 ? 0L : random.nextLong(50));
        }
        var tree = OrgTree.of(stems);
        var sums = new SubtreeSums(tree.nodes(), node -> own.get(node.id().value()));

        for (var node : tree.nodes()) {
            var ofChildren = tree.children(node).stream().mapToLong(sums::of).sum();
            assertThat(sums.of(node)).as(node.code()).isEqualTo(own.get(node.id().value()) + ofChildren);
        }
        assertThat(sums.of(tree.root())).isEqualTo(own.values().stream().mapToLong(Long::longValue).sum());
    }
}
