package vn.hientai.web.export;

import java.util.Locale;
import java.util.function.BiFunction;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.career.procedure.CaseRow;

/** What is told of each procedure when the list is taken out. */
public enum ProcedureColumn implements TableColumn<CaseRow> {
    ID((row, locale) -> row.id()),
    KIND((row, locale) -> Texts.spoken(locale, row.kind())),
    POST((row, locale) -> row.post()),
    UNIT((row, locale) -> row.unit()),
    CANDIDATES((row, locale) -> String.join(", ", row.candidates())),
    STEP((row, locale) -> Texts.find(locale, "code.step." + row.step()).orElse(row.step())),
    DEADLINE((row, locale) -> row.deadline()),
    STATUS((row, locale) -> Texts.spoken(locale, row.status())),
    STARTED((row, locale) -> row.startedOn()),
    DECISION((row, locale) -> row.decisionNumber());

    private final BiFunction<CaseRow, Locale, Object> value;

    ProcedureColumn(BiFunction<CaseRow, Locale, Object> value) {
        this.value = value;
    }

    @Override
    public String title(Locale locale) {
        return Texts.get(locale, "procedures.column." + name());
    }

    @Override
    public Object value(CaseRow row, Locale locale) {
        return value.apply(row, locale);
    }
}
