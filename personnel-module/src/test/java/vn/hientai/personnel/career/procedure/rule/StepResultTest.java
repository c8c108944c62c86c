package vn.hientai.personnel.career.procedure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.career.procedure.rule.StepCount.Votes;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;

@DisplayName("Kết quả từng bước của quy trình bổ nhiệm")
class StepResultTest {
    private static final LocalDate FIVE_STEPS = LocalDate.of(2026, 7, 31);
    private static final LocalDate FOUR_STEPS = LocalDate.of(2026, 8, 1);

    @ParameterizedTest(name = "bổ nhiệm bắt đầu {0}: {1}")
    @CsvSource({
        "2026-07-31, AGREEMENT V1 V2 V3 V4 V5 DECISION", "2026-08-01, AGREEMENT B1 B2 B3 B4 DECISION",
        "2026-11-22, AGREEMENT B1 B2 B3 B4 DECISION"})
    void the_day_on_which_it_began_says_which_steps(LocalDate day, String codes) {
        assertThat(law(ProcedureKind.APPOINTMENT, day).steps()).extracting(Step::code).containsExactly(codes.split(" "));
    }

    @ParameterizedTest(name = "triệu tập {0}, có mặt {1}: {2}")
    @CsvSource({
        "30, 20, true", "30, 19, false", "31, 20, false", "31, 21, true", "3, 2, true", "1, 1, true", "1, 0, false"})
    void two_thirds_of_those_summoned_must_be_present_until_july_2026(int convened, int present, boolean counts) {
        var result = judge(step(ProcedureKind.REAPPOINTMENT, "R1", FIVE_STEPS), yesNo(convened, 0, present, present, 0));

        assertThat(result.outcome() != Outcome.NO_QUORUM).isEqualTo(counts);
    }

    @Test
    void the_decree_states_no_quorum_since_august_2026() {
        assertThat(judge(step(ProcedureKind.REAPPOINTMENT, "R2", FOUR_STEPS), yesNo(10, 0, 1, 1, 0)).outcome())
                .isEqualTo(Outcome.TO_REPORT);
    }

