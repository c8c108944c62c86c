package vn.hientai.personnel.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hientai.core.kernel.Today;

/**
 * Who was at work on a day, and how they stood then: the source that all reports read from. Post, unit, pay by their dates;
 * schooling by its last day; fields as they were written by the end of that day.
 */
final class StaffOnDay {
    private static final String LEVEL_OF_DEGREE =
            """
            case when %1$s ilike 'tiến s_%%' then 1 when %1$s ilike 'thạc s_%%' or %1$s ilike 'cao học%%' then 2
                when %1$s ilike '_ại học%%' or %1$s ilike 'cử nhân%%' or %1$s ilike 'kỹ sư%%' or %1$s ilike 'bác s_%%' or %1$s ilike 'dược s_%%' then 3
                when %1$s ilike 'cao đẳng%%' then 4 when %1$s ilike 'trung cấp%%' then 5 when %1$s ilike 'sơ cấp%%' then 6 end""";

    private static final String LEVEL_OF_THEORY =
            """
            case when %1$s ilike 'cử nhân%%' then 1 when %1$s ilike 'cao cấp%%' then 2 when %1$s ilike 'trung cấp%%' then 3
                when %1$s ilike 'sơ cấp%%' then 4 end""";

    private static final String STUDY =
            """
            left join (select r.person_id,
                bool_or(r.family = 'degrees') as has_degrees, bool_or(r.family = 'politicalCourses') as has_theory,
                min(%1$s) filter (where r.family = 'degrees' and d.done) as degree,
                min(%2$s) filter (where r.family = 'politicalCourses' and d.done) as theory,
                bool_or(r.family = 'stateManagement' and d.done) as state_management,
                bool_or(r.family = 'languages' and d.done) as language, bool_or(r.family = 'itSkills' and d.done) as it
                from file_row r cross join lateral (select coalesce(r.ends_on, r.begins_on, date '0001-01-01') <= cast(? as date) as done) d
                where r.superseded_by is null and not r.removed
                    and r.family in ('degrees', 'politicalCourses', 'stateManagement', 'languages', 'itSkills')
                group by r.person_id) y on y.person_id = p.id"""
                    .formatted(LEVEL_OF_DEGREE.formatted("(r.cells ->> 'degree')"), LEVEL_OF_THEORY.formatted("(r.cells ->> 'degree')"));

    /** What was written in a field before its first change after the day. */
    private static final String UNDONE =
            """
            left join (select distinct on (f.person_id) f.person_id, f.old_value from file_change f
                where f.line is null and f.field = '%1$s' and f.at >= cast(? as timestamptz) order by f.person_id, f.id) u_%1$s
                on u_%1$s.person_id = p.id""";

    private static final Set<String> KEPT = Set.of(
            "ethnic", "religion", "highestDegree", "politicalTheory", "partyJoinedOn", "language", "homeTown", "subject");

    private final LocalDate day;
    private final boolean past;
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private final Set<String> undone = new HashSet<>();
    private boolean study;

    StaffOnDay(LocalDate day, LocalDate today) {
        this.day = day;
        this.past = day.isBefore(today);
    }

    /** The value of a field of the file on the day. */
    String field(String name) {
        if (!KEPT.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        var now = name.equals("subject") ? "p.subject" : "(p.fields ->> '" + name + "')";
        if (!past) {
            return now;
        }
        if (undone.add(name)) {
            joins.append('\n').append(UNDONE.formatted(name));
            values.add(day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(Today.VIETNAM).toInstant());
        }
        return "(case when u_" + name + ".person_id is not null then nullif(u_" + name + ".old_value, '') else " + now + " end)";
    }

    private void needStudy() {
        if (!study) {
            study = true;
            joins.append('\n').append(STUDY);
            values.add(day);
        }
    }

    /** 1 doctor to 6 elementary, null when not known. A past day trusts the dated rows where there are any. */
    String degree() {
        needStudy();
        var told = LEVEL_OF_DEGREE.formatted(field("highestDegree"));
        return past ? "case when y.has_degrees then y.degree else " + told + " end" : "least(y.degree, " + told + ")";
    }

    String theory() {
        needStudy();
        var told = LEVEL_OF_THEORY.formatted(field("politicalTheory"));
        return past ? "case when y.has_theory then y.theory else " + told + " end" : "least(y.theory, " + told + ")";
    }

    String studied(String what) {
        needStudy();
        return "coalesce(y." + what + ", false)" + (what.equals("language") ? " or coalesce(" + field("language") + ", '') <> ''" : "");
    }

    /** Joined the Party by the day; dates are kept as texts that sort as days do. */
    String party() {
        return "coalesce(" + field("partyJoinedOn") + " <= '" + day + "', false)";
    }

    String age() {
        return "cast(extract(year from age(date '" + day + "', make_date(p.birth_year, coalesce(p.birth_month, 1), coalesce(p.birth_day, 1)))) as int)";
    }

    /** From and joins; {@code e} is the engagement of the day, {@code s} the pay, {@code p} the person, {@code c} today's card. */
    String source() {
        return """
                from engagement e
                join person p on p.id = e.person_id
                join staff_card c on c.person_id = e.person_id
                left join salary_placement s on s.person_id = e.person_id and s.superseded_by is null
                    and s.valid_from <= date '%1$s' and s.valid_until > date '%1$s'""".formatted(day) + joins;
    }

    /** The values of the marks in {@link #source}, in their order. */
    List<Object> values() {
        return values;
    }

    String atWork() {
        return "e.superseded_by is null and e.valid_from <= date '%1$s' and e.valid_until > date '%1$s' and e.status not in ('RETIRED', 'LEFT')"
                .formatted(day);
    }

    LocalDate day() {
        return day;
    }

    boolean past() {
        return past;
    }
}
