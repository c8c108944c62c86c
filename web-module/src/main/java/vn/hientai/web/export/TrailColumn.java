package vn.hientai.web.export;

import java.util.Locale;
import java.util.function.Function;
import vn.hientai.core.audit.AuditQueries.AuditRow;
import vn.hientai.core.kernel.Texts;

/** What is told of each entry when the trail is taken out; the hash lets the copy be compared with the original. */
public enum TrailColumn implements TableColumn<AuditRow> {
    SEQ(row -> String.valueOf(row.seq())),
    AT(row -> row.at().toString()),
    ACTOR(AuditRow::actor),
    ACTION(AuditRow::action),
    OUTCOME(row -> row.outcome().name()),
    SUBJECT(row -> row.subjectType() == null ? "" : row.subjectType() + " " + row.subjectId()),
    DETAILS(AuditRow::details),
    HASH(AuditRow::hash);

    private final Function<AuditRow, String> value;

    TrailColumn(Function<AuditRow, String> value) {
        this.value = value;
    }

    @Override
    public String title(Locale locale) {
        return Texts.get(locale, "audit.column." + name());
    }

    @Override
    public Object value(AuditRow row, Locale locale) {
        return value.apply(row);
    }
}