    @ParameterizedTest(name = "{0}: triệu tập {1}, có mặt {2}, đồng ý {3}: {4}")
    @CsvSource({
        // bổ nhiệm lại: cán bộ chủ chốt tính trên số có mặt, tập thể lãnh đạo trên số triệu tập
        "R1, 40, 30, 16, WENT_ON", "R1, 40, 30, 15, HEAD_TO_DECIDE", "R1, 40, 30, 14, TO_REPORT", "R1, 31, 31, 16, WENT_ON",
        "R2, 6, 5, 4, WENT_ON", "R2, 6, 5, 3, HEAD_TO_DECIDE", "R2, 6, 5, 2, TO_REPORT", "R2, 5, 5, 3, WENT_ON"})
    void more_than_half_exactly_half_and_less(String code, int convened, int present, int agreed, Outcome outcome) {
        assertThat(judge(step(ProcedureKind.REAPPOINTMENT, code, FOUR_STEPS), yesNo(convened, 0, present, agreed, present - agreed)).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "kéo dài: {0} trên 6: {1}")
    @CsvSource({"4, WENT_ON", "3, HEAD_TO_DECIDE", "2, STOPPED"})
    void an_extension_below_half_stops(int agreed, Outcome outcome) {
        assertThat(judge(step(ProcedureKind.TERM_EXTENSION, "T1", FOUR_STEPS), yesNo(6, 0, 6, agreed, 6 - agreed)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "từ chức: {0} trên 8: {1}")
    @CsvSource({"5, WENT_ON", "4, TO_REPORT", "3, TO_REPORT"})
    void half_or_fewer_for_a_resignation_leave_it_to_the_authority(int agreed, Outcome outcome) {
        assertThat(judge(step(ProcedureKind.RESIGNATION, "X1", FOUR_STEPS), yesNo(8, 0, 8, agreed, 8 - agreed)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1} triệu tập, phiếu {2}: {3}, đi tiếp {4}")
    @CsvSource(delimiter = '|', value = {
        // một người trên nửa
        "B1 | 10 | 6 4     | WENT_ON        | 1", "B2 | 21 | 11 10   | WENT_ON        | 1",
        // không ai trên nửa: mọi người từ 30%
        "B1 | 10 | 5 5     | WENT_ON        | 1 2", "B1 | 10 | 5 3 2   | WENT_ON        | 1 2", "B1 | 10 | 3 3 3   | WENT_ON        | 1 2 3",
        "B1 | 10 | 2 2 2 2 | STOPPED        | -", "B2 | 20 | 9 6 5   | WENT_ON        | 1 2", "B2 | 20 | 10 5 5  | WENT_ON        | 1",
        // cán bộ chủ chốt: trên nửa số có mặt, không thì dừng
        "B3 | 30 | 16 14   | WENT_ON        | 1", "B3 | 30 | 15 15   | STOPPED        | -", "B3 | 30 | 12 10 8 | STOPPED        | -",
        // tập thể lãnh đạo: hai người đúng nửa thì người đứng đầu chọn
        "B4 | 6  | 4 2     | WENT_ON        | 1", "B4 | 6  | 3 3     | HEAD_TO_DECIDE | 1 2", "B4 | 6  | 3 2     | HEAD_TO_DECIDE | 1",
        "B4 | 6  | 2 2 2   | STOPPED        | -"})
    void each_of_the_four_steps_has_its_threshold(String code, int convened, String votes, Outcome outcome, String goOn) {
        var agreed = Arrays.stream(votes.trim().split(" ")).map(Integer::valueOf).toList();
        var sum = agreed.stream().mapToInt(Integer::intValue).sum();

        var result = judge(step(ProcedureKind.APPOINTMENT, code, FOUR_STEPS), oneName(convened, 0, convened, convened - sum, agreed));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.goOn()).containsExactlyElementsOf(goOn.equals("-") ? List.of() : Arrays.stream(goOn.split(" ")).map(Long::valueOf).toList());
    }

    @Test
    void the_key_cadres_vote_is_reckoned_of_those_present() {
        assertThat(judge(step(ProcedureKind.APPOINTMENT, "B3", FOUR_STEPS), oneName(40, 0, 30, 14, List.of(16))).outcome()).isEqualTo(Outcome.WENT_ON);
        assertThat(judge(step(ProcedureKind.APPOINTMENT, "B4", FOUR_STEPS), oneName(40, 0, 30, 14, List.of(16))).outcome()).isEqualTo(Outcome.STOPPED);
    }

    @ParameterizedTest(name = "triệu tập 12, vắng bất khả kháng {0}, 6 phiếu: {1}")
    @CsvSource({"0, HEAD_TO_DECIDE", "1, WENT_ON", "2, WENT_ON"})
    void those_kept_away_by_force_majeure_do_not_count_since_august_2026(int excused, Outcome outcome) {
        assertThat(judge(step(ProcedureKind.APPOINTMENT, "B4", FOUR_STEPS), oneName(12, excused, 10, 4, List.of(6))).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "tên khác bước trước, {0} trên 9: {1}")
    @CsvSource({"6, WENT_ON", "5, STOPPED"})
    void a_name_that_the_second_step_did_not_bring_needs_two_thirds(int agreed, Outcome outcome) {
        var count = new StepCount(9, 0, 9, 9, 9, 9 - agreed, 0, List.of(new Votes(7, false, agreed, null, null, null)));

        assertThat(judge(step(ProcedureKind.APPOINTMENT, "V3", FIVE_STEPS), count).outcome()).isEqualTo(outcome);
    }

    @Test
    void an_opinion_poll_chooses_nobody() {
        var result = judge(step(ProcedureKind.APPOINTMENT, "V4", FIVE_STEPS), yesNo(30, 0, 30, 1, 29));

        assertThat(result.outcome()).isEqualTo(Outcome.WENT_ON);
        assertThat(result.goOn()).containsExactly(1L, 2L, 3L, 4L, 7L);
    }

    @Test
    void the_sending_unit_votes_no_more_since_august_2026() {
        assertThat(step(ProcedureKind.APPOINTMENT_ELSEWHERE, "E2", FIVE_STEPS).votes()).isTrue();
        assertThat(step(ProcedureKind.APPOINTMENT_ELSEWHERE, "E2", FOUR_STEPS).votes()).isFalse();
    }

    @ParameterizedTest(name = "phát {2}, thu {3}, phiếu {4}+{5}: {6}")
    @CsvSource({
        "10, 8, 8, 8, 5, 3, -", "10, 8, 8, 7, 5, 2, -", "10, 8, 8, 8, 5, 2, SUM_DIFFERS", "10, 8, 9, 8, 5, 3, TOO_MANY",
        "10, 8, 8, 9, 5, 4, TOO_MANY", "10, 11, 8, 8, 5, 3, TOO_MANY"})
    void papers_must_add_up(int convened, int present, int handedOut, int returned, int agreed, int against, String flaw) {
        var count = new StepCount(convened, 0, present, handedOut, returned, null, null, List.of(new Votes(1, true, agreed, against, 0, 0)));

        assertThat(count.flaws(step(ProcedureKind.REAPPOINTMENT, "R1", FOUR_STEPS))).extracting("rule")
                .isEqualTo(flaw.equals("-") ? List.of() : List.of(flaw));
    }

    @Test
    void every_kind_has_steps_that_can_be_read_on_every_day_of_the_law() {
        for (var kind : ProcedureKind.values()) {
            for (var day : List.of(LocalDate.of(2025, 7, 1), FIVE_STEPS, FOUR_STEPS, LocalDate.of(2030, 1, 1))) {
                var steps = law(kind, day).steps();
                assertThat(steps).as("%s on %s", kind, day).hasSizeGreaterThan(2).allSatisfy(step -> {
                    assertThat(step.grounds()).isNotEmpty();
                    assertThat(step.isDecision() || step.body() != null).isTrue();
                });
                assertThat(steps.get(steps.size() - 1).isDecision()).isTrue();
                assertThat(law(kind, day).papers().value()).isNotEmpty();
            }
        }
    }

    private static StepResult judge(Step step, StepCount count) {
        assertThat(count.flaws(step)).isEmpty();
        return StepResult.of(step, count, List.of(1L, 2L, 3L, 4L, 7L));
    }

    private static StepCount yesNo(int convened, int excused, int present, int agreed, int against) {
        return new StepCount(convened, excused, present, present, present, null, null,
                List.of(new Votes(1, true, agreed, against, 0, present - agreed - against)));
    }

    private static StepCount oneName(int convened, int excused, int present, int blank, List<Integer> agreed) {
        var votes = new ArrayList<Votes>();
        agreed.forEach(one -> votes.add(new Votes(votes.size() + 1L, true, one, null, null, null)));
        return new StepCount(convened, excused, present, present, present, blank, 0, votes);
    }

    static ProcedureLaw law(ProcedureKind kind, LocalDate day) {
        return new ProcedureLaw(kind, PolicyBook.of(LawFiles.parameters(), day));
    }

    private static Step step(ProcedureKind kind, String code, LocalDate day) {
        return law(kind, day).steps().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
