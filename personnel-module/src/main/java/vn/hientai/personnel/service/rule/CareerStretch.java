package vn.hientai.personnel.service.rule;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which nothing changed in a person's service (một giai đoạn công tác).
 *
 * @param until first day out
 * @param unit where the person is on the staff
 * @param office leadership office, or null for none
 * @param host where the person works while seconded, or null
 * @param termUntil last day of the term of office, or null
 * @param decision by which it stands so, or null when it was recorded without one
 * @param position number of the job position that the post is, or null where nobody said which
 */
public record CareerStretch(
        LocalDate from, LocalDate until, long unit, String post, String office, ServiceStatus status, Long host,
        LocalDate termUntil, Long decision, Long position) {
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** A stretch of which nobody said which job position its post is. */
    public CareerStretch(
            LocalDate from, LocalDate until, long unit, String post, String office, ServiceStatus status, Long host,
            LocalDate termUntil, Long decision) {
        this(from, until, unit, post, office, status, host, termUntil, decision, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Last day, or null while it is open. */
    public LocalDate lastDay() {
        return until.equals(FOREVER) ? null : until.minusDays(1);
    }

    boolean goesOnAs(CareerStretch next) {
        return until.equals(next.from) && sameAs(next) && Objects.equals(decision, next.decision);
    }

    /** Whether it says the same of its days, by whatever decision. */
    public boolean sameAs(CareerStretch other) {
        return unit == other.unit && post.equals(other.post) && Objects.equals(office, other.office) && status == other.status
                && Objects.equals(host, other.host) && Objects.equals(termUntil, other.termUntil)
                && Objects.equals(position, other.position);
    }

    CareerStretch through(LocalDate end) {
        return new CareerStretch(from, end, unit, post, office, status, host, termUntil, decision, position);
    }

    /** The same days in the job position. */
    public CareerStretch in(Long held) {
        return new CareerStretch(from, until, unit, post, office, status, host, termUntil, decision, held);
    }

    CareerStretch within(LocalDate first, LocalDate end) {
        return new CareerStretch(
                first.isAfter(from) ? first : from, end.isBefore(until) ? end : until, unit, post, office, status, host,
                termUntil, decision, position);
    }
}
