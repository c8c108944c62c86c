package vn.hientai.web.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.file.StaffRow;

/** The columns of the directory, on the page and in its exports. */
public enum StaffColumn implements TableColumn<StaffRow> {
    CODE((row, locale) -> row.code()),
    NAME((row, locale) -> row.fullName()),
    GENDER((row, locale) -> label(locale, "Gender", row.gender())),
    BIRTH((row, locale) -> PartialDate.parse(row.birthDate()).spoken()),
    UNIT((row, locale) -> row.unitName()),
    POST((row, locale) -> row.post()),
    RANK((row, locale) -> row.rank()),
    STEP((row, locale) -> row.step()),
    COEFFICIENT((row, locale) -> row.coefficient()),
    STEP_SINCE((row, locale) -> row.stepSince()),
    STEP_DUE((row, locale) -> row.stepDueOn()),
    SUBJECT((row, locale) -> label(locale, "StaffCategory", row.subject())),
    STATUS((row, locale) -> label(locale, "EngagementStatus", row.status())),
    RETIRES((row, locale) -> row.retiresOn()),
    GRADES((row, locale) -> row.grades()),
    COMPLETENESS((row, locale) -> row.completeness());

    private final BiFunction<StaffRow, Locale, Object> value;

    StaffColumn(BiFunction<StaffRow, Locale, Object> value) {
        this.value = value;
    }

    @Override
    public String title(Locale locale) {
        return Texts.get(locale, "people.column." + name());
    }

    @Override
    public Object value(StaffRow row, Locale locale) {
        return value.apply(row, locale);
    }

    /** The columns named, in their order; all of them when none are. */
    public static List<StaffColumn> chosen(String names) {
        if (names == null || names.isBlank()) {
            return List.of(values());
        }
        var wanted = Arrays.asList(names.toUpperCase(Locale.ROOT).split(","));
        var chosen = new ArrayList<StaffColumn>();
        for (var column : values()) {
            if (wanted.contains(column.name()) || column == CODE || column == NAME) {
                chosen.add(column);
            }
        }
        return chosen;
    }

    private static String label(Locale locale, String kind, String code) {
        return code == null ? null : Texts.find(locale, "enum." + kind + "." + code).orElse(code);
    }
}
