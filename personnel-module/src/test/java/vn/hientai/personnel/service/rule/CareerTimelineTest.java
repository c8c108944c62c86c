package vn.hientai.personnel.service.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Diễn biến quá trình công tác")
class CareerTimelineTest {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate HIRED = LocalDate.of(2015, 3, 1);
    private static final long HOME = 10;
    private static final long OTHER = 20;

    @Test
    void a_secondment_ends_by_itself_and_what_stood_before_goes_on() {
        var career = CareerTimeline.replay(List.of(hired(), seconded(1, day("2026-12-01"), day("2028-12-01"))));

        assertThat(career.on(day("2026-11-30")).orElseThrow().status()).isEqualTo(ServiceStatus.WORKING);
        assertThat(career.on(day("2026-12-01")).orElseThrow().host()).isEqualTo(OTHER);
        assertThat(career.on(day("2028-11-30")).orElseThrow().status()).isEqualTo(ServiceStatus.SECONDED);
        assertThat(career.on(day("2028-12-01")).orElseThrow().host()).isNull();
        assertThat(career.on(day("2028-12-01")).orElseThrow().unit()).isEqualTo(HOME);
    }

    @Test
    void a_return_ends_the_secondment_on_its_day() {
        var career = CareerTimeline.replay(List.of(
                hired(), seconded(1, day("2026-12-01"), day("2028-12-01")), back(2, day("2027-06-01"))));

        assertThat(career.on(day("2027-05-31")).orElseThrow().status()).isEqualTo(ServiceStatus.SECONDED);
        assertThat(career.on(day("2027-06-01")).orElseThrow().status()).isEqualTo(ServiceStatus.WORKING);
        assertThat(career.on(day("2028-06-01")).orElseThrow().host()).isNull();
    }

    @Test
    void a_return_from_an_absence_that_was_recorded_as_the_career_itself_lies_over_it() {
        var away = CareerPatch.recorded(0, new CareerStretch(
                HIRED, FOREVER, HOME, "Chuyên viên", null, ServiceStatus.UNPAID_LEAVE, null, null, null));

        var career = CareerTimeline.replay(List.of(away, back(1, day("2027-06-01"))));

        assertThat(career.on(day("2027-05-31")).orElseThrow().status()).isEqualTo(ServiceStatus.UNPAID_LEAVE);
        assertThat(career.on(day("2027-06-01")).orElseThrow().status()).isEqualTo(ServiceStatus.WORKING);
    }

    @Test
    void an_earlier_transfer_entered_later_does_not_undo_a_later_one() {
        var later = moved(1, day("2026-06-01"), OTHER);
        var earlier = moved(2, day("2024-01-01"), 30);

        var career = CareerTimeline.replay(List.of(hired(), later, earlier));

        assertThat(career.on(day("2024-01-01")).orElseThrow().unit()).isEqualTo(30);
        assertThat(career.on(day("2026-06-01")).orElseThrow().unit()).isEqualTo(OTHER);
    }

    @Test
    void nothing_stands_before_the_career_is_founded() {
        var career = CareerTimeline.replay(List.of(hired(), moved(1, day("2010-01-01"), OTHER)));

        assertThat(career.on(HIRED.minusDays(1))).isEmpty();
        assertThat(career.stretches().get(0).from()).isEqualTo(HIRED);
    }

    static List<Long> seeds() {
        return new Random(2026).longs(200).boxed().toList();
    }

    @ParameterizedTest(name = "hạt giống {0}")
    @MethodSource("seeds")
    void stretches_never_overlap_have_no_gap_and_do_not_depend_on_the_order_of_entry(long seed) {
        var random = new Random(seed);
        var patches = patches(random);

        var career = CareerTimeline.replay(patches);
        var shuffled = new ArrayList<>(patches);
        Collections.shuffle(shuffled, random);

        assertThat(CareerTimeline.replay(shuffled)).isEqualTo(career);
        assertThat(career.stretches().get(0).from()).isEqualTo(HIRED);
        assertThat(career.stretches().get(career.stretches().size() - 1).until()).isEqualTo(FOREVER);
        for (var i = 1; i < career.stretches().size(); i++) {
            assertThat(career.stretches().get(i).from()).isEqualTo(career.stretches().get(i - 1).until());
            assertThat(career.stretches().get(i - 1).goesOnAs(career.stretches().get(i))).isFalse();
        }
    }

    @ParameterizedTest(name = "hạt giống {0}")
    @MethodSource("seeds")
    void taking_an_act_away_leaves_what_was_there_without_it_and_touches_nothing_before_its_day(long seed) {
        var patches = patches(new Random(seed));
        var one = patches.get(1 + new Random(seed + 1).nextInt(patches.size() - 1));
        var without = new ArrayList<>(patches);
        without.remove(one);

        var full = CareerTimeline.replay(patches);
        var less = CareerTimeline.replay(without);

        for (var on = HIRED; on.isBefore(one.from()); on = on.plusDays(97)) {
            assertThat(full.on(on).orElseThrow().sameAs(less.on(on).orElseThrow())).as("%s", on).isTrue();
        }
    }

    private static List<CareerPatch> patches(Random random) {
        var patches = new ArrayList<CareerPatch>();
        patches.add(hired());
        IntStream.rangeClosed(1, 3 + random.nextInt(8)).forEach(order -> {
            var from = HIRED.plusDays(1 + random.nextInt(5000));
            patches.add(switch (random.nextInt(3)) {
                case 0 -> moved(order, from, 10L * (1 + random.nextInt(4)));
                case 1 -> seconded(order, from, from.plusDays(1 + random.nextInt(900)));
                default -> back(order, from);
            });
        });
        return patches;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static CareerPatch hired() {
        return CareerPatch.recorded(0, new CareerStretch(
                HIRED, FOREVER, HOME, "Chuyên viên", null, ServiceStatus.WORKING, null, null, null));
    }

    private static CareerPatch moved(long order, LocalDate from, long unit) {
        return new CareerPatch(
                order, from, FOREVER, unit, "Chuyên viên chính", true, null, ServiceStatus.WORKING, false, null, true, null, false, false, order);
    }

    private static CareerPatch seconded(long order, LocalDate from, LocalDate until) {
        return new CareerPatch(
                order, from, until, null, null, false, null, ServiceStatus.SECONDED, true, OTHER, false, null, false, false, order);
    }

    private static CareerPatch back(long order, LocalDate from) {
        return new CareerPatch(
                order, from, FOREVER, null, null, false, null, ServiceStatus.WORKING, true, null, false, null, true, false, order);
    }
}
