package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.file.NameSearch.Spelling;

/** The directory of everyone (danh sách cán bộ, công chức, viên chức): pages, counts, exports, search while typing. */
@ApplicationScoped
public class StaffQueries {
    public static final int COUNTED_UP_TO = 10_000;
    private static final int EXPORT_BATCH = 2_000;
    private static final String COLUMNS =
            """
            c.person_id, c.code, c.full_name, c.gender, c.birth_text, c.born_on, c.unit_id, c.post, c.office, c.rank, c.step,
            c.coefficient, c.step_since, c.step_due_on, c.subject, c.status, c.retires_on, c.grades, c.completeness, c.talent,
            c.name_sort, c.scope_unit""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    @Inject
    StaffCount count;

    /** A row with what it was sorted by, which may be more than the reader sees. */
    private record Found(StaffRow row, List<String> keys) {}

    public Page<StaffRow> directory(
            AccessScope scope, StaffSight sight, StaffFilter filter, PageRequest<StaffSort> page) {
        var selection = selection(scope, sight, filter, page.sort());
        var position = position(page);
        var found = fetch(selection, sight, filter, page, position, page.limit() + 1);
        var more = found.size() > page.limit();
        if (more) {
            found.remove(found.size() - 1);
        }
        if (page.backwards()) {
            Collections.reverse(found);
        }
        var hasNext = page.backwards() || more;
        var hasPrevious = page.backwards() ? more : !position.isEmpty();
        var total = page.count() ? count(scope, sight, filter) : null;
        if (found.isEmpty()) {
            return new Page<>(List.of(), null, null, total);
        }
        return new Page<>(
                found.stream().map(Found::row).toList(),
                hasNext ? Cursor.after(found.get(found.size() - 1).keys().toArray()) : null,
                hasPrevious ? Cursor.before(found.get(0).keys().toArray()) : null,
                total);
    }

    /** How many there are, exactly. */
    public long count(AccessScope scope, StaffSight sight, StaffFilter filter) {
        if (scope.isEverything() && filter.isOpen()) {
            return count.get(() -> Sql.of("select coalesce(sum(people), 0) from listed_name").count(em));
        }
        return selection(scope, sight, filter, StaffSort.NAME).count(Integer.MAX_VALUE).count(em);
    }

    /** How many there are; beyond {@link #COUNTED_UP_TO} the answer is one more than that. */
    public long roughCount(AccessScope scope, StaffSight sight, StaffFilter filter) {
        if (scope.isEverything() && filter.isOpen()) {
            return count(scope, sight, filter);
        }
        return selection(scope, sight, filter, StaffSort.NAME).count(COUNTED_UP_TO + 1).count(em);
    }

    /** Everyone that the filter finds, in order, a batch at a time. */
    public void export(
            AccessScope scope,
            StaffSight sight,
            StaffFilter filter,
            StaffSort sort,
            boolean descending,
            Consumer<StaffRow> each) {
        var page = new PageRequest<>(PageRequest.MAX_LIMIT, null, sort, descending, false);
        var selection = selection(scope, sight, filter, sort);
        List<String> position = List.of();
        List<Found> batch;
        do {
            batch = fetch(selection, sight, filter, page, position, EXPORT_BATCH);
            batch.forEach(found -> each.accept(found.row()));
            position = batch.isEmpty() ? position : batch.get(batch.size() - 1).keys();
        } while (batch.size() == EXPORT_BATCH);
    }

    public Optional<StaffRow> find(AccessScope scope, StaffSight sight, String code, LocalDate asOf) {
        var filter = new StaffFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, asOf);
        var selection = selection(scope, sight, filter, StaffSort.CODE);
        return withUnits(selection, selection.one(COLUMNS, code), "c.code")
                .first(em, row -> row(row, sight));
    }

    /** The first people whose names hold what was typed so far: its whole words, then the word being typed. */
    public List<StaffRow> typed(AccessScope scope, StaffSight sight, String typed, int wanted) {
        var filter = StaffFilter.named(typed);
        var page = new PageRequest<>(wanted, null, StaffSort.NAME, false, false);
        var rows = new ArrayList<>(directory(scope, sight, filter, page).items());
        var search = NameSearch.of(typed);
        if (rows.size() < wanted && search.hasWords() && !typed.endsWith(" ")) {
            var bearers = new HashMap<String, Long>();
            var last = search.words().get(search.words().size() - 1);
            bearers.put(last, bearersOf(last, bearers, search));
            var begun = search.begun();
            var selection = new StaffSelection(scope, sight, filter, StaffSort.NAME, today.date(), begun, bearers);
            for (var found : fetch(selection, sight, filter, page, List.of(), wanted)) {
                if (rows.size() < wanted && rows.stream().noneMatch(row -> row.person().equals(found.row().person()))) {
                    rows.add(found.row());
                }
            }
        }
        return rows;
    }

    private long bearersOf(String beginning, Map<String, Long> bearers, NameSearch search) {
        Sql.of("select word, people from name_word")
                .where("word = any(cast(? as text[]))", Sql.texts(search.words()))
                .list(em, row -> bearers.put(row.text(0), row.id(1)));
        return Sql.of("select coalesce(sum(people), 0) from name_word")
                .where("word like ?", NameSearch.likePrefix(beginning))
                .count(em);
    }

    private List<Found> fetch(
            StaffSelection selection,
            StaffSight sight,
            StaffFilter filter,
            PageRequest<StaffSort> page,
            List<String> position,
            int wanted) {
        var search = selection.search();
        var phased = search.kind() == NameSearch.Kind.NAME && !search.accented().isEmpty() && page.sort() == StaffSort.NAME;
        if (!phased) {
            return phase(selection, sight, page, Spelling.ANY, position, wanted);
        }
        var second = !position.isEmpty() && position.get(0).equals("1");
        var towardsSecond = !page.backwards();
        var found = phase(selection, sight, page, second ? Spelling.OTHER : Spelling.EXACT, position, wanted);
        if (found.size() < wanted && second != towardsSecond) {
            found.addAll(phase(selection, sight, page, second ? Spelling.EXACT : Spelling.OTHER, List.of(), wanted - found.size()));
        }
        return found;
    }

    private List<Found> phase(
            StaffSelection selection,
            StaffSight sight,
            PageRequest<StaffSort> page,
            Spelling spelling,
            List<String> position,
            int wanted) {
        var downwards = page.descending() != page.backwards();
        var sort = page.sort();
        var behind = position.isEmpty() ? position : position.subList(1, position.size());
        var name = spelling == Spelling.OTHER ? "1" : "0";
        return withUnits(selection, selection.rows(COLUMNS, spelling, behind, downwards, wanted),
                        downwards ? sort.descendingKeys() : sort.keys())
                .list(em, row -> new Found(row(row, sight), keysOf(sort, name, row)));
    }

    /** The chosen rows first, then the names of their units on the day. */
    private static Sql withUnits(StaffSelection selection, Sql chosen, String order) {
        var values = new ArrayList<>(chosen.values());
        values.add(selection.day());
        return Sql.of(
                        "select c.*, u.code as unit_code, coalesce(n.name, f.name), p.photo_id from (" + chosen.text()
                                + """
                                ) c join org_unit u on u.id = c.unit_id
                                join person p on p.id = c.person_id
                                left join lateral (select x.name from unit_name x where x.unit_id = c.unit_id
                                    and x.valid_from <= ? order by x.valid_from desc limit 1) n on true
                                left join lateral (select x.name from unit_name x where n.name is null and x.unit_id = c.unit_id
                                    order by x.valid_from limit 1) f on true""",
                        values.toArray())
                .orderBy(order);
    }

    private static List<String> keysOf(StaffSort sort, String phase, Row row) {
        var id = row.text(0);
        return switch (sort) {
            case NAME -> List.of(phase, row.text(20), id);
            case CODE -> List.of(phase, row.text(1), id);
            case UNIT -> List.of(phase, row.text(6), row.text(20), id);
            case RANK -> List.of(phase, row.text(9) == null ? "~" : row.text(9), id);
            case STEP_SINCE -> List.of(phase, row.day(12) == null ? "9999-12-31" : row.day(12).toString(), id);
            case BIRTH -> List.of(phase, row.day(5).toString(), id);
            case RETIRES -> List.of(phase, row.day(16) == null ? "9999-12-31" : row.day(16).toString(), id);
        };
    }

    private StaffSelection selection(AccessScope scope, StaffSight sight, StaffFilter filter, StaffSort sort) {
        var bearers = new HashMap<String, Long>();
        var search = NameSearch.of(filter.query());
        if (search.hasWords()) {
            search = resolved(search, bearers);
        }
        return new StaffSelection(scope, sight, filter, sort, today.date(), search, bearers);
    }

    private NameSearch resolved(NameSearch search, Map<String, Long> bearers) {
        Sql.of("select word, people from name_word")
                .where("word = any(cast(? as text[]))", Sql.texts(search.words()))
                .list(em, row -> bearers.put(row.text(0), row.id(1)));
        var last = search.words().get(search.words().size() - 1);
        if (bearers.containsKey(last)) {
            return search.resolved(bearers, 0);
        }
        var beginning = Sql.of("select coalesce(sum(people), 0) from name_word")
                .where("word like ?", NameSearch.likePrefix(last))
                .count(em);
        var resolved = search.resolved(bearers, beginning);
        bearers.put(last, beginning);
        return resolved;
    }

    private static List<String> position(PageRequest<StaffSort> page) {
        var position = page.position();
        if (!position.isEmpty() && !fits(page.sort(), position)) {
            throw BusinessRuleViolated.at("after", "page.bad-cursor", Map.of());
        }
        return position;
    }

    private static boolean fits(StaffSort sort, List<String> position) {
        try {
            if (position.size() != sort.size() + 1) {
                return false;
            }
            Long.parseLong(position.get(position.size() - 1));
            switch (sort) {
                case UNIT -> Long.parseLong(position.get(1));
                case STEP_SINCE, BIRTH, RETIRES -> LocalDate.parse(position.get(1));
                default -> {}
            }
            return true;
        } catch (NumberFormatException | DateTimeException other) {
            return false;
        }
    }

    private static StaffRow row(Row row, StaffSight sight) {
        var person = new PersonId(row.id(0));
        var home = Optional.of(new OrgUnitId(row.id(21)));
        var pay = sight.salary().includes(person, home);
        return new StaffRow(
                person,
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.day(5),
                new OrgUnitId(row.id(6)),
                row.text(22),
                row.text(23),
                row.text(7),
                row.text(8),
                row.text(9),
                pay ? row.whole(10) : null,
                pay ? row.decimal(11) : null,
                pay ? row.day(12) : null,
                pay ? row.day(13) : null,
                row.text(14),
                row.text(15),
                row.day(16),
                row.text(17),
                row.whole(18),
                sight.talent().includes(person, home) ? row.text(19) : null,
                row.number(24));
    }
}
