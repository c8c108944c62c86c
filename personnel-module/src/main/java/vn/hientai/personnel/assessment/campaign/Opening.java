package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.campaign.rule.Conduct;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.personnel.assessment.grading.rule.AnnualGrading;

/**
 * Freezes for each person of a campaign what holds on the governing day: unit, regime, who scores, who decides, months worked. Some
 * thousand people by one statement; written again it changes nothing, so that a killed opening goes on.
 */
@ApplicationScoped
class Opening {
    static final String SELF = "GRADE_MYSELF";
    static final String ASSESS = "ASSESS_AGENCY";
    static final String SUBJECT = "Grading";
    private static final int LOT = 10_000;
    private static final Set<UnitKind> AGENCIES = Set.of(
            UnitKind.PROVINCE, UnitKind.DEPARTMENT, UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE, UnitKind.SERVICE_UNIT);

    /** How far it has come. */
    record Reached(long person, int people) {}

    private record Seat(long unit, long agency, Long agencyHead, Long unitHead, long headed, long managing, Long managingHead) {}

    private record Regime(StaffCategory subject, Place place, String method, String instrument, String steps, String scorer, String decider) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Campaigns campaigns;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    Worklist worklist;

    Reached lot(long id, long after) {
        var campaign = campaigns.get(id);
        if (campaign.status() != CampaignStatus.OPENING) {
            return new Reached(after, 0);
        }
        var tree = trees.on(campaign.governingOn());
        var seats = seats(tree, tree.get(campaign.unit()), heads(campaign.governingOn()));
        var units = Sql.ids(seats.stream().map(Seat::unit).toList());
        var until = Sql.of("select e.person_id from engagement e")
                .where("e.superseded_by is null and e.valid_from <= ? and ? < e.valid_until", campaign.governingOn(), campaign.governingOn())
                .where("e.status not in ('RETIRED', 'LEFT') and e.person_id > ? and e.unit_id = any(cast(? as bigint[]))", after, units)
                .orderBy("e.person_id")
                .limit(LOT)
                .list(em, row -> row.id(0));
        if (until.isEmpty()) {
            return new Reached(after, 0);
        }
        var last = until.get(until.size() - 1);
        write(campaign, seats, regimes(campaign, books.on(LocalDate.of(campaign.year(), 12, 31))), after, last);
        return new Reached(last, until.size());
    }

    private Map<Long, Long> heads(LocalDate day) {
        var heads = new HashMap<Long, Long>();
        Sql.of("select unit_id, person_id from unit_head").where("valid_from <= ? and ? < valid_until", day, day)
                .list(em, row -> heads.put(row.id(0), row.id(1)));
        return heads;
    }

    /** For each unit: its agency and its head, whose part is bounded by which organisation, and what stands above the agency. */
    private static List<Seat> seats(OrgTree tree, OrgNode root, Map<Long, Long> heads) {
        var seats = new ArrayList<Seat>();
        for (var node : tree.subtree(root)) {
            var agency = agencyOf(tree, node);
            var managing = tree.parent(agency).map(above -> agencyOf(tree, above)).orElse(agency);
            var headed = node;
            while (!headed.id().equals(agency.id()) && !heads.containsKey(headed.id().value()) && tree.parent(headed).isPresent()) {
                headed = tree.parent(headed).orElseThrow();
            }
            var ownHead = headed.id().equals(agency.id()) ? null : heads.get(headed.id().value());
            seats.add(new Seat(
                    node.id().value(), agency.id().value(), heads.get(agency.id().value()), ownHead, headed.id().value(),
                    managing.id().value(), heads.get(managing.id().value())));
        }
        return seats;
    }

    static OrgNode agencyOf(OrgTree tree, OrgNode node) {
        var at = node;
        while (!AGENCIES.contains(at.kind()) && tree.parent(at).isPresent()) {
            at = tree.parent(at).orElseThrow();
        }
        return at;
    }

    /** By what each kind of person is graded in the year; who is graded by nothing is not in it. */
    private static List<Regime> regimes(Campaign campaign, PolicyBook book) {
        var conduct = new Conduct(book);
        var regimes = new ArrayList<Regime>();
        for (var subject : StaffCategory.values()) {
            var ground = book.find(AnnualGrading.REGIME, subject.regime());
            if (ground.isEmpty() || subject == StaffCategory.RETIRED || subject == StaffCategory.CONTRACT && !campaign.contracts()) {
                continue;
            }
            for (var place : Place.values()) {
                regimes.add(new Regime(
                        subject, place, ground.get().value(), ground.get().citation().document(),
                        conduct.steps(subject, place).value().stream().map(Step::name).collect(Collectors.joining(" ")),
                        conduct.scorer(subject, place).value().name(), conduct.decider(subject, place).value().name()));
            }
        }
        return regimes;
    }

