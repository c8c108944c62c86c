package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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

    @Inject
    FileRows fileRows;

    @Inject
    DecidedRows decidedRows;

    /** The file on a day; facts by their dates, fields as they were written by the end of that day. */
    public PersonFile file(AccessScope scope, StaffSight sight, String code, LocalDate asOf) {
        var day = asOf == null ? today.date() : asOf;
        var knownAt = knownAt(day);
        return read(scope, sight, code, asOf, (known, seen) -> {
            var rows = rows(known.card().person(), day, knownAt);
            return FileFields.sections().stream()
                    .map(section -> section(section, known.stored(), known.card(), rows, seen))
                    .filter(section -> !section.entries().isEmpty())
                    .toList();
        });
    }

    /** The first page of the file alone (trang bìa): who, where, numbers; without its sections. */
    public PersonFile cover(AccessScope scope, StaffSight sight, String code, LocalDate asOf) {
        return read(scope, sight, code, asOf, (known, seen) -> List.of());
    }

    private record Known(StaffRow card, Stored stored) {}

    private PersonFile read(
            AccessScope scope, StaffSight sight, String code, LocalDate asOf, BiFunction<Known, FileSight, List<Section>> sections) {
        var day = asOf == null ? today.date() : asOf;
        var card = staff.find(scope, sight, code, asOf).orElseThrow(() -> new NotFound("Person", code));
        var home = asOf == null ? Optional.of(card.unit()) : reach.unitOf(card.person());
        var seen = FileSight.over(sight, card.person(), home);
        var now = now(card.person());
        var stored = now.stored();
        var knownAt = knownAt(day);
        if (knownAt.isPresent()) {
            for (var undone : changesAfter(card.person(), knownAt.get())) {
                stored = undo(stored, undone);
            }
        }
        return new PersonFile(
                card.person(),
                stored.version(),
                card,
                seen.sensitive() ? stored.idNumber() : null,
                stored.recruitedOn(),
                now.photo(),
                day,
                sections.apply(new Known(card, stored), seen));
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
        var seen = FileSight.over(sight, person, reach.unitOf(person));
        return Sql.of(
                        """
                        select f.field, f.line, f.old_value, f.new_value, f.reason, f.attachment_id, d.number || '/' || d.symbol, f.author, f.at
                        from file_change f left join decision d on d.id = f.decision_id""")
                .where("f.person_id = ?", person)
                .orderBy("f.id desc")
                .limit(limit)
                .list(em, row -> new Change(
                        row.text(0), row.number(1), row.text(2), row.text(3), row.text(4), row.number(5), row.text(6), row.text(7),
                        row.moment(8)))
                .stream()
                .filter(change -> seen.sees(change.field()))
                .toList();
    }

    /** Every version of one row, newest first; nothing when there is none or the reader may not see it. */
    public List<FileRow> versions(AccessScope scope, StaffSight sight, String code, long line) {
        var person = get(scope, code);
        var seen = FileSight.over(sight, person, reach.unitOf(person));
        return fileRows.versions(person, line).stream()
                .filter(version -> seen.sees(version.family()))
                .map(FileRows.Standing::row)
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

    /** A past day is shown as it was known by its end. */
    private Optional<Instant> knownAt(LocalDate day) {
        return day.isBefore(today.date())
                ? Optional.of(day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(Today.VIETNAM).toInstant())
                : Optional.empty();
    }

    private List<Change> changesAfter(PersonId person, Instant end) {
        return Sql.of("select field, old_value from file_change")
                .where("person_id = ? and line is null", person)
                .where("at >= ?", end)
                .orderBy("id desc")
                .list(em, row -> new Change(row.text(0), null, row.text(1), null, null, null, null, null, null));
    }

    private Map<String, List<FileRow>> rows(PersonId person, LocalDate day, Optional<Instant> knownAt) {
        var all = new HashMap<>(decidedRows.of(person, day));
        fileRows.of(person, knownAt).forEach((family, told) -> all.merge(family, told, (decided, more) -> {
            var field = FileFields.find(family).orElseThrow();
            return Stream.concat(decided.stream(), more.stream()).sorted(byBeginning(field)).toList();
        }));
        return all;
    }

    private static Comparator<FileRow> byBeginning(FileField family) {
        return Comparator.comparing(row -> FileRows.begins(family, row.cells()).orElse(LocalDate.MAX));
    }

    private static Stored undo(Stored stored, Change change) {
        var before = change.before() == null ? "" : change.before();
        return FileFields.find(change.field()).map(field -> stored.with(field, before)).orElse(stored);
    }

    private static Section section(
            String code, Stored stored, StaffRow card, Map<String, List<FileRow>> rows, FileSight seen) {
        var entries = new ArrayList<Entry>();
        for (var field : FileFields.ofSection(code)) {
            if (seen.sees(field)) {
                entries.add(entry(field, stored, card, rows));
            }
        }
        return new Section(code, entries);
    }

    private static Entry entry(FileField field, Stored stored, StaffRow card, Map<String, List<FileRow>> rows) {
        if (field.kind() == FileField.Kind.FACT) {
            var value = switch (field.code()) {
                case "usingUnit" -> card.unitName();
                case "code" -> card.code();
                case "office" -> card.post();
                default -> "";
            };
            return new Entry(field, value == null ? "" : value, List.of());
        }
        return field.isList()
                ? new Entry(field, "", rows.getOrDefault(field.code(), List.of()))
                : new Entry(field, stored.value(field), List.of());
    }
}
