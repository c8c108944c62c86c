package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.policy.VerdictReading;
import vn.hientai.personnel.service.rule.ServiceActType;

/** What a service act would do, and the acts that wait for their signature. */
@ApplicationScoped
public class ServiceActQueries {
    /** An act whose decision is not yet signed. */
    public record Waiting(
            long id, ServiceActType type, LocalDate from, LocalDate lastDay, String unitName, String post, long decisionId,
            String title, Verdict verdict) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    ServiceActPlanner planner;

    /** Nothing is stored. Whoever stands outside the scope is not found. */
    public ServiceActPlan plan(AccessScope scope, ServiceActOrder order) {
        Sql.of("select c.person_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.person_id = ?", order.person())
                .first(em, row -> row.id(0))
                .orElseThrow(() -> new NotFound("Person", order.person()));
        return planner.plan(order);
    }

    public List<Waiting> waiting(AccessScope scope, PersonId person, LocalDate today) {
        return Sql.of(
                        """
                        select a.id, a.type, a.valid_from, a.valid_until,
                            (select n.name from unit_name n where n.unit_id = coalesce(a.unit_id, a.host_unit_id)
                                and n.valid_from <= cast(? as date) and cast(? as date) < n.valid_until),
                            a.post, d.id, d.title, cast(a.verdict as text)
                        from service_act a join decision d on d.id = a.decision_id join staff_card c on c.person_id = a.person_id""",
                        today, today)
                .where("a.person_id = ? and a.status = 'DRAFT' and d.status = 'DRAFT'", person)
                .and(scope.on("c.unit_id", "c.person_id"))
                .orderBy("a.valid_from, a.id")
                .list(em, row -> new Waiting(
                        row.id(0), row.code(1, ServiceActType.class), row.day(2), row.lastDay(3).orElse(null), row.text(4), row.text(5),
                        row.id(6), row.text(7), VerdictReading.read(row.text(8))));
    }
}
