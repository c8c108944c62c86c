package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.audit.AuditTrail;
import vn.hientai.core.audit.AuditTrail.Outcome;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.organisation.ListedDivisions;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.StaffCards;

/** Makes files of the lines of a checked list, all in one transaction; done twice it is done once. */
@ApplicationScoped
class ImportApplication {
    /** One pass over the lines and no join: what grew a moment ago is unknown to the planner, who would walk it row by row. */
    private static final String TAKE_OVER =
            """
            with line as materialized (
                select nextval(pg_get_serial_sequence('person', 'id')) as id, l.row, l.code, l.id_number, d.*, n.division,
                    case when l.code is null then k.province || '.' || to_char(nextval('person_code_seq'), 'FM9999000"."0000') end as fresh,
                    k.province
                from (select * from import_line where batch_id = ? and good order by row) l cross join (select cast(? as text) as province) k
                cross join lateral jsonb_to_record(l.data) d("fullName" text, "familyName" text, "middleName" text, "givenName" text,
                    gender text, "birthYear" int, "birthMonth" int, "birthDay" int, subject text, "recruitedOn" date, fields jsonb,
                    "unitName" text, "unitId" bigint, post text, office text, "from" date,
                    rank text, scale text, step int, coefficient numeric, "overScale" int, "stepSince" date)
                left join unnest(cast(? as text[]), cast(? as bigint[])) n(name, division) on n.name = d."unitName"),
            people as (
                insert into person (id, code, full_name, family_name, middle_name, given_name, gender, birth_year, birth_month,
                    birth_day, id_number, subject, recruited_on, fields, import_id, import_row)
                select id, coalesce(code, case when exists (select from person p where p.code = fresh) then next_person_code(province) else fresh end),
                    "fullName", "familyName", coalesce("middleName", ''), "givenName", gender, "birthYear",
                    "birthMonth", "birthDay", id_number, subject, "recruitedOn",
                    case when division is null then coalesce(fields, '{}') else fields - 'import.division' end, ?, row
                from line),
            engagements as (
                insert into engagement (person_id, unit_id, post, office, valid_from, position_id)
                select id, unit, post, office, "from",
                    max(case when nth = 1 then position_of(unit, post, cast(? as date)) end) over (partition by unit, post)
                from (select id, coalesce(division, "unitId") as unit, post, office, "from",
                    row_number() over (partition by coalesce(division, "unitId"), post) as nth from line) held)
            insert into salary_placement (person_id, rank, scale, step, coefficient, over_scale_percent, step_since, valid_from)
            select id, rank, scale, step, coefficient, coalesce("overScale", 0), "stepSince", "stepSince"
            from line where rank is not null and step is not null and coefficient is not null""";

    /** So that the lines of a long list are gone through three times in memory. */
    private static final String ROOM = "48MB";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Imports imports;

    @Inject
    StaffCards cards;

    @Inject
    OrgTrees trees;

    @Inject
    ListedDivisions divisions;

    @Inject
    AuditTrail trail;

    @Inject
    Today today;

    /** How many people were taken over; none where the whole file was refused for its errors. */
    @Transactional
    long apply(long id, List<String> ticked) {
        var batch = imports.hold(id);
        if (batch.status() == ImportBatch.Status.APPLIED) {
            return brought(id);
        }
        if (batch.goodRows() == null || batch.goodRows() == 0
            || batch.onError() == ImportBatch.OnError.REJECT_FILE && batch.errors() > 0) {
            imports.set(id, ImportBatch.Status.REJECTED);
            return 0;
        }
        Sql.of("select set_config('work_mem', '" + ROOM + "', true)").first(em, row -> row.text(0));
        var province = Optional.ofNullable(trees.now().root().officialCode()).orElse("40");
        var entered = enter(ticked, batch);
        var divisionIds = entered.values().stream().map(OrgUnitId::value).toList();
        Sql.of(TAKE_OVER, id, province, Sql.texts(entered.keySet()), Sql.ids(divisionIds), id, today.date()).execute(em);
        var people = Sql.of("select id from person").where("import_id = ?", id).orderBy("id")
            .list(em, row -> new PersonId(row.id(0)));
        cards.open(people, today.date());
        cards.recount();
        Sql.of("update import_batch set status = 'APPLIED', applied_at = ?, version = version + 1", today.instant())
            .where("id = ?", id).execute(em);
        trail.record("PeopleImported", Outcome.DONE, "Import", String.valueOf(id),
            Map.of("people", people.size(), "rows", batch.rows(), "unit", batch.unit(), "divisions", ticked.size()));
        return people.size();
    }

    /** The unit for each ticked name: a division entered now, or the one that bears the name meanwhile. */
    private Map<String, OrgUnitId> enter(List<String> names, ImportBatch batch) {
        var tree = trees.now();
        var known = new UnitMatcher(tree, tree.get(batch.unit()));
        var byKey = new HashMap<String, OrgUnitId>();
        var units = new LinkedHashMap<String, OrgUnitId>();
        for (var name : names) {
            var unit = byKey.computeIfAbsent(VietnameseText.searchKey(name), key -> known.find(name).map(OrgNode::id)
                    .orElseGet(() -> enter(name, batch)));
            units.put(name, unit);
        }
        return units;
    }

    /** There is no decision on it in the system: the list that names the division is what it rests on. */
    private OrgUnitId enter(String name, ImportBatch batch) {
        var division = divisions.enter(batch.unit(), name, today.date());
        trail.record("DivisionListed", Outcome.DONE, "OrgUnit", String.valueOf(division.value()),
                Map.of("name", name, "import", batch.id(), "file", batch.fileName()));
        return division;
    }

    private long brought(long id) {
        return Sql.of("select count(*) from person").where("import_id = ?", id).count(em);
    }
}
