package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.file.PersonFile.Change;
import vn.hientai.personnel.file.PersonFile.Entry;
import vn.hientai.personnel.file.PersonFile.Reading;
import vn.hientai.personnel.file.PersonFile.Section;

/** Reads one file: its form on a day, the history of its fields, who looked into it. */
@ApplicationScoped
public class FileQueries {
    private static final int READINGS_SHOWN = 100;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    @Inject
    StaffQueries staff;

    @Inject
    StaffReach reach;

    /** The file on a day; facts by their dates, fields as they were written by the end of that day. */
    public PersonFile file(AccessScope scope, StaffSight sight, String code, LocalDate asOf) {
        var day = asOf == null ? today.date() : asOf;
        var card = staff.find(scope, sight, code, asOf).orElseThrow(() -> new NotFound("Person", code));
        var home = asOf == null ? Optional.of(card.unit()) : reach.unitOf(card.person());
        var sensitive = sight.sensitive().includes(card.person(), home);
        var now = now(card.person());
        var stored = now.stored();
        for (var undone : changesAfter(card.person(), day)) {
            stored = undo(stored, undone);
        }
        var shown = stored;
        var sections = FileFields.sections().stream()
                .map(section -> section(section, shown, card, sensitive))
                .filter(section -> !section.entries().isEmpty())
                .toList();
        return new PersonFile(
                card.person(),
                stored.version(),
                card,
                sensitive ? stored.idNumber() : null,
                stored.recruitedOn(),
                now.photo(),
                day,
                sections);
    }

    /** Who has this number, if the reader may see them. */
    public Optional<PersonId> find(AccessScope scope, String code) {
        return Sql.of("select c.person_id from staff_card c")
                .where("c.code = ?", code)
                .and(scope.on("c.unit_id", "c.person_id"))
                .first(em, row -> new PersonId(row.id(0)));
    }

    public PersonId get(AccessScope scope, String code) {
        return find(scope, code).orElseThrow(() -> new NotFound("Person", code));
    }

    public String codeOf(AccessScope scope, PersonId person) {
        return Sql.of("select c.code from staff_card c")
                .where("c.person_id = ?", person)
                .and(scope.on("c.unit_id", "c.person_id"))
                .first(em, row -> row.text(0))
                .orElseThrow(() -> new NotFound("Person", person));
    }

    public int version(AccessScope scope, String code) {
        return Sql.of("select version from person").where("id = ?", get(scope, code)).first(em, row -> row.whole(0)).orElseThrow();
    }

    /** Every change of every field that the reader may see, newest first. */
    public List<Change> history(AccessScope scope, StaffSight sight, String code, int limit) {
        var person = get(scope, code);
        var sensitive = sight.sensitive().includes(person, reach.unitOf(person));
        return Sql.of(
                        """
                        select f.field, f.old_value, f.new_value, f.reason, f.attachment_id, d.number || '/' || d.symbol, f.author, f.at
                        from file_change f left join decision d on d.id = f.decision_id""")
                .where("f.person_id = ?", person)
                .orderBy("f.id desc")
                .limit(limit)
                .list(em, row -> new Change(
                        row.text(0), row.text(1), row.text(2), row.text(3), row.number(4), row.text(5), row.text(6), row.moment(7)))
                .stream()
                .filter(change -> sensitive
                        || FileFields.find(change.field()).filter(field -> !field.sensitive()).isPresent())
                .toList();
    }

    /** Who looked into the file, newest first. */
    public List<Reading> readings(AccessScope scope, String code) {
        return Sql.of("select reader, section, purpose, at from read_log")
                .where("person_id = ?", get(scope, code))
                .orderBy("at desc, id desc")
                .limit(READINGS_SHOWN)
                .list(em, row -> new Reading(row.text(0), row.text(1), row.text(2), row.moment(3)));
    }

    private record Now(Stored stored, Long photo) {}

    private Now now(PersonId person) {
        return Sql.of(
                        """
                        select version, cast(fields as text), full_name, gender, birth_year, birth_month, birth_day, id_number,
                            subject, recruited_on, photo_id from person""")
                .where("id = ?", person)
                .first(em, row -> new Now(Stored.of(row), row.number(10)))
                .orElseThrow(() -> new NotFound("Person", person));
    }

    private List<Change> changesAfter(PersonId person, LocalDate day) {
        if (!day.isBefore(today.date())) {
            return List.of();
        }
        var end = day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(Today.VIETNAM).toInstant();
        return Sql.of("select field, old_value from file_change")
                .where("person_id = ?", person)
                .where("at >= ?", end)
                .orderBy("id desc")
                .list(em, row -> new Change(row.text(0), row.text(1), null, null, null, null, null, null));
    }

    private static Stored undo(Stored stored, Change change) {
        var before = change.before() == null ? "" : change.before();
        return FileFields.find(change.field()).map(field -> stored.with(field, before)).orElse(stored);
    }

    private static Section section(String code, Stored stored, StaffRow card, boolean sensitive) {
        var entries = new ArrayList<Entry>();
        for (var field : FileFields.ofSection(code)) {
            if (!field.sensitive() || sensitive) {
                entries.add(entry(field, stored, card));
            }
        }
        return new Section(code, entries);
    }

    private static Entry entry(FileField field, Stored stored, StaffRow card) {
        if (field.kind() == FileField.Kind.FACT) {
            var value = switch (field.code()) {
                case "usingUnit" -> card.unitName();
                case "code" -> card.code();
                case "office" -> card.post();
                default -> "";
            };
            return new Entry(field, value == null ? "" : value, List.of());
        }
        var value = stored.value(field);
        return field.kind() == FileField.Kind.LIST && value.startsWith("[")
                ? new Entry(field, value, rows(field, value))
                : new Entry(field, value, List.of());
    }

    private static List<Map<String, String>> rows(FileField field, String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().stream().map(row -> row(field, row)).toList();
        }
    }

    private static Map<String, String> row(FileField field, JsonValue value) {
        var row = new LinkedHashMap<String, String>();
        for (var column : field.columns()) {
            var cell = value instanceof JsonObject object ? object.get(column) : null;
            row.put(column, cell instanceof JsonString text ? text.getString() : cell == null ? "" : cell.toString());
        }
        return row;
    }
}
