package vn.hientai.personnel.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.VietnameseText;

/** A value of the file as it is typed: what shape its field asks for. */
final class FieldValue {
    static final int LONGEST = 4_000;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z.\\-/ ]{4,30}");

    private FieldValue() {}

    static String clean(String value) {
        return value == null ? "" : value.lines().map(VietnameseText::clean).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    /** What is wrong with it, if anything. */
    static Optional<String> check(FileField field, String value) {
        var clean = clean(value);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        if (clean.length() > LONGEST) {
            return Optional.of("TOO_LONG");
        }
        return switch (field.kind()) {
            case DATE -> isDate(clean) ? Optional.empty() : Optional.of("INVALID_DATE");
            case DECIMAL -> isDecimal(clean) ? Optional.empty() : Optional.of("INVALID_NUMBER");
            case ID -> ID.matcher(clean).matches() ? Optional.empty() : Optional.of("INVALID_ID");
            default -> Optional.empty();
        };
    }

    private static boolean isDate(String text) {
        try {
            PartialDate.parse(text);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }

    private static boolean isDecimal(String text) {
        try {
            return new BigDecimal(text.replace(',', '.')).signum() >= 0;
        } catch (NumberFormatException other) {
            return false;
        }
    }
}
