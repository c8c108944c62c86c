package vn.hientai.core.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One row of a native query, its columns read by position, from 0. Absent values are null unless said otherwise. */
public final class Row {
    private final Object[] columns;

    Row(Object[] columns) {
        this.columns = columns;
    }

    public String text(int column) {
        var value = columns[column];
        return value == null ? null : value.toString();
    }

    public long id(int column) {
        return ((Number) columns[column]).longValue();
    }

    public Long number(int column) {
        var value = columns[column];
        return value == null ? null : ((Number) value).longValue();
    }

    public Integer whole(int column) {
        var value = columns[column];
        return value == null ? null : ((Number) value).intValue();
    }

    public BigDecimal decimal(int column) {
        var value = columns[column];
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    public boolean yes(int column) {
        return Boolean.TRUE.equals(columns[column]);
    }

    public LocalDate day(int column) {
        var value = columns[column];
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return (LocalDate) value;
    }

    /** A last day stored as the first day out; absent when the period is open. */
    public Optional<LocalDate> lastDay(int column) {
        var until = day(column);
        return until == null || until.getYear() == 9999 ? Optional.empty() : Optional.of(until.minusDays(1));
    }

    public Instant moment(int column) {
        var value = columns[column];
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return value instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : (Instant) value;
    }

    public byte[] bytes(int column) {
        return (byte[]) columns[column];
    }

    public <E extends Enum<E>> E code(int column, Class<E> kind) {
        var value = text(column);
        return value == null ? null : Enum.valueOf(kind, value);
    }
}
