package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.UnitHeads;
import vn.hientai.personnel.salary.RankChange;
import vn.hientai.personnel.salary.RankChanges;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts.Reason;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.Situation;

/** The service acts that decisions carry: kept as drafts, in force once signed, gone with their annulment. */
@ApplicationScoped
class ServiceActs {
    private static final Set<String> UNIT_HEADS = Set.of("HEAD", "DIVISION_HEAD");

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CareerLedger ledger;

    @Inject
    ServiceActPlanner planner;

    @Inject
    RankChanges ranks;

    @Inject
    UnitHeads heads;

    long draft(ServiceActOrder order, DecisionId decision, String verdict) {
        var patch = order.patch(0, null, null);
        var situations = order.situations() == null ? Set.<Situation>of() : order.situations();
        var act = Sql.of(
                        """
                        insert into service_act (person_id, type, status, decision_id, valid_from, valid_until, unit_id, host_unit_id, post,
                            office, settles_office, service_status, settles_host, settles_term, term_until, returns, founds, situations, own_wish,
                            reason, verdict)
                        values (?, ?, 'DRAFT', ?, ?, ?, cast(? as bigint), cast(? as bigint), ?, ?, ?, ?, ?, ?, cast(? as date), ?, ?,
                            cast(? as text[]), ?, ?, cast(? as jsonb))
                        returning id""",
                        order.person(), order.type(), decision, patch.from(), patch.until(), patch.unit(), patch.host(), patch.post(),
                        patch.office(), patch.settlesOffice(), patch.status(), patch.settlesHost(), patch.settlesTerm(),
                        patch.termUntil(), patch.returns(), patch.founds(), Sql.texts(situations.stream().map(Enum::name).sorted().toList()),
                        order.ownWish(), order.reason(), verdict)
                .first(em, row -> row.id(0))
                .orElseThrow();
        if (order.rank() != null) {
            var rank = order.rank();
            Sql.of("insert into service_act_rank values (?, ?, ?, cast(? as int), cast(? as date))",
                            act, rank.rank(), rank.reason(), rank.lowerStep(), rank.lowerSince())
                    .execute(em);
        }
        if (order.position() != null) {
            Sql.of("insert into service_act_position values (?, ?)", act, planner.seat(order).id()).execute(em);
        }
        return act;
    }

    private record Kept(long id, ServiceActOrder order) {}

    private List<Kept> ofDecision(DecisionId decision, String status) {
        return Sql.of(
                        """
                        select a.id, person_id, type, valid_from, valid_until, unit_id, host_unit_id, post, office, term_until,
                            array_to_string(situations, ','), own_wish, a.reason, r.rank, r.reason, r.lower_step, r.lower_since, p.code
                        from service_act a left join service_act_rank r on r.act_id = a.id
                        left join service_act_position h on h.act_id = a.id left join job_position p on p.id = h.position_id""")
                .where("decision_id = ? and status = ?", decision, status)
                .where("type <> 'RECORDED'")
                .orderBy("a.id")
                .list(em, ServiceActs::kept);
    }

    private static Kept kept(Row row) {
        var declared = EnumSet.noneOf(Situation.class);
        Arrays.stream(row.text(10).split(",")).filter(one -> !one.isEmpty()).map(Situation::valueOf).forEach(declared::add);
        return new Kept(row.id(0), new ServiceActOrder(
                new PersonId(row.id(1)), row.code(2, ServiceActType.class), row.day(3), row.lastDay(4).orElse(null),
                unit(row, 5), unit(row, 6), row.text(7), row.text(8), row.day(9), declared, row.yes(11), row.text(12),
                row.text(13) == null ? null
                        : new RankChange(row.text(13), row.code(14, Reason.class), row.whole(15), row.day(16)),
                row.text(17)));
    }

    private static OrgUnitId unit(Row row, int column) {
        return row.number(column) == null ? null : new OrgUnitId(row.id(column));
    }

    /** What has happened since the draft may stand against the act, or the law may: then it cannot be signed. */
    void whenSigned(@Observes DecisionSigned signed) {
        if (signed.kind() != DecisionKind.SERVICE_ACT) {
            return;
        }
        for (var act : ofDecision(signed.decision(), "DRAFT")) {
            var person = act.order().person();
            ledger.lock(person);
            planner.plan(act.order()).verdict().orRefuse();
            ledger.begin(person);
            Sql.of("update service_act set status = 'IN_FORCE'").where("id = ?", act.id()).execute(em);
            if (act.order().rank() != null) {
                ranks.enter(person, act.order().from(), act.order().rank(), signed.decision());
            }
            ledger.settle(person);
            if (act.order().type().settlesOffice()) {
                lead(act.order(), signed.decision());
            }
        }
    }

    /** Whoever takes the first office of a unit heads it; whoever gives an office back heads none. */
    private void lead(ServiceActOrder order, DecisionId decision) {
        heads.leave(order.person(), order.from());
        if (UNIT_HEADS.contains(String.valueOf(order.office()))) {
            ledger.timeline(order.person()).on(order.from()).ifPresent(now -> heads.take(
                    new OrgUnitId(now.unit()), "HEAD".equals(order.office()), order.person(), order.from(), decision));
        }
    }

    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        if (annulled.kind() != DecisionKind.SERVICE_ACT) {
            return;
        }
        for (var act : ofDecision(annulled.decision(), "IN_FORCE")) {
            ledger.lock(act.order().person());
            Sql.of("update service_act set status = 'ANNULLED'").where("id = ?", act.id()).execute(em);
            ledger.settle(act.order().person());
            if (act.order().type().settlesOffice()) {
                heads.undo(act.order().person(), act.order().from(), annulled.decision());
            }
        }
    }
}