    private void write(Campaign campaign, List<Seat> seats, List<Regime> regimes, long after, long last) {
        var first = LocalDate.of(campaign.year(), 1, 1);
        Sql.of(
                        """
                        insert into grading_person (campaign_id, person_id, unit_id, agency_id, decider_id, scorer_id, headed_id, post, subject,
                            method, instrument, place, duty, steps, months_worked, absence, absence_months, step)
                        select ?, e.person_id, e.unit_id, u.agency, case r.decider when 'MANAGING_HEAD' then u.managing else u.agency end,
                            nullif(case r.scorer when 'MANAGING_HEAD' then u.managing_head when 'UNIT_HEAD' then coalesce(u.unit_head, u.agency_head)
                                else u.agency_head end, e.person_id),
                            case w.place when 'AGENCY_HEAD' then u.agency when 'UNIT_HEAD' then u.headed end, e.post, p.subject,
                            r.method, r.instrument, w.place, case when w.place in ('AGENCY_STAFF', 'UNIT_STAFF') then 'STAFF' else 'LEAD' end,
                            r.steps, m.worked, coalesce(m.kind, 'NONE'), m.away, split_part(r.steps, ' ', 1)
                        from engagement e
                        join person p on p.id = e.person_id
                        join unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]),
                            cast(? as bigint[]), cast(? as bigint[])) u(unit, agency, agency_head, unit_head, headed, managing, managing_head)
                            on u.unit = e.unit_id
                        cross join lateral (select case when e.person_id = u.agency_head then 'AGENCY_HEAD'
                            when e.office in ('HEAD', 'DEPUTY_HEAD') then 'AGENCY_DEPUTY'
                            when e.person_id = u.unit_head then 'UNIT_HEAD'
                            when u.unit = u.agency then 'AGENCY_STAFF'
                            when e.office in ('DIVISION_HEAD', 'DIVISION_DEPUTY') then 'UNIT_DEPUTY' else 'UNIT_STAFF' end as place) w
                        join unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                            cast(? as text[])) r(subject, place, method, instrument, steps, scorer, decider)
                            on r.subject = p.subject and r.place = w.place
                        cross join lateral (
                            select coalesce(sum(s.months) filter (where s.kind is null), 0) as worked,
                                coalesce(sum(s.months) filter (where s.kind is not null), 0) as away,
                                (array_agg(s.kind order by s.months desc) filter (where s.kind is not null))[1] as kind
                            from (select k.kind, sum(extract(year from k.length) * 12 + extract(month from k.length)
                                    + extract(day from k.length) / 31.0) as months
                                from (select y.kind, age(upper(y.spell), lower(y.spell)) as length
                                    from (select z.kind, unnest(range_agg(z.spell)) as spell
                                        from (select case x.status when 'MATERNITY' then 'MATERNITY' when 'UNPAID_LEAVE' then 'UNPAID'
                                                when 'SUSPENDED' then 'OTHER' end as kind,
                                                daterange(x.valid_from, x.valid_until) * daterange(?, ?) as spell
                                            from engagement x where x.person_id = e.person_id and x.superseded_by is null
                                                and x.status not in ('RETIRED', 'LEFT')) z
                                        where not isempty(z.spell) group by z.kind) y) k
                                group by k.kind) s) m
                        where e.superseded_by is null and e.valid_from <= ? and ? < e.valid_until and e.status not in ('RETIRED', 'LEFT')
                            and e.person_id > ? and e.person_id <= ?
                        on conflict do nothing""",
                        campaign.id(),
                        list(seats, Seat::unit), list(seats, Seat::agency), list(seats, Seat::agencyHead), list(seats, Seat::unitHead),
                        list(seats, Seat::headed), list(seats, Seat::managing), list(seats, Seat::managingHead),
                        list(regimes, Regime::subject), list(regimes, Regime::place), list(regimes, Regime::method),
                        Sql.texts(regimes.stream().map(Regime::instrument).toList()), Sql.texts(regimes.stream().map(Regime::steps).toList()),
                        list(regimes, Regime::scorer), list(regimes, Regime::decider),
                        first, first.plusYears(1), campaign.governingOn(), campaign.governingOn(), after, last)
                .execute(em);
    }

    private static <T> String list(List<T> all, Function<T, ?> part) {
        return all.stream().map(part).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Opens it to everyone: each person with an account and each agency gets a task. */
    void finish(long id) {
        campaigns.opened(id);
        var campaign = campaigns.get(id);
        if (campaign.status() != CampaignStatus.OPEN) {
            return;
        }
        var days = new Conduct(books.on(LocalDate.of(campaign.year(), 12, 31))).calendar(campaign.decideBy());
        var words = Map.of("title", campaign.title());
        worklist.raise(SELF, SUBJECT, days.get(Step.SELF).value(),
                Sql.of("select a.id, g.person_id from grading_person g join account a on a.person_id = g.person_id")
                        .where("g.campaign_id = ? and g.step = 'SELF'", id)
                        .list(em, row -> new Worklist.Ask(
                                subject(id, row.id(1)), Assignee.account(new AccountId(row.id(0))), "/me/grading?id=" + id, words)));
        var tree = trees.on(campaign.governingOn());
        worklist.raise(ASSESS, SUBJECT, days.get(Step.PROPOSAL).value(),
                Sql.of("select distinct agency_id from grading_person").where("campaign_id = ?", id).list(em, row -> new OrgUnitId(row.id(0)))
                        .stream()
                        .map(agency -> new Worklist.Ask(
                                id + "-" + agency.value(), Assignee.role(Role.UNIT_HEAD, agency),
                                "/unit/campaign?id=" + id + "&unit=" + tree.get(agency).code(),
                                Map.of("title", campaign.title(), "unit", tree.get(agency).name())))
                        .toList());
    }

    static String subject(long campaign, long person) {
        return campaign + ":" + person;
    }
}
