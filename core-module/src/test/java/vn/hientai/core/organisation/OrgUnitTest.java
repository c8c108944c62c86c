package vn.hientai.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.organisation.UnitName.Wording;

@DisplayName("Đời của một đơn vị")
class OrgUnitTest {
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 3, 1);
    private static final DecisionId AUTHORITY = new DecisionId(7);
    private static final OrgUnitId PROVINCE = new OrgUnitId(1);
    private static final OrgUnitId OTHER = new OrgUnitId(2);

    private final OrgUnit culture = OrgUnit.establish(
            "SVHTT", UnitKind.DEPARTMENT, null, new Wording("Sở Văn hóa và Thể thao", null, null), PROVINCE, 1, FOUNDED,
            AUTHORITY);

    @Test
    void exists_from_its_first_day_and_not_before() {
        assertThat(culture.existsOn(FOUNDED.minusDays(1))).isFalse();
        assertThat(culture.existsOn(FOUNDED)).isTrue();
    }

    @Test
    void keeps_its_old_name_for_the_days_before_the_renaming() {
        rename("Sở Văn hóa, Thể thao và Du lịch", REFORM);

        assertThat(culture.nameOn(REFORM.minusDays(1))).isEqualTo("Sở Văn hóa và Thể thao");
        assertThat(culture.nameOn(REFORM)).isEqualTo("Sở Văn hóa, Thể thao và Du lịch");
    }

    @Test
    void stands_under_its_old_parent_to_the_day_before_the_move() {
        culture.place(OTHER, 1, culture.endPlace(REFORM), AUTHORITY);

        assertThat(culture.placementOn(REFORM.minusDays(1)).parent()).isEqualTo(PROVINCE);
        assertThat(culture.placementOn(REFORM).parent()).isEqualTo(OTHER);
    }

    @Test
    void ends_with_the_day_before_and_is_told_by_its_last_name_no_more() {
        culture.end(REFORM);

        assertThat(culture.existsOn(REFORM.minusDays(1))).isTrue();
        assertThat(culture.existsOn(REFORM)).isFalse();
        refused("refusal.organisation.not-existing", () -> rename("Tên khác", REFORM));
        refused("refusal.organisation.not-existing", () -> culture.endPlace(REFORM));
    }

    @Test
    void is_not_given_the_name_that_it_has() {
        refused("refusal.organisation.same-name", () -> rename(" Sở Văn hóa  và Thể thao ", REFORM));
    }

    @Test
    void is_not_changed_before_a_change_already_decided_nor_twice_on_a_day() {
        rename("Sở Văn hóa, Thể thao và Du lịch", REFORM);

        refused("refusal.organisation.later-change", () -> rename("Tên khác", REFORM.minusMonths(1)));
        refused("refusal.organisation.later-change", () -> rename("Tên khác", REFORM));
        refused("refusal.organisation.later-change", () -> culture.end(REFORM.minusDays(1)));
        refused("refusal.organisation.later-change", () -> culture.end(FOUNDED));
    }

    @Test
    void moved_or_renamed_it_still_ends_on_the_day_decided_and_receives_nothing_more() {
        culture.end(REFORM);
        culture.place(OTHER, 1, culture.endPlace(REFORM.minusMonths(1)), AUTHORITY);
        rename("Sở Văn hóa", REFORM.minusMonths(1));

        assertThat(culture.placementOn(REFORM.minusDays(1)).parent()).isEqualTo(OTHER);
        assertThat(culture.nameOn(REFORM.minusDays(1))).isEqualTo("Sở Văn hóa");
        assertThat(culture.existsOn(REFORM)).isFalse();
        assertThat(culture.nameOn(REFORM)).isEqualTo("SVHTT");
        refused("refusal.organisation.later-change", () -> culture.mustLast(REFORM.minusDays(1)));
        refused("refusal.organisation.later-change", () -> culture.end(REFORM.minusDays(1)));
    }

    @Test
    void at_the_top_it_neither_moves_nor_ends() {
        var province = OrgUnit.establish(
                "NA", UnitKind.PROVINCE, "40", new Wording("Tỉnh Nghệ An", null, null), null, 0, FOUNDED, null);

        refused("refusal.organisation.root-stays", () -> province.end(REFORM));
        refused("refusal.organisation.root-stays", () -> province.endPlace(REFORM));
    }

    private void rename(String name, LocalDate on) {
        var wording = new Wording(name, null, null);
        culture.call(wording, culture.endNameFor(wording, on), AUTHORITY);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(BusinessRuleViolated.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
