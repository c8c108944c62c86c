package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;

/** The rows of the families of the form, every version kept. */
@ApplicationScoped
class FileRows {
    private static final String COLUMNS =
            """
            select r.family, r.line, cast(r.cells as text), r.attachment_id, d.number || '/' || d.symbol, r.reason, r.author,
                r.recorded_at, r.removed, r.id
            from file_row r left join decision d on d.id = r.decision_id""";

    /** Why a row changes. */
    record Why(String reason, Long evidence) {}

    /** The version of a row that stands. */
    record Standing(long id, FileField family, FileRow row) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    /** The rows by family as they stand, or as they stood at a moment; those in time first, those without a day last. */
    Map<String, List<FileRow>> of(PersonId person, Optional<Instant> knownAt) {
        var sql = Sql.of(COLUMNS).where("r.person_id = ?", person);
        if (knownAt.isPresent()) {
            sql.where(
                    """
                    r.id in (select distinct on (x.line) x.id from file_row x where x.person_id = ? and x.recorded_at < ?
                        order by x.line, x.id desc)""",
                    person, knownAt.get());
        } else {
            sql.where("r.superseded_by is null");
        }
        return sql.where("not r.removed")
                .orderBy("r.begins_on nulls last, r.line")
                .list(em, FileRows::standing)
                .stream()
                .collect(Collectors.groupingBy(
                        one -> one.family().code(), LinkedHashMap::new, Collectors.mapping(Standing::row, Collectors.toList())));
    }

    Optional<Standing> find(PersonId person, String family, long line) {
        return Sql.of(COLUMNS)
                .where("r.person_id = ? and r.family = ? and r.line = ?", person, family, line)
                .where("r.superseded_by is null and not r.removed")
                .first(em, FileRows::standing);
    }

    /** Every version of a row, newest first. */
    List<Standing> versions(PersonId person, long line) {
        return Sql.of(COLUMNS)
                .where("r.person_id = ? and r.line = ?", person, line)
                .orderBy("r.id desc")
                .list(em, FileRows::standing);
    }

    long add(PersonId person, FileField family, Map<String, String> cells, Why why) {
        var id = nextId();
        insert(id, id, person, family, cells, false, why);
        return id;
    }

    void correct(PersonId person, Standing standing, Map<String, String> cells, Why why) {
        replace(person, standing, cells, false, why);
    }

    void remove(PersonId person, Standing standing, Why why) {
        replace(person, standing, standing.row().cells(), true, why);
    }

    private void replace(PersonId person, Standing standing, Map<String, String> cells, boolean removed, Why why) {
        var id = nextId();
        Sql.of("update file_row set superseded_by = ?", id)
                .where("id = ? and superseded_by is null", standing.id())
                .execute(em);
        insert(id, standing.row().line(), person, standing.family(), cells, removed, why);
    }

    private void insert(
            long id, long line, PersonId person, FileField family, Map<String, String> cells, boolean removed, Why why) {
        var who = actor.who();
        Sql.of(
                        """
                        insert into file_row (id, line, person_id, family, begins_on, ends_on, cells, removed, reason, attachment_id,
                            account_id, author)
                        values (?, ?, ?, ?, cast(? as date), cast(? as date), cast(? as jsonb), ?, ?, cast(? as bigint), ?, ?)""",
                        id, line, person, family.code(), begins(family, cells).orElse(null), ends(family, cells).orElse(null),
                        json(cells), removed, why.reason(), why.evidence(), who.account(), who.displayName())
                .execute(em);
    }

    private long nextId() {
        return Sql.of("select nextval(pg_get_serial_sequence('file_row', 'id'))").count(em);
    }

    static Optional<LocalDate> begins(FileField family, Map<String, String> cells) {
        return family.columns().stream()
                .filter(column -> column.kind().isBeginning())
                .findFirst()
                .flatMap(column -> FieldValue.parsed(cells.getOrDefault(column.code(), "")))
                .map(PartialDate::first);
    }

    static Optional<LocalDate> ends(FileField family, Map<String, String> cells) {
        return family.columns().stream()
                .filter(column -> column.kind() == FileColumn.Kind.TO)
                .findFirst()
                .flatMap(column -> FieldValue.parsed(cells.getOrDefault(column.code(), "")))
                .map(FileRows::lastDay);
    }

    private static LocalDate lastDay(PartialDate date) {
        if (date.isWhole()) {
            return date.first();
        }
        return (date.month() == null ? date.first().plusYears(1) : date.first().plusMonths(1)).minusDays(1);
    }

    /** A row on one line, as its history tells it. */
    static String line(FileField family, Map<String, String> cells) {
        var parts = new ArrayList<String>();
        for (var column : family.columns()) {
            var value = cells.getOrDefault(column.code(), "");
            if (!value.isEmpty()) {
                parts.add(column.kind().isDate() ? FieldValue.parsed(value).map(PartialDate::spoken).orElse(value) : value);
            }
        }
        return String.join(", ", parts);
    }

    private static Standing standing(Row row) {
        var family = FileFields.find(row.text(0))
                .orElseThrow(() -> new IllegalStateException("no family " + row.text(0)));
        return new Standing(
                row.id(9),
                family,
                new FileRow(
                        row.id(1), cells(family, row.text(2)), row.number(3), row.text(4), row.text(5), row.text(6),
                        row.moment(7), row.yes(8)));
    }

    private static Map<String, String> cells(FileField family, String json) {
        var object = Stored.parse(json);
        var cells = new LinkedHashMap<String, String>();
        for (var column : family.columns()) {
            cells.put(column.code(), text(object, column.code()));
        }
        return cells;
    }

    private static String text(JsonObject cells, String column) {
        var value = cells.get(column);
        return value instanceof JsonString text ? text.getString() : value == null ? "" : value.toString();
    }

    private static String json(Map<String, String> cells) {
        var json = Json.createObjectBuilder();
        cells.forEach((column, value) -> {
            if (!value.isEmpty()) {
                json.add(column, value);
            }
        });
        return json.build().toString();
    }
}
