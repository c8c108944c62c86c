package vn.hientai.core.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of days (thời gian hiệu lực), first day in. Stored half-open and spoken inclusively ("đến hết ngày"); the
 * far-future marker never leaves this class.
 */
@Embeddable
public class EffectivePeriod {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    @Column(name = "valid_from", nullable = false)
    private LocalDate from;

    @Column(name = "valid_until", nullable = false)
    private LocalDate until;

    protected EffectivePeriod() {}

    private EffectivePeriod(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + " is not before " + until);
        }
        this.from = from;
        this.until = until;
    }

    public static EffectivePeriod startingOn(LocalDate day) {
        return new EffectivePeriod(day, FOREVER);
    }

    /** From the first to the last day, both in. */
    public static EffectivePeriod throughTo(LocalDate first, LocalDate last) {
        return new EffectivePeriod(first, last.plusDays(1));
    }

    /** As the database keeps it: the last day is out. */
    public static EffectivePeriod stored(LocalDate from, LocalDate until) {
        return new EffectivePeriod(from, until);
    }

    /** What is left of the period from the day on. */
    public EffectivePeriod leftFrom(LocalDate day) {
        return new EffectivePeriod(day, until);
    }

    public EffectivePeriod cutAt(LocalDate day) {
        return new EffectivePeriod(from, day);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean isOpenEnded() {
        return until.equals(FOREVER);
    }

    public LocalDate from() {
        return from;
    }

    /** The last day in, absent while the period is open. */
    public Optional<LocalDate> lastDay() {
        return isOpenEnded() ? Optional.empty() : Optional.of(until.minusDays(1));
    }

    /** The first day out, for writing to the database only. */
    public LocalDate storedUntil() {
        return until;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EffectivePeriod that && from.equals(that.from) && until.equals(that.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until);
    }

    @Override
    public String toString() {
        return from + "/" + (isOpenEnded() ? ".." : until.minusDays(1));
    }
}
