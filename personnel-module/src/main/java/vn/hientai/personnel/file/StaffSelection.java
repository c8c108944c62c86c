package vn.hientai.personnel.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Sql;

/** The statement behind one reading of the directory: from where, whom, and no further than the reader may see. */
final class StaffSelection {
    /** Up to so many units the people of the units are read and sifted, beyond it the order of names is walked. */
    private static final int FEW_UNITS = 60;
    /** Up to so many bearers of a word they are looked up whatever the order; beyond it the order is walked. */
    private static final long FEW_BEARERS = 4_000;

    private static final String USUAL_STATUS = "WORKING";

    private static final String ON_A_DAY =
            """
            (select k.person_id, k.code, k.full_name, k.name_sort, k.search_key, k.accent_key, k.unit_id as scope_unit,
                e.unit_id, e.post, e.office, s.rank, s.scale, s.step, s.coefficient, s.step_since,
                cast(null as date) as step_due_on, k.subject, e.status, k.gender, k.birth_year, k.born_on, k.birth_text,
                k.retires_on, cast(null as text) as grades, k.completeness, cast(null as text) as talent
            from staff_card k
            join lateral (select x.* from engagement x where x.person_id = k.person_id and x.superseded_by is null
                and x.valid_from <= cast(? as date) and x.valid_until > cast(? as date) limit 1) e on true
            left join lateral (select x.* from salary_placement x where x.person_id = k.person_id and x.superseded_by is null
                and x.valid_from <= cast(? as date) and x.valid_until > cast(? as date) limit 1) s on true) c""";

    /** In the order of the word's list; the planner would rather look at all names first. */
    private static final String NAMES =
            " from listed_name_word w cross join lateral (select x.* from listed_name x where x.id = w.name_id offset 0) n";

    private final AccessScope scope;
    private final StaffSight sight;
    private final StaffFilter filter;
    private final StaffSort sort;
    private final LocalDate today;
    private final NameSearch search;
    private final Map<String, Long> bearers;

    StaffSelection(
            AccessScope scope,
            StaffSight sight,
            StaffFilter filter,
            StaffSort sort,
            LocalDate today,
            NameSearch search,
            Map<String, Long> bearers) {
        this.scope = scope;
        this.sight = sight;
        this.filter = filter;
        this.sort = sort;
        this.today = today;
        this.search = search;
        this.bearers = bearers;
    }

    boolean isPast() {
        return filter.asOf() != null && !filter.asOf().equals(today);
    }

    /** One person of the selection by the personnel number. */
    Sql one(String columns, String code) {
        return cards(columns).where("c.code = ?", code);
    }

    /**
     * So many rows in order, as they are read: at once, or so many from each unit or name that leads to them, which are
     * then merged. The planner does not find these ways by itself.
     *
     * @param position the sort keys of the last row read; empty at the beginning
     */
    Sql rows(String columns, NameSearch.Spelling spelling, List<String> position, boolean downwards, int wanted) {
        var keys = downwards ? sort.descendingKeys() : sort.keys();
        if (!readsByName()) {
            var sql = cards(columns);
            searchFor(sql);
            sql.and(search.spelled(spelling, "c"));
            behind(sql, position, downwards);
            if (!readsUnitByUnit()) {
                return sql.orderBy(keys).limit(wanted);
            }
            sql.where("c.unit_id = way.id").orderBy(keys).limit(wanted);
            return led("select c.* from unnest(cast(? as bigint[])) way(id)", List.of(Sql.ids(filter.units())), sql)
                    .orderBy(keys).limit(wanted);
        }
        if (!readsByBeginning()) {
            return named(columns, search.rarest(bearers), spelling, position, downwards, wanted);
        }
        var named = named(columns, null, spelling, position, downwards, wanted);
        return led("select distinct on (c.name_sort, c.person_id) c.* from name_word b", List.of(), named)
                .where("b.word like ?", NameSearch.likePrefix(search.beginning()))
                .orderBy(keys).limit(wanted);
    }

