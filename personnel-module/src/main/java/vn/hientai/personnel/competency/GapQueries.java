package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.competency.FrameworkQueries.CompetencyName;

/**
 * What the post asks for against what people have on a day (khoảng cách năng lực). The level held is the newest that a
 * head, a review or a certificate gave (on one day the certificate before the review before the head); the own word
 * stands in only while there is none, and fills no gap.
 */
@ApplicationScoped
public class GapQueries {
    private static final String STAFF =
            """
            with staff as (
                select e.person_id, e.unit_id, c.unit_id as now_unit, c.code, c.full_name, c.name_sort, e.post, e.office
                from engagement e join staff_card c on c.person_id = e.person_id
                where e.superseded_by is null and e.valid_from <= cast(? as date) and cast(? as date) < e.valid_until
                    and e.status not in ('RETIRED', 'LEFT') and\s""";
    private static final String NEEDS =
            """
            ), asked as materialized (
                select title, competency, level from position_need where valid_from <= cast(? as date) and cast(? as date) < valid_until
            ), office_asked as materialized (
                select o.office, o.unit_id, k.key as competency, cast(k.value as int) as level
                from office_profile o cross join jsonb_each_text(o.needs) k
                where o.valid_from <= cast(? as date) and cast(? as date) < o.valid_until
            ), need as (
                select person_id, competency, max(level) as level from (
                    select s.person_id, a.competency, a.level from staff s join asked a on a.title = lower(s.post)
                    union all
                    select s.person_id, o.competency, o.level from staff s join office_asked o on o.office = s.office
                        and (o.unit_id = s.unit_id or o.unit_id is null and not exists (
                            select from office_asked own where own.office = s.office and own.unit_id = s.unit_id))) n
                group by person_id, competency
            )""";
    private static final String HELD =
            """
            , held as (
                select distinct on (r.person_id, r.competency) r.person_id, r.competency, r.level, r.rater, r.rated_on
                from competency_rating r join staff s on s.person_id = r.person_id
                where r.rated_on <= cast(? as date)
                order by r.person_id, r.competency, r.rater = 'SELF', r.rated_on desc,
                    case r.rater when 'CERTIFICATE' then 1 when 'REVIEW' then 2 else 3 end, r.id desc
            )""";

    /** @param held level, or null; {@code gap} how many levels are missing, null where nobody but the person has said */
    public record Gap(
            String competency, String nameVi, String nameEn, Dimension dimension, int required, Integer held, Rater rater, LocalDate on,
            GapState state, Integer gap) {}

    /** Where somebody stands: the post on the day and each gap to it or to the post that was chosen. */
    public record Standing(
            PersonId person, String code, String fullName, String post, OrgUnitId unit, String chosen, List<Gap> gaps) {
        public long count(GapState state) {
            return gaps.stream().filter(one -> one.state() == state).count();
        }
    }

    /** How the people of a unit stand in one competency. */
    public record Cell(OrgUnitId unit, String competency, long required, long met, long lacking, long unknown) {}

    /** Somebody who lacks levels in a competency. */
    public record Lacking(String code, String fullName, String post, OrgUnitId unit, int required, Integer held, Rater rater, LocalDate on) {}

    private record Found(String competency, int required, Integer held, Rater rater, LocalDate on) {}

    private record Place(PersonId person, String code, String fullName, String post, OrgUnitId unit) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FrameworkQueries frameworks;

    /**
     * Where the person stands on the day.
     *
     * @param position code of the post that was chosen, or null for the present one
     */
    public Standing of(AccessScope scope, String staffCode, String position, LocalDate day) {
        return of(scope, Sql.Condition.of("c.code = ?", staffCode), position, day);
    }

    /** The same of a person by id. */
    public Standing of(AccessScope scope, PersonId person, String position, LocalDate day) {
        return of(scope, Sql.Condition.of("c.person_id = ?", person), position, day);
    }

