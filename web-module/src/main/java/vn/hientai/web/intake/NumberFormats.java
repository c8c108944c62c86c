package vn.hientai.web.intake;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.hientai.core.intake.Cell;

/** Tells from a number format whether the number is shown as a day, a month, a year or just a number. */
final class NumberFormats {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private NumberFormats() {}

    static Cell.Kind kind(String format) {
        var first = LITERAL.matcher(format).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (first.contains("general") || first.contains("#") || first.contains("0") || first.contains("@")) {
            return Cell.Kind.NUMBER;
        }
        var year = first.contains("y") || first.contains("e");
        var day = first.contains("d");
        var month = first.contains("m");
        if (day) {
            return Cell.Kind.DATE;
        }
        if (year && month) {
            return Cell.Kind.MONTH;
        }
        return year ? Cell.Kind.YEAR : Cell.Kind.NUMBER;
    }
}
