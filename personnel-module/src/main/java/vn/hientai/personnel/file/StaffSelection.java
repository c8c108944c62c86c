package vn.hientai.personnel.file;

import static java.util.Comparator.comparingLong;

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

    /** In the list of another word of the same name; looked up as the list goes, for the limit is reached after a few. */
    private static final String ALSO =
            """
            \ncross join lateral (select x.person_id, x.name_sort from name_word_bearer x where x.word = ?
                and x.name_sort = %1$s.name_sort and x.person_id = %1$s.person_id offset 0) %2$s""";

    private static final String CARD =
            " cross join lateral (select x.* from staff_card x where x.person_id = %s.person_id offset 0) c";

    private static final String BY_WORD_ON_A_DAY = "name_word_bearer b join " + ON_A_DAY + " on c.person_id = b.person_id";

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

    /** The statement with all conditions; the caller adds position, order and limit, and hands it to {@link #walked}. */
    Sql select(String columns) {
        var sql = readsByWord() ? fromWord(columns) : from(columns, isPast() ? ON_A_DAY : "staff_card c");
        sql.and(scope.on(scopeUnit(), "c.person_id"));
        if (readsUnitByUnit()) {
            sql.where("c.unit_id = way.id");
        } else {
            stayInUnits(sql);
        }
        restrict(sql);
        searchFor(sql);
        return sql;
    }

    /** A statement that counts at most so many; words alone are counted in their lists, without a look at the cards. */
    Sql counting(String columns, int limit) {
        var onlyWords = readsByWord() && search.beginning() == null && scope.isEverything()
                && filter.equals(StaffFilter.named(filter.query()));
        if (onlyWords) {
            return Sql.of("select " + columns + " from " + lists(), otherWords().toArray())
                    .where("b.word = ?", search.rarest(bearers)).limit(limit);
        }
        var sql = from(columns, isPast() ? ON_A_DAY : "staff_card c");
        sql.and(scope.on(scopeUnit(), "c.person_id"));
        stayInUnits(sql);
        restrict(sql);
        if (search.kind() == NameSearch.Kind.NAME) {
            lookUpFew(sql);
            sql.and(search.sift(""));
        } else {
            searchFor(sql);
        }
        return sql.limit(limit);
    }

    /** From the list of the word that the fewest bear, over those of the other words, to the cards. */
    private Sql fromWord(String columns) {
        if (isPast()) {
            return from(columns, BY_WORD_ON_A_DAY);
        }
        var others = otherWords();
        return from(columns, lists() + CARD.formatted(others.isEmpty() ? "b" : "b" + (others.size() - 1)), others.toArray());
    }

    private String lists() {
        var lists = new StringBuilder("name_word_bearer b");
        for (var i = 0; i < otherWords().size(); i++) {
            lists.append(ALSO.formatted(i == 0 ? "b" : "b" + (i - 1), "b" + i));
        }
        return lists.toString();
    }

    private List<String> otherWords() {
        var wayIn = readsByBeginning() ? "" : search.rarest(bearers);
        return search.words().stream().distinct().filter(word -> !word.equals(wayIn)).sorted(comparingLong(this::bearersOf)).toList();
    }

    private Sql from(String columns, String source, Object... values) {
        var chosen = isPast() ? columns : columns.replace("c.scope_unit", "c.unit_id as scope_unit");
        var text = "select " + (readsByWord() ? chosen.replace("c.name_sort", "b.name_sort") : chosen) + " from " + source;
        return isPast() ? Sql.of(text, filter.asOf(), filter.asOf(), filter.asOf(), filter.asOf()) : Sql.of(text, values);
    }

    /**
     * The chosen rows, ordered and limited already, as they are read: at once, or so many from each list that leads to
     * them, which are then merged. The planner does not find this way by itself.
     */
    Sql walked(Sql chosen, String order, int wanted) {
        var values = new ArrayList<Object>();
        if (readsUnitByUnit()) {
            values.add(Sql.ids(filter.units()));
            values.addAll(chosen.values());
            return Sql.of("select c.* from unnest(cast(? as bigint[])) way(id) cross join lateral (" + chosen.text() + ") c", values.toArray())
                    .orderBy(order).limit(wanted);
        }
        if (readsByBeginning()) {
            values.addAll(chosen.values());
            return Sql.of("select distinct on (c.name_sort, c.person_id) c.* from name_word way cross join lateral (" + chosen.text() + ") c",
                            values.toArray())
                    .where("way.word like ?", NameSearch.likePrefix(search.beginning()))
                    .orderBy(order).limit(wanted);
        }
        return chosen;
    }

    /** The sort keys as they are called in this statement: a list read by a word is sorted in that word's index. */
    String keys(boolean descending) {
        var keys = descending ? sort.descendingKeys() : sort.keys();
        return readsByWord()
                ? keys.replace("c.name_sort", "b.name_sort").replace("c.person_id", "b.person_id")
                : keys;
    }

    private boolean readsByWord() {
        var fewUnits = filter.units() != null && filter.units().size() <= FEW_UNITS
                || !scope.isEverything() && scope.units().size() <= FEW_UNITS;
        var listed = search.hasWords() && !search.hasWordTwice() || search.beginning() != null && !isPast();
        return listed && sort == StaffSort.NAME && !fewUnits && !asksForFew();
    }

    /** The words that begin as the last one does lead to fewer people than any whole word. */
    private boolean readsByBeginning() {
        return readsByWord() && !isPast() && search.beginning() != null
                && (!search.hasWords() || bearersOf(search.beginning()) <= bearersOf(search.rarest(bearers)));
    }

    private boolean readsUnitByUnit() {
        return !isPast() && filter.units() != null && filter.units().size() <= FEW_UNITS && sort == StaffSort.NAME
                && search.kind() == NameSearch.Kind.NOTHING && !asksForFew();
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

    private void stayInUnits(Sql sql) {
        sql.whereIf(filter.units() != null, "c.unit_id = any(cast(? as bigint[]))", ids(filter.units()));
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
        if (readsByBeginning()) {
            sql.where("b.word = way.word");
        } else if (readsByWord()) {
            var rarest = search.rarest(bearers);
            sql.where("b.word = ?", rarest).and(isPast() ? search.sift(rarest) : search.siftBeginning());
        } else {
            lookUpFew(sql);
            sql.and(search.sift(""));
        }
    }

    private void lookUpFew(Sql sql) {
        var borne = "c.person_id in (select w.person_id from name_word_bearer w where ";
        if (search.hasWords()) {
            var rarest = search.rarest(bearers);
            sql.whereIf(bearers.getOrDefault(rarest, 0L) <= FEW_BEARERS, borne + "w.word = ?)", rarest);
        } else if (bearers.getOrDefault(search.beginning(), 0L) <= FEW_BEARERS) {
            sql.where(borne + "w.word like ?)", NameSearch.likePrefix(search.beginning()));
        }
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