    /** From the names that hold the word, in order, to the first of those who bear each. */
    private Sql named(
            String columns, String word, NameSearch.Spelling spelling, List<String> position, boolean downwards, int wanted) {
        var names = names("w.name_sort, n.accent_key", word, spelling);
        if (!position.isEmpty()) {
            names.where("w.name_sort " + (downwards ? "<= ?" : ">= ?"), position.get(0));
        }
        var cards = cards(columns).where("c.name_sort = way.name_sort and c.accent_key = way.accent_key");
        behind(cards, position, downwards);
        cards.orderBy(downwards ? "c.person_id desc" : "c.person_id").limit(wanted);
        return led("select c.* from (" + names.text() + ") way", names.values(), cards)
                .orderBy(downwards ? "way.name_sort desc, c.person_id desc" : "way.name_sort, c.person_id").limit(wanted);
    }

    /** The names with all words; of the word in question, or of {@code b.word}. */
    private Sql names(String columns, String word, NameSearch.Spelling spelling) {
        var names = Sql.of("select " + columns + NAMES);
        if (word == null) {
            names.where("w.word = b.word");
        } else {
            names.where("w.word = ?", word);
        }
        return names.and(search.sift(word, "n")).and(search.spelled(spelling, "n"));
    }

    private static Sql led(String way, List<Object> values, Sql each) {
        var all = new ArrayList<>(values);
        all.addAll(each.values());
        return Sql.of(way + " cross join lateral (" + each.text() + ") c", all.toArray());
    }

    private void behind(Sql sql, List<String> position, boolean downwards) {
        if (!position.isEmpty()) {
            sql.where("(" + sort.keys() + ") " + (downwards ? "<" : ">") + " (" + sort.marks() + ")", position.toArray());
        }
    }

    /** How many there are, counted up to the limit; of words alone the names tell it. */
    Sql count(int limit) {
        var onlyWords = search.hasWords() && !isPast() && scope.isEverything() && filter.equals(StaffFilter.named(filter.query()));
        if (onlyWords) {
            return names("coalesce(sum(n.people), 0)", search.rarest(bearers), NameSearch.Spelling.ANY);
        }
        var sql = cards("1");
        searchFor(sql);
        sql.limit(limit);
        return Sql.of("select count(*) from (" + sql.text() + ") x", sql.values().toArray());
    }

    /** Everyone of the selection whom the reader may see, whatever the name. */
    private Sql cards(String columns) {
        var chosen = isPast() ? columns : columns.replace("c.scope_unit", "c.unit_id as scope_unit");
        var sql = isPast()
                ? Sql.of("select " + chosen + " from " + ON_A_DAY, filter.asOf(), filter.asOf(), filter.asOf(), filter.asOf())
                : Sql.of("select " + chosen + " from staff_card c");
        sql.and(scope.on(scopeUnit(), "c.person_id"));
        sql.whereIf(filter.units() != null, "c.unit_id = any(cast(? as bigint[]))", ids(filter.units()));
        restrict(sql);
        return sql;
    }

    private boolean readsByName() {
        var fewUnits = filter.units() != null && filter.units().size() <= FEW_UNITS
                || !scope.isEverything() && scope.units().size() <= FEW_UNITS;
        var listed = search.hasWords() || search.beginning() != null && !isPast();
        return listed && sort == StaffSort.NAME && !asksForFew() && (!fewUnits || search.hasWords() && !isFrequent());
    }

    /** The words that begin as the last one does lead to fewer people than any whole word. */
    private boolean readsByBeginning() {
        return readsByName() && !isPast() && search.beginning() != null
                && (!search.hasWords() || bearersOf(search.beginning()) <= bearersOf(search.rarest(bearers)));
    }

    private boolean readsUnitByUnit() {
        return !isPast() && filter.units() != null && filter.units().size() <= FEW_UNITS && sort == StaffSort.NAME && !asksForFew()
                && search.kind() != NameSearch.Kind.ID_NUMBER && search.kind() != NameSearch.Kind.CODE;
    }

