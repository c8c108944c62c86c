package vn.hientai.personnel.career.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

@DisplayName("Đề cử nhân tài: vòng đời")
class NominationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Nomination.Act BY_HEAD = new Nomination.Act(new AccountId(1), DAY);
    private static final Nomination.Act BY_OFFICER = new Nomination.Act(new AccountId(2), DAY.plusDays(5));
    private static final Nomination.Act BY_LEADER = new Nomination.Act(new AccountId(3), DAY.plusDays(9));
    private static final DecisionId DECISION = new DecisionId(7);

    private static Nomination nominated() {
        return Nomination.of(new PersonId(9), TalentPool.YOUNG_TALENT, new OrgUnitId(4), "Giỏi dữ liệu", "{}", DAY.plusDays(21), BY_HEAD);
    }

    @Test
    void is_endorsed_and_admitted_from_the_day_of_effect() {
        var nomination = nominated();
        nomination.endorse("Đạt", BY_OFFICER);
        nomination.propose(DECISION);

        var membership = nomination.admit(DECISION, DAY.plusDays(30), DAY.plusYears(5), BY_LEADER);

        assertThat(nomination.status()).isEqualTo(NominationStatus.ADMITTED);
        assertThat(membership.countsOn(DAY.plusDays(29))).isFalse();
        assertThat(membership.countsOn(DAY.plusDays(30))).isTrue();
    }

    @Test
    void is_not_admitted_before_the_examination() {
        assertThatThrownBy(() -> nominated().admit(DECISION, DAY, DAY.plusYears(5), BY_LEADER)).hasMessage("talent.not-endorsed");
    }

    @Test
    void returned_it_can_be_mended_and_sent_again_but_not_endorsed() {
        var nomination = nominated();
        nomination.sendBack("Thiếu minh chứng", BY_OFFICER);

        assertThatThrownBy(() -> nomination.endorse("Đạt", BY_OFFICER)).hasMessage("talent.not-to-examine");
        nomination.sendAgain("Đã bổ sung", "{}", DAY.plusDays(30), BY_HEAD);
        assertThat(nomination.status()).isEqualTo(NominationStatus.NOMINATED);
    }

    @Test
    void only_a_returned_one_is_sent_again() {
        assertThatThrownBy(() -> nominated().sendAgain("x", "{}", DAY, BY_HEAD)).hasMessage("talent.not-returned");
    }

    @Test
    void can_be_withdrawn_until_the_decision_is_signed() {
        var nomination = nominated();
        nomination.endorse("Đạt", BY_OFFICER);
        nomination.withdraw("Chuyển công tác", BY_HEAD);
        assertThat(nomination.status()).isEqualTo(NominationStatus.WITHDRAWN);

        var admitted = nominated();
        admitted.endorse("Đạt", BY_OFFICER);
        admitted.admit(DECISION, DAY, DAY.plusYears(5), BY_LEADER);
        assertThatThrownBy(() -> admitted.withdraw("Muộn", BY_HEAD)).hasMessage("talent.not-open");
    }

    @Test
    void a_declined_one_is_closed() {
        var nomination = nominated();
        nomination.decline("Chưa nổi bật", "Chủ trì một việc cấp tỉnh", BY_OFFICER);

        assertThatThrownBy(() -> nomination.withdraw("x", BY_HEAD)).hasMessage("talent.not-open");
        assertThatThrownBy(() -> nomination.propose(DECISION)).hasMessage("talent.not-endorsed");
    }

    @Test
    @DisplayName("Hủy quyết định: thời gian đã qua vẫn ghi, về sau không tính nữa")
    void an_annulled_decision_ends_the_membership() {
        var nomination = nominated();
        nomination.endorse("Đạt", BY_OFFICER);
        var running = nomination.admit(DECISION, DAY, DAY.plusYears(5), BY_LEADER);
        running.annul("DECISION_ANNULLED", DAY.plusDays(40));
        assertThat(running.countsOn(DAY.plusDays(39))).isTrue();
        assertThat(running.countsOn(DAY.plusDays(40))).isFalse();
        nomination.reopen(DAY.plusDays(60));
        assertThat(nomination.status()).isEqualTo(NominationStatus.NOMINATED);
        nomination.endorse("Đạt, thẩm định lại", BY_OFFICER);

        var future = nomination.admit(DECISION, DAY.plusDays(60), DAY.plusYears(5), BY_LEADER);
        future.annul("DECISION_ANNULLED", DAY.plusDays(40));
        assertThat(future.countsOn(DAY.plusDays(61))).isFalse();
    }
}