    private Standing of(AccessScope scope, Sql.Condition who, String position, LocalDate day) {
        var place = Sql.of(
                        """
                        select c.person_id, c.code, c.full_name, coalesce(e.post, c.post), coalesce(e.unit_id, c.unit_id) from staff_card c
                        left join engagement e on e.person_id = c.person_id and e.superseded_by is null
                            and e.valid_from <= ? and ? < e.valid_until""",
                        day, day)
                .and(who)
                .and(scope.on("c.unit_id", "c.person_id"))
                .first(em, row -> new Place(new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), new OrgUnitId(row.id(4))))
                .orElseThrow(() -> new NotFound("Person", who.values().get(0)));
        var found = position == null ? atPost(place.person(), day) : atPosition(place.person(), position, day);
        var names = frameworks.byCode(day);
        var gaps = new ArrayList<Gap>();
        names.keySet().forEach(code -> found.stream().filter(one -> one.competency().equals(code)).forEach(one -> gaps.add(gap(one, names))));
        found.stream().filter(one -> !names.containsKey(one.competency())).forEach(one -> gaps.add(gap(one, names)));
        return new Standing(place.person(), place.code(), place.fullName(), place.post(), place.unit(), position, gaps);
    }

    private List<Found> atPost(PersonId person, LocalDate day) {
        return Sql.of(STAFF + "e.person_id = ? " + NEEDS + HELD
                                + """
                                 select n.competency, n.level, h.level, h.rater, h.rated_on from need n
                                left join held h on h.person_id = n.person_id and h.competency = n.competency""",
                        day, day, person, day, day, day, day, day)
                .orderBy("n.competency")
                .list(em, row -> new Found(row.text(0), row.whole(1), row.whole(2), row.code(3, Rater.class), row.day(4)));
    }

    private List<Found> atPosition(PersonId person, String position, LocalDate day) {
        return Sql.of(STAFF + "e.person_id = ? )" + HELD
                                + """
                                 select n.competency, max(n.level), min(h.level), min(h.rater), min(h.rated_on) from position_need n
                                left join held h on h.competency = n.competency""",
                        day, day, person, day)
                .where("n.position = ? and n.valid_from <= ? and ? < n.valid_until", position, day, day)
                .then("group by n.competency")
                .orderBy("n.competency")
                .list(em, row -> new Found(row.text(0), row.whole(1), row.whole(2), row.code(3, Rater.class), row.day(4)));
    }

    private static Gap gap(Found one, Map<String, CompetencyName> names) {
        var name = Optional.ofNullable(names.get(one.competency()));
        var state = GapState.of(one.required(), one.held(), one.rater() == Rater.SELF);
        return new Gap(
                one.competency(), name.map(CompetencyName::nameVi).orElse(one.competency()), name.map(CompetencyName::nameEn).orElse(null),
                name.map(CompetencyName::dimension).orElse(Dimension.PROFESSIONAL), one.required(), one.held(), one.rater(), one.on(), state,
                state == GapState.MET || state == GapState.LACKS ? (Integer) Math.max(0, one.required() - one.held()) : null);
    }

    /** Each unit of the set against each competency that its people's posts ask for. */
    public List<Cell> units(AccessScope scope, Set<Long> units, LocalDate day) {
        var people = scope.on("c.unit_id", "c.person_id");
        var values = new ArrayList<Object>(List.of(day, day, Sql.ids(units)));
        values.addAll(people.values());
        values.addAll(List.of(day, day, day, day, day));
        return Sql.of(STAFF + "e.unit_id = any(cast(? as bigint[]))" + also(people) + NEEDS + HELD
                                + """
                                 select s.unit_id, n.competency, count(*),
                                    count(*) filter (where h.rater <> 'SELF' and h.level >= n.level),
                                    count(*) filter (where h.rater <> 'SELF' and h.level < n.level),
                                    count(*) filter (where h.rater is null or h.rater = 'SELF')
                                from need n join staff s on s.person_id = n.person_id
                                left join held h on h.person_id = n.person_id and h.competency = n.competency
                                group by s.unit_id, n.competency""",
                        values.toArray())
                .list(em, row -> new Cell(new OrgUnitId(row.id(0)), row.text(1), row.id(2), row.id(3), row.id(4), row.id(5)));
    }

    /** Who lacks levels in the competency, those who lack most first. */
    public List<Lacking> lacking(AccessScope scope, Set<Long> units, String competency, LocalDate day, int most) {
        var people = scope.on("c.unit_id", "c.person_id");
        var values = new ArrayList<Object>(List.of(day, day, Sql.ids(units)));
        values.addAll(people.values());
        values.addAll(List.of(day, day, day, day, day));
        return Sql.of(STAFF + "e.unit_id = any(cast(? as bigint[]))" + also(people) + NEEDS + HELD
                                + """
                                 select s.code, s.full_name, s.post, s.unit_id, n.level, h.level, h.rater, h.rated_on
                                from need n join staff s on s.person_id = n.person_id
                                left join held h on h.person_id = n.person_id and h.competency = n.competency""",
                        values.toArray())
                .where("n.competency = ?", competency)
                .where("h.rater is null or h.rater = 'SELF' or h.level < n.level")
                .orderBy("h.rater is null or h.rater = 'SELF', h.level - n.level, s.name_sort, s.person_id")
                .limit(most)
                .list(em, row -> new Lacking(
                        row.text(0), row.text(1), row.text(2), new OrgUnitId(row.id(3)), row.whole(4), row.whole(5), row.code(6, Rater.class),
                        row.day(7)));
    }

    private static String also(Sql.Condition condition) {
        return condition.text().isEmpty() ? "" : " and (" + condition.text() + ")";
    }
}
