package vn.hientai.web.export;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.payround.Hindrance;
import vn.hientai.personnel.payround.RoundQueries.LineRow;

/** What is told of each person when the list of a pay round is taken out. */
public enum RoundColumn implements TableColumn<LineRow> {
    CODE((row, locale) -> row.code()),
    NAME((row, locale) -> row.fullName()),
    UNIT((row, locale) -> row.unit()),
    POST((row, locale) -> row.post()),
    KIND((row, locale) -> Texts.spoken(locale, row.kind())),
    RANK((row, locale) -> row.rank()),
    STEP((row, locale) -> row.step()),
    COEFFICIENT((row, locale) -> row.coefficient()),
    OVER_SCALE((row, locale) -> row.overScale()),
    SINCE((row, locale) -> row.stepSince()),
    NEXT_STEP((row, locale) -> row.nextStep()),
    NEXT_COEFFICIENT((row, locale) -> row.nextCoefficient()),
    NEXT_OVER_SCALE((row, locale) -> row.nextOverScale()),
    DELAY((row, locale) -> row.delayMonths()),
    NOT_COUNTED((row, locale) -> row.notCountedMonths()),
    DUE((row, locale) -> row.due()),
    INCLUDED((row, locale) -> Texts.get(locale, row.included() ? "payround.yes" : "payround.no", Map.of())),
    WHY(RoundColumn::why);

    private final BiFunction<LineRow, Locale, Object> value;

    RoundColumn(BiFunction<LineRow, Locale, Object> value) {
        this.value = value;
    }

    /** Why someone is left out, or was taken in or out by hand; empty where the rules alone say yes. */
    public static String why(LineRow row, Locale locale) {
        if (row.handReason() != null) {
            return row.handReason();
        }
        if (row.hindrance() == null) {
            return "";
        }
        return Texts.spoken(locale, row.hindrance()) + ": " + detail(row, locale);
    }

    /** The particulars of what leaves someone out. */
    public static String detail(LineRow row, Locale locale) {
        if (row.hindrance() == Hindrance.CONTRADICTION) {
            return Texts.get(locale, "payround.contradiction." + row.detail(), Map.of());
        }
        var detail = row.detail() == null ? "" : row.detail();
        return Texts.get(locale, "payround.detail." + row.hindrance(), Map.of(
                "planned", row.planned() == null ? "" : row.planned(), "due", row.due(), "detail", detail,
                "day", detail.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(detail) : detail));
    }

    @Override
    public String title(Locale locale) {
        return Texts.get(locale, "payround.column." + name(), Map.of());
    }

    @Override
    public Object value(LineRow row, Locale locale) {
        return value.apply(row, locale);
    }
}
