package vn.hientai.personnel.leaving;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hientai.core.identity.UnitReach;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;

/**
 * Keeps the tasks of retirement in step with the files (việc thông báo, ra quyết định nghỉ hưu): raised in good time for the
 * HR of the unit, or for the Department where the unit has none or the person leads it; moved when the birth date, the
 * post or the unit was corrected; taken back when the person leaves or the paper is out. One statement for all of them;
 * whatever it finds done it leaves alone.
 */
@Singleton
public class RetirementTasks {
    private static final int LOOK_AHEAD_MONTHS = 9;
    private static final long LOCK = 0x68_74_72_74L;
    private static final ParameterKey NOTICE = ParameterKey.of("retirement.notice-months");
    private static final ParameterKey DECISION = ParameterKey.of("retirement.decision-months");
    private static final ParameterKey LEAD = ParameterKey.of("retirement.task-lead-days");

    private static final String IN_STEP =
            """
            with law as (select * from unnest(cast(? as text[]), cast(? as int[]), cast(? as int[]), cast(? as text[]), cast(? as text[]))
                l(subject, notice, decision, notice_law, decision_law)),
            aim as materialized (
                select k.kind, cast(c.person_id as text) as subject_id, c.unit_id, k.deadline,
                    case when c.office in ('HEAD', 'DEPUTY_HEAD') or not c.unit_id = any(cast(? as bigint[])) then 'HR_OFFICER'
                        else 'UNIT_HR' end as role,
                    jsonb_build_object('name', c.full_name, 'post', c.post, 'unit', coalesce((select n.name from unit_name n
                        where n.unit_id = c.unit_id and n.valid_from <= d.today and d.today < n.valid_until), ''),
                        'retires', to_char(c.retires_on, 'DD/MM/YYYY'), 'law', k.law) as args,
                    '/officer/retirement' || chr(63) || 'code=' || c.code as link
                from (select cast(? as date) as today, cast(? as date) as latest, cast(? as int) as lead) d
                join staff_card c on coalesce(c.retires_on, date '9999-12-31') between d.today and d.latest
                join law on law.subject = c.subject
                cross join lateral (values
                    ('NOTICE', cast(c.retires_on - make_interval(months => law.notice) as date), law.notice_law),
                    ('DECISION', cast(c.retires_on - make_interval(months => law.decision) as date), law.decision_law)) p(paper, deadline, law)
                cross join lateral (select 'RETIREMENT_' || p.paper as kind, p.deadline, p.law) k
                where c.status not in ('RETIRED', 'LEFT') and k.deadline - d.lead <= d.today
                    and not exists (select from retirement_paper r where r.person_id = c.person_id and r.kind = p.paper
                        and r.retires_on = c.retires_on and r.status <> 'ANNULLED')
                    and not exists (select from service_act a where a.person_id = c.person_id and a.type = 'RETIREMENT'
                        and a.status in ('DRAFT', 'IN_FORCE'))),
            gone as (
                update work_item w set settled_at = now(), outcome = 'WITHDRAWN'
                where w.kind in ('RETIREMENT_NOTICE', 'RETIREMENT_DECISION') and w.subject_type = 'Person' and w.settled_at is null
                    and not exists (select from aim where aim.kind = w.kind and aim.subject_id = w.subject_id)
                returning 1),
            moved as (
                update work_item w set deadline = aim.deadline, unit_id = aim.unit_id, role = aim.role, args = aim.args, link = aim.link,
                    escalated_on = case when aim.deadline > w.deadline then null else w.escalated_on end,
                    escalated_role = case when aim.deadline > w.deadline then null else w.escalated_role end,
                    escalated_unit = case when aim.deadline > w.deadline then null else w.escalated_unit end
                from aim
                where aim.kind = w.kind and aim.subject_id = w.subject_id and w.subject_type = 'Person' and w.settled_at is null
                    and (w.deadline, w.unit_id, w.role, w.args, w.link) is distinct from (aim.deadline, aim.unit_id, aim.role, aim.args, aim.link)
                returning 1)
            insert into work_item (kind, subject_type, subject_id, unit_id, role, args, link, raised_on, deadline)
            select aim.kind, 'Person', aim.subject_id, aim.unit_id, aim.role, aim.args, aim.link, cast(? as date), aim.deadline
            from aim
            where not exists (select from work_item w where w.kind = aim.kind and w.subject_type = 'Person'
                and w.subject_id = aim.subject_id and w.settled_at is null)
            on conflict do nothing""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Inject
    UnitReach reach;

    @Inject
    Today today;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void keepInStep() {
        var mine = Sql.of("select pg_try_advisory_xact_lock(" + LOCK + ")").first(em, row -> row.yes(0)).orElse(false);
        if (!mine) {
            return;
        }
        var day = today.date();
        var book = books.on(day);
        var subjects = Arrays.asList(StaffCategory.values());
        Sql.of(
                        IN_STEP,
                        Sql.texts(subjects.stream().map(Enum::name).toList()),
                        Sql.ids(subjects.stream().map(one -> months(book, NOTICE, one).value()).toList()),
                        Sql.ids(subjects.stream().map(one -> months(book, DECISION, one).value()).toList()),
                        Sql.texts(subjects.stream().map(one -> cited(months(book, NOTICE, one))).toList()),
                        Sql.texts(subjects.stream().map(one -> cited(months(book, DECISION, one))).toList()),
                        Sql.ids(unitsWithOwnHr()), day, day.plusMonths(LOOK_AHEAD_MONTHS), book.whole(LEAD).value(), day)
                .execute(em);
    }

    private static Enacted<Integer> months(PolicyBook book, ParameterKey key, StaffCategory subject) {
        return book.whole(key, subject.regime());
    }

    /** As the paper cites it; what nobody has confirmed yet says so. */
    private static String cited(Enacted<Integer> months) {
        return months.citation() + (months.confirmed() ? "" : " (?)");
    }

    private record Grant(OrgUnitId unit, boolean below) {}

    /** The units over which somebody is the HR of the unit today. */
    private Set<Long> unitsWithOwnHr() {
        var day = today.date();
        List<Grant> grants = Sql.of(
                        """
                        select distinct g.unit_id, g.with_subtree from role_grant g join account a on a.id = g.account_id""")
                .where("g.role = 'UNIT_HR' and g.unit_id is not null and g.revoked_at is null and a.disabled_on is null")
                .where("g.valid_from <= cast(? as date) and cast(? as date) < g.valid_until", day, day)
                .list(em, row -> new Grant(new OrgUnitId(row.id(0)), row.yes(1)));
        var units = new HashSet<Long>();
        for (var grant : grants) {
            units.addAll(grant.below() ? reach.subtree(grant.unit(), day) : Set.of(grant.unit().value()));
        }
        return units;
    }
}
