package vn.hientai.personnel.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Looks for what contradicts itself in files and what is missing (kiểm tra hồ sơ), whole sets at a time, and keeps the
 * score of each: the share of the required fields that are filled in, less ten points for every contradiction and five
 * for a missing decision.
 */
final class FileChecks {
    /** Required beside the essential fields of the form. */
    private static final String REQUIRED = "idNumber,recruitedOn,degrees,family";

    private static final String FINDINGS =
            """
            insert into file_finding (person_id, code, field, line, detail)
            with someone as (
                select p.*, make_date(p.birth_year, coalesce(p.birth_month, 1), coalesce(p.birth_day, 1)) as born
                from person p where p.id = any(?))
            select id, 'ID_MALFORMED', 'idNumber', cast(null as bigint), '' from someone where id_number !~ '^\\d{12}$'
            union all
            select id, 'ID_GENDER', 'idNumber', null, '' from someone where id_number ~ '^\\d{12}$'
                and cast(substr(id_number, 4, 1) as int) % 2 <> case gender when 'FEMALE' then 1 else 0 end
            union all
            select id, 'ID_BIRTH_YEAR', 'idNumber', null, '' from someone where id_number ~ '^\\d{12}$'
                and (cast(substr(id_number, 5, 2) as int) <> birth_year % 100
                    or cast(substr(id_number, 4, 1) as int) / 2 <> birth_year / 100 - 19)
            union all
            select id, 'RECRUITED_TOO_YOUNG', 'recruitedOn', null, cast(recruited_on as text) from someone
            where recruited_on < born + interval '18 years'
            union all
            select p.id, 'BEFORE_BIRTH', f.key, null, f.value from someone p cross join lateral jsonb_each_text(p.fields) f
            where f.key = any(array['idIssuedOn', 'joinedUnitOn', 'partyJoinedOn', 'partyOfficialOn', 'unionJoinedOn', 'enlistedOn',
                    'dischargedOn', 'officeFrom', 'officeRenewedOn', 'rankAppointedOn'])
                and f.value ~ '^\\d{4}' and cast(left(f.value, 4) as int) < p.birth_year + case when f.key = 'idIssuedOn' then 0 else 14 end
            union all
            select id, 'PARTY_ORDER', 'partyOfficialOn', null, fields ->> 'partyOfficialOn' from someone
            where fields ->> 'partyOfficialOn' < fields ->> 'partyJoinedOn'
            union all
            select id, 'MILITARY_ORDER', 'dischargedOn', null, fields ->> 'dischargedOn' from someone
            where fields ->> 'dischargedOn' < fields ->> 'enlistedOn'
            union all
            select r.person_id, 'BEFORE_BIRTH', r.family, r.line, cast(r.begins_on as text) from file_row r join someone p on p.id = r.person_id
            where r.superseded_by is null and not r.removed and r.begins_on < p.born
                and r.family not in ('family', 'spouseFamily', 'familyAbroad')
            union all
            select r.person_id, 'OVERLAPPING_JOBS', 'careerHistory', r.line, coalesce(r.cells ->> 'place', '') from file_row r
            where r.person_id = any(?) and r.family = 'careerHistory' and r.superseded_by is null and not r.removed and r.begins_on is not null
                and (exists (select from engagement e where e.person_id = r.person_id and e.superseded_by is null
                        and e.valid_from + 31 < coalesce(r.ends_on, date '9999-12-31') and r.begins_on < e.valid_until)
                    or exists (select from file_row o where o.person_id = r.person_id and o.family = r.family and o.superseded_by is null
                        and not o.removed and o.line < r.line and o.begins_on + 31 < coalesce(r.ends_on, date '9999-12-31')
                        and r.begins_on + 31 < coalesce(o.ends_on, date '9999-12-31')))
            union all
            select s.person_id, 'PAY_STEP_SKIPS', 'salaryHistory', null, s.before || ' → ' || s.step from (
                select x.person_id, x.step, x.rank, lag(x.step) over w as before, lag(x.rank) over w as rank_before
                from salary_placement x where x.person_id = any(?) and x.superseded_by is null
                window w as (partition by x.person_id order by x.valid_from)) s
            where s.rank = s.rank_before and (s.step > s.before + 1 or s.step < s.before)
            union all
            select r.person_id, 'KIN_AGE', r.family, r.line, coalesce(r.cells ->> 'name', '') from file_row r join someone p on p.id = r.person_id
            where r.family = 'family' and r.superseded_by is null and not r.removed and r.cells ->> 'birth' ~ '^\\d{4}$'
                and (r.cells ->> 'relation' ~* '^(bố|mẹ|cha)' and cast(r.cells ->> 'birth' as int) > p.birth_year - 14
                    or r.cells ->> 'relation' ~* '^con( |$)' and cast(r.cells ->> 'birth' as int) < p.birth_year + 14)
            union all
            select e.person_id, 'MISSING_DECISION', 'office', null, e.post from engagement e join someone p on p.id = e.person_id
            where e.superseded_by is null and e.decision_id is null and e.valid_from <= ? and e.valid_until > ?
                and e.office is not null""";

