package vn.hientai.web.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.report.ReportField;
import vn.hientai.personnel.report.ReportField.Type;
import vn.hientai.web.export.TableColumn;

/** The columns of a built report, on the page and in its files. */
public record ReportColumns(ReportField field, int at) implements TableColumn<List<Object>> {
    public static List<ReportColumns> of(List<ReportField> fields) {
        return IntStream.range(0, fields.size()).mapToObj(at -> new ReportColumns(fields.get(at), at)).toList();
    }

    @Override
    public String title(Locale locale) {
        return title(field, locale);
    }

    public static String title(ReportField field, Locale locale) {
        return Texts.get(locale, "report.field." + field);
    }

    @Override
    public Object value(List<Object> row, Locale locale) {
        return told(field, row.get(at), locale);
    }

    /** A code or a flag in words; texts, numbers and days as they are. */
    public static Object told(ReportField field, Object value, Locale locale) {
        if (value == null) {
            return null;
        }
        if (field.type() == Type.CODE) {
            return Texts.find(locale, field.label(value.toString())).orElse(value.toString());
        }
        if (field.type() == Type.FLAG) {
            return Texts.get(locale, Boolean.TRUE.equals(value) ? "report.value.yes" : "report.value.no");
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValue() : number : value;
    }
}
