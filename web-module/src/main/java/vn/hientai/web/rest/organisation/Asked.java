package vn.hientai.web.rest.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;

/** Parameters of an address put into what they mean; what means nothing is told beside its name. */
public final class Asked {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9000;

    private Asked() {}

    static Integer year(Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new InvalidInput(List.of(new Violation("year", "OUT_OF_RANGE", Map.of("least", FIRST_YEAR, "most", LAST_YEAR))));
        }
        return year;
    }

    public static LocalDate day(String name, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new DateTimeException(text);
            }
            return day;
        } catch (DateTimeException malformed) {
            throw new InvalidInput(List.of(Violation.of(name, "NOT_A_DATE")));
        }
    }

    static <E extends Enum<E>> E code(String name, String text, Class<E> kind) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(List.of(new Violation(name, "UNKNOWN_CODE", Map.of("value", text)))));
    }

    /** A key of an order in small letters, with - before it for falling. */
    static <E extends Enum<E>> E sort(String text, Class<E> kind, E usual) {
        var bare = text == null ? "" : text.replaceFirst("^-", "");
        return bare.isBlank() ? usual : code("sort", bare.toUpperCase(Locale.ROOT), kind);
    }

    static boolean falling(String sort) {
        return sort != null && sort.startsWith("-");
    }
}
