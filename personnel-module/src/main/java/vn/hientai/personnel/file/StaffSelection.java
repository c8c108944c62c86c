package vn.hientai.personnel.file;

import java.time.LocalDate;
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

    /** The statement with all conditions; the caller adds position, order and limit. */
    Sql select(String columns) {
        var byWord = readsByWord();
        var from = isPast() ? ON_A_DAY : "staff_card c";
        var source = byWord ? "name_word_bearer b join " + from + " on c.person_id = b.person_id" : from;
        var sql = isPast()
                ? Sql.of(select(columns, source, byWord), filter.asOf(), filter.asOf(), filter.asOf(), filter.asOf())
                : Sql.of(select(columns, source, byWord));
        sql.and(scope.on(scopeUnit(), "c.person_id"));
        restrict(sql);
        searchFor(sql, byWord);
        return sql;
    }

    private String select(String columns, String source, boolean byWord) {
        var chosen = isPast() ? columns : columns.replace("c.scope_unit", "c.unit_id as scope_unit");
        return "select " + (byWord ? chosen.replace("c.name_sort", "b.name_sort") : chosen) + " from " + source;
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
        return search.hasWords() && sort == StaffSort.NAME && !fewUnits;
    }

    private String scopeUnit() {
        return isPast() ? "c.scope_unit" : "c.unit_id";
    }

    private void restrict(Sql sql) {
        var day = day();
        sql.whereIf(filter.units() != null, "c.unit_id = any(cast(? as bigint[]))", ids(filter.units()))
                .whereIf(filter.codes() != null, "c.code = any(cast(? as text[]))", codes(filter.codes()))
                .whereIf(filter.rank() != null, "c.rank = ?", filter.rank())
                .whereIf(filter.gender() != null, "c.gender = ?", filter.gender())
                .whereIf(filter.subject() != null, "c.subject = ?", filter.subject())
                .whereIf(filter.status() != null, "c.status = ?", filter.status())
                .whereIf("ANY".equals(filter.office()), "c.office is not null")
                .whereIf(filter.office() != null && !"ANY".equals(filter.office()), "c.office = ?", filter.office())
                .whereIf(filter.retiresBy() != null, "c.retires_on <= ?", filter.retiresBy())
                .whereIf(filter.completenessBelow() != null, "c.completeness < ?", filter.completenessBelow());
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

    private void searchFor(Sql sql, boolean byWord) {
        switch (search.kind()) {
            case ID_NUMBER -> sql.where("c.person_id in (select p.id from person p where p.id_number = ?)", search.text())
                    .and(sight.sensitive().on(scopeUnit(), "c.person_id"));
            case CODE -> sql.where("c.code like ?", NameSearch.likePrefix(search.text()));
            case NAME -> {
                if (byWord) {
                    var rarest = search.rarest(bearers);
                    sql.where("b.word = ?", rarest).and(search.sift(rarest));
                } else {
                    lookUpFew(sql);
                    sql.and(search.sift(""));
                }
            }
            case NOBODY -> sql.and(Sql.Condition.NEVER);
            case NOTHING -> {}
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
