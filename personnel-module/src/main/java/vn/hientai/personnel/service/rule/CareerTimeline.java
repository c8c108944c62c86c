package vn.hientai.personnel.service.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A career as stretches of days, replayed from everything that was laid over it (diễn biến quá trình công tác). The
 * order in which acts were entered or corrected makes no difference: the same acts give the same career. Stretches
 * never overlap, and follow each other without a gap from the first to the last day of service.
 */
public final class CareerTimeline {
    private static final Comparator<CareerPatch> ORDER =
            Comparator.comparing(CareerPatch::from).thenComparing(CareerPatch::order);

    private final List<CareerStretch> stretches;

    private CareerTimeline(List<CareerStretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    public static CareerTimeline replay(Collection<CareerPatch> patches) {
        var ordered = withReturns(patches.stream().sorted(ORDER).toList());
        var edges = ordered.stream().flatMap(patch -> Stream.of(patch.from(), patch.until())).distinct().sorted().toList();
        var stretches = new ArrayList<CareerStretch>();
        for (var i = 0; i + 1 < edges.size(); i++) {
            state(ordered, edges.get(i), edges.get(i + 1)).ifPresent(next -> append(stretches, next));
        }
        return new CareerTimeline(stretches);
    }

    /** A return ends what it returns from; where that was recorded as the career itself, it lies over it instead. */
    private static List<CareerPatch> withReturns(List<CareerPatch> ordered) {
        var result = new ArrayList<>(ordered);
        for (var back : ordered) {
            if (!back.returns()) {
                continue;
            }
            for (var i = result.size() - 1; i >= 0; i--) {
                var one = result.get(i);
                if (one.status() != null && !one.returns() && one.from().isBefore(back.from()) && one.covers(back.from())) {
                    if (!one.founds() && one.status().passes()) {
                        result.set(i, one.cutAt(back.from()));
                        result.remove(back);
                    }
                    break;
                }
            }
        }
        return result;
    }

    private static Optional<CareerStretch> state(List<CareerPatch> ordered, LocalDate from, LocalDate until) {
        Long unit = null;
        String post = null;
        String office = null;
        ServiceStatus status = null;
        Long host = null;
        LocalDate term = null;
        Long decision = null;
        Long position = null;
        var founded = false;
        for (var patch : ordered) {
            if (!patch.covers(from)) {
                continue;
            }
            founded |= patch.founds();
            position = patch.unit() == null && patch.post() == null && patch.position() == null ? position : patch.position();
            unit = patch.unit() == null ? unit : patch.unit();
            post = patch.post() == null ? post : patch.post();
            office = patch.settlesOffice() ? patch.office() : office;
            status = patch.status() == null ? status : patch.status();
            host = patch.settlesHost() ? patch.host() : host;
            term = patch.settlesTerm() ? patch.termUntil() : term;
            decision = patch.decision();
        }
        return founded
                ? Optional.of(new CareerStretch(from, until, unit, post, office, status, host, term, decision, position))
                : Optional.empty();
    }

    private static void append(List<CareerStretch> stretches, CareerStretch next) {
        var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.goesOnAs(next)) {
            stretches.set(stretches.size() - 1, last.through(next.until()));
        } else {
            stretches.add(next);
        }
    }

    /** Oldest first. */
    public List<CareerStretch> stretches() {
        return stretches;
    }

    public Optional<CareerStretch> on(LocalDate day) {
        return stretches.stream().filter(stretch -> stretch.covers(day)).findFirst();
    }

    /** The days on which this career says something else than the other, cut as this one is cut. */
    public List<CareerStretch> differingFrom(CareerTimeline other) {
        return stretches.stream()
                .filter(stretch -> other.stretches.stream().noneMatch(same -> covers(same, stretch) && same.sameAs(stretch)))
                .toList();
    }

    private static boolean covers(CareerStretch wide, CareerStretch narrow) {
        return !wide.from().isAfter(narrow.from()) && !wide.until().isBefore(narrow.until());
    }

    /** What begins after the day, as far as it is left of it. */
    public List<CareerStretch> after(LocalDate day) {
        return stretches.stream().filter(stretch -> stretch.from().isAfter(day)).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CareerTimeline that && stretches.equals(that.stretches);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stretches);
    }

    @Override
    public String toString() {
        return stretches.toString();
    }
}
