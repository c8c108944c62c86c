package vn.hientai.core.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A statement over dated facts as they are known now, or as they were known at a moment: a table named {@code <fact>} in the
 * text stands for the rows that were known then. Nothing that was learnt later shows.
 */
public final class AsKnown {
    private final Instant at;

    private AsKnown(Instant at) {
        this.at = at;
    }

    /** @param at the moment, or null for now */
    public static AsKnown at(Instant at) {
        return new AsKnown(at);
    }

    /** @param day by whose end it was known, or null for now */
    public static Instant endOf(LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(Today.VIETNAM).toInstant();
    }

    /** The moment, or null for now. */
    public Instant moment() {
        return at;
    }

    public boolean isNow() {
        return at == null;
    }

    /** The moment, or one after all that can be known. */
    public Instant momentOrEnd() {
        return at == null ? LocalDate.of(9999, 12, 31).atStartOfDay(Today.VIETNAM).toInstant() : at;
    }

    /** @param text whose facts stand between angle brackets; {@code values} for its marks, in their order */
    public Sql sql(String text, Object... values) {
        var given = new ArrayList<>(Arrays.asList(values));
        var all = new ArrayList<>();
        var whole = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var end = c == '<' && i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1)) ? text.indexOf('>', i) : -1;
            if (end > 0 && text.substring(i + 1, end).matches("[a-z_]+")) {
                whole.append(table(text.substring(i + 1, end), all));
                i = end;
            } else {
                whole.append(c);
                if (c == '?') {
                    all.add(given.remove(0));
                }
            }
        }
        all.addAll(given);
        return Sql.of(whole.toString(), all.toArray());
    }

    private String table(String fact, List<Object> values) {
        if (at == null) {
            return fact;
        }
        values.addAll(List.of(at, at, at));
        return "(select f.* from " + fact + " f where f.recorded_at < ? union all select (jsonb_populate_record(cast(null as " + fact
                + "), b.content)).* from known_before b where b.fact = '" + fact + "' and b.known_from < ? and b.known_until >= ?)";
    }
}