    /** So many bear even the rarest word that they are met soon wherever one looks. */
    private boolean isFrequent() {
        return bearersOf(search.hasWords() ? search.rarest(bearers) : search.beginning()) > FEW_BEARERS;
    }

    /** Conditions that hold for few, whose own index, each in the order of names, is the shorter way. */
    private boolean asksForFew() {
        return filter.codes() != null || filter.office() != null || filter.talent() != null || filter.stepDueBy() != null
                || filter.retiresBy() != null || filter.completenessBelow() != null
                || filter.status() != null && !USUAL_STATUS.equals(filter.status());
    }

    private long bearersOf(String word) {
        return bearers.getOrDefault(word, 0L);
    }

    private String scopeUnit() {
        return isPast() ? "c.scope_unit" : "c.unit_id";
    }

    private void restrict(Sql sql) {
        var day = day();
        sql.whereIf(filter.codes() != null, "c.code = any(cast(? as text[]))", codes(filter.codes()))
                .whereIf(filter.rank() != null, "c.rank = ?", filter.rank())
                .whereIf(filter.gender() != null, "c.gender = ?", filter.gender())
                .whereIf(filter.subject() != null, "c.subject = ?", filter.subject())
                .whereIf(filter.status() != null, "c.status = ?", filter.status())
                .whereIf(filter.status() != null && !USUAL_STATUS.equals(filter.status()), "c.status <> 'WORKING'")
                .whereIf("ANY".equals(filter.office()), "c.office is not null")
                .whereIf(filter.office() != null && !"ANY".equals(filter.office()), "c.office = ?", filter.office())
                .whereIf(filter.retiresBy() != null, "c.retires_on <= ?", filter.retiresBy());
        if (filter.completenessBelow() != null) { // a plain number, so that the planner sees how few lie below it
            sql.where("c.completeness < " + Math.max(0, Math.min(101, filter.completenessBelow())));
        }
        if (filter.minAge() != null) {
            sql.where("c.born_on <= ?", day.minusYears(filter.minAge()));
        }
        if (filter.maxAge() != null) {
            sql.where("c.born_on > ?", day.minusYears(filter.maxAge() + 1L));
        }
        if (filter.stepDueBy() != null) {
            sql.where("c.step_due_on <= ?", filter.stepDueBy());
        }
        if (filter.stepDueBy() != null || sort == StaffSort.STEP_SINCE) {
            sql.and(sight.salary().on(scopeUnit(), "c.person_id"));
        }
        if (filter.talent() != null) {
            sql.where("c.talent = ?", filter.talent()).and(sight.talent().on(scopeUnit(), "c.person_id"));
        }
    }

    private void searchFor(Sql sql) {
        switch (search.kind()) {
            case ID_NUMBER -> sql.where("c.person_id in (select p.id from person p where p.id_number = ?)", search.text())
                    .and(sight.sensitive().on(scopeUnit(), "c.person_id"));
            case CODE -> sql.where("c.code like ?", NameSearch.likePrefix(search.text()));
            case NAME -> searchByName(sql);
            case NOBODY -> sql.and(Sql.Condition.NEVER);
            case NOTHING -> {}
        }
    }

    private void searchByName(Sql sql) {
        if (!isFrequent()) {
            var few = "c.name_sort in (select w.name_sort from listed_name_word w where w.word ";
            if (search.hasWords()) {
                sql.where(few + "= ?)", search.rarest(bearers));
            } else {
                sql.where(few + "like ?)", NameSearch.likePrefix(search.beginning()));
            }
        }
        sql.and(search.sift(null, "c"));
    }

    LocalDate day() {
        return filter.asOf() == null ? today : filter.asOf();
    }

    NameSearch search() {
        return search;
    }

    private static String codes(Set<String> codes) {
        return codes == null ? null : Sql.texts(codes);
    }

    private static String ids(Set<Long> ids) {
        return ids == null ? null : Sql.ids(ids);
    }
}