    private static final String SCORES =
            """
            insert into file_score as old (person_id, unit_id, missing, findings, score)
            select p.id, c.unit_id, m.missing, f.found,
                greatest(0, 100 - 100 * cardinality(m.missing) / cardinality(d.required) - f.points)
            from (select cast(? as text[]) as required) d
            cross join person p join staff_card c on c.person_id = p.id
            cross join lateral (select coalesce(array_agg(r order by o), '{}') as missing from unnest(d.required) with ordinality u(r, o)
                where case r when 'idNumber' then p.id_number is null when 'recruitedOn' then p.recruited_on is null
                    when 'degrees' then not exists (select from file_row x where x.person_id = p.id and x.family = 'degrees'
                        and x.superseded_by is null and not x.removed)
                    when 'family' then not exists (select from file_row x where x.person_id = p.id and x.family = 'family'
                        and x.superseded_by is null and not x.removed)
                    else not jsonb_exists(p.fields, r) end) m
            cross join lateral (select cast(count(*) as int) as found,
                coalesce(cast(sum(case x.code when 'MISSING_DECISION' then 5 else 10 end) as int), 0) as points
                from file_finding x where x.person_id = p.id) f
            where p.id = any(?)
            on conflict (person_id) do update set unit_id = excluded.unit_id, missing = excluded.missing, findings = excluded.findings,
                score = excluded.score
            where old is distinct from excluded""";

    private final Connection connection;

    FileChecks(Connection connection) {
        this.connection = connection;
    }

    /** Leaves the check of these files to the queue. */
    static void ask(Connection connection, Collection<Long> people) throws SQLException {
        try (var queue = connection.prepareStatement(
                "insert into file_check_queue (person_id) select unnest(?) on conflict do nothing")) {
            queue.setArray(1, connection.createArrayOf("bigint", people.toArray()));
            queue.executeUpdate();
        }
    }

    /** Those whose card is there; cards come first. */
    void refresh(Object[] ids, LocalDate day) throws SQLException {
        var people = connection.createArrayOf("bigint", ids);
        try (var old = connection.prepareStatement("delete from file_finding where person_id = any(?)")) {
            old.setArray(1, people);
            old.executeUpdate();
        }
        try (var find = connection.prepareStatement(FINDINGS)) {
            find.setArray(1, people);
            find.setArray(2, people);
            find.setArray(3, people);
            find.setObject(4, day);
            find.setObject(5, day);
            find.executeUpdate();
        }
        try (var gone = connection.prepareStatement(
                "delete from file_score s where s.person_id = any(?) and not exists (select from staff_card c where c.person_id = s.person_id)")) {
            gone.setArray(1, people);
            gone.executeUpdate();
        }
        try (var score = connection.prepareStatement(SCORES)) {
            score.setArray(1, connection.createArrayOf("text", required().toArray()));
            score.setArray(2, people);
            score.executeUpdate();
        }
    }

    private static List<String> required() {
        var required = new ArrayList<>(FileFields.essentials());
        required.addAll(List.of(REQUIRED.split(",")));
        return required;
    }
}
