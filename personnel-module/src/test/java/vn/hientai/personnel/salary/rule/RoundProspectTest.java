package vn.hientai.personnel.salary.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.salary.rule.RoundProspect.Kind;
import vn.hientai.personnel.salary.rule.RoundProspect.Prospect;
import vn.hientai.personnel.salary.rule.RoundProspect.Standing;

@DisplayName("Dự kiến nâng bậc trong một đợt")
class RoundProspectTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private final PolicyBooks books = new PolicyBooks();
    private final PayScales scales = new PayScales();
    private final WorkCalendar calendar = new WorkCalendar(WorkCalendars.shipped());
    private final RoundProspect rule = new RoundProspect(calendar);

    @ParameterizedTest(name = "{0} bậc {1} giữ từ {2}: {3}")
    @CsvSource({
        "A1, 4, 2023-12-31, DUE,     2026-12-31",
        "A1, 4, 2024-01-01, NOT_YET, 2027-01-01",
        "A1, 4, 2023-10-01, DUE,     2026-10-01",
        "A1, 4, 2020-01-01, DUE,     2023-01-01",
        "B,  4, 2024-12-31, DUE,     2026-12-31",
        "B,  4, 2025-01-01, NOT_YET, 2027-01-01",
        "CGCC, 1, 2021-12-31, DUE,   2026-12-31",
        "CGCC, 1, 2022-01-01, NOT_YET, 2027-01-01"})
    void a_step_is_due_by_the_last_day_and_not_a_day_later(
            String scale, int step, LocalDate since, Standing standing, LocalDate due) {
        var prospect = of(scale, step, since, 0);

        assertThat(prospect.standing()).isEqualTo(standing);
        assertThat(prospect.due()).isEqualTo(due);
        assertThat(prospect.nextStep()).isEqualTo(step + 1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}, đến hạn {3}, kéo dài {4} + {5} tháng")
    @CsvSource({
        "SANCTION,           REPRIMAND,  DELAYED, 2027-03-31, 3, 0",
        "SANCTION,           CENSURE,    DELAYED, 2027-06-30, 6, 0",
        "NOT_COMPLETED_YEAR, 2025,       DELAYED, 2027-06-30, 6, 0",
        "UNPAID_LEAVE,       2025-03-01, DELAYED, 2027-02-28, 0, 2",
        "SUSPENSION,         2025-03-01, DELAYED, 2027-02-28, 0, 2",
        "NONE,               -,          DUE,     2026-12-31, 0, 0"})
    void each_delay_puts_the_day_past_the_round_and_is_told(
            String type, String what, Standing standing, LocalDate due, int delay, int notCounted) {
        var events = switch (type) {
            case "SANCTION" -> List.of(RaiseEvent.sanction(SanctionForm.valueOf(what), LocalDate.of(2025, 5, 5)));
            case "NOT_COMPLETED_YEAR" -> List.of(RaiseEvent.failedYear(Integer.parseInt(what)));
            case "NONE" -> List.<RaiseEvent>of();
            default -> List.of(RaiseEvent.timeOff(
                    RaiseEvent.Type.valueOf(type), LocalDate.parse(what), LocalDate.parse(what).plusMonths(2).minusDays(1)));
        };
        var facts = new StepRaiseFacts(scales.find("A1").orElseThrow(), 3, LocalDate.of(2023, 12, 31), events, StaffCategory.CS_STAFF);
        var prospect = rule.of(facts, 0, books.on(LAST));

        assertThat(prospect.standing()).isEqualTo(standing);
        assertThat(prospect.planned()).isEqualTo(LAST);
        assertThat(prospect.due()).isEqualTo(due);
        assertThat(prospect.delayMonths()).isEqualTo(delay);
        assertThat(prospect.notCountedMonths()).isEqualTo(notCounted);
    }

    @ParameterizedTest(name = "bậc cuối từ {0}, đang hưởng {1}%: {2} {3}% từ {4}")
    @CsvSource({
        "2023-12-31, 0, DUE,          5, 2026-12-31",
        "2024-01-01, 0, TOP_OF_SCALE, 5, 2027-01-01",
        "2022-12-31, 5, DUE,          6, 2026-12-31",
        "2023-01-01, 5, NOT_YET,      6, 2027-01-01",
        "2018-06-01, 9, DUE,          10, 2026-06-01",
        "2018-06-01, 0, DUE,          5, 2021-06-01"})
    void at_the_last_step_the_first_missing_share_is_due(
            LocalDate since, int held, Standing standing, int percent, LocalDate due) {
        var prospect = of("A1", 9, since, held);

        assertThat(prospect.kind()).isEqualTo(Kind.OVER_SCALE);
        assertThat(prospect.standing()).isEqualTo(standing);
        assertThat(prospect.nextOverScale()).isEqualTo(percent);
        assertThat(prospect.due()).isEqualTo(due);
    }

    /** Whatever the files hold: a round says of everyone what the calculator of one person says. */
    @RepeatedTest(20)
    void a_round_is_the_sum_of_the_single_calculators(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var book = books.on(LAST);
        for (var person = 0; person < 200; person++) {
            var scale = new ArrayList<>(scales.all()).get(random.nextInt(scales.all().size()));
            var facts = new StepRaiseFacts(
                    scale, 1 + random.nextInt(scale.top()), LAST.minusDays(random.nextInt(4_000)), events(random), StaffCategory.CS_STAFF);
            var held = facts.atTop() ? random.nextInt(12) == 0 ? 0 : 5 + random.nextInt(6) : 0;
            var prospect = rule.of(facts, held, book);

            if (facts.atTop()) {
                var share = new OverScaleSeniority(calendar).held(facts, book).held().movePointRight(2).intValueExact();
                assertThat(prospect.standing() == Standing.DUE).as("%s, %d%%", facts, held).isEqualTo(share > held);
            } else {
                var single = new RegularStepRaise(calendar).next(facts, book);
                assertThat(prospect.due()).isEqualTo(single.dueDate());
                assertThat(prospect.nextCoefficient()).isEqualTo(single.nextCoefficient());
                assertThat(prospect.standing() == Standing.DUE).isEqualTo(!single.dueDate().isAfter(LAST));
                assertThat(prospect.planned().isAfter(prospect.due())).isFalse();
            }
        }
    }

    private static List<RaiseEvent> events(SplittableRandom random) {
        var events = new ArrayList<RaiseEvent>();
        for (var i = random.nextInt(3); i > 0; i--) {
            var day = LAST.minusDays(random.nextInt(2_500));
            events.add(switch (random.nextInt(3)) {
                case 0 -> RaiseEvent.sanction(random.nextBoolean() ? SanctionForm.REPRIMAND : SanctionForm.CENSURE, day);
                case 1 -> RaiseEvent.failedYear(day.getYear() - 1);
                default -> RaiseEvent.timeOff(RaiseEvent.Type.UNPAID_LEAVE, day, day.plusDays(random.nextInt(1, 200)));
            });
        }
        return events;
    }

    private Prospect of(String scale, int step, LocalDate since, int held) {
        return rule.of(
                new StepRaiseFacts(scales.find(scale).orElseThrow(), step, since, List.of(), StaffCategory.CS_STAFF), held, books.on(LAST));
    }
}
