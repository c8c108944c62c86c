package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/**
 * Lets decisions on people say who heads a unit (người đứng đầu): an appointment to its first office begins it, a release
 * ends it, and an annulment takes either back. In the caller's transaction.
 */
@ApplicationScoped
public class UnitHeads {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Units units;

    @Inject
    OrgTrees trees;

    /**
     * The person heads a unit from the day on.
     *
     * @param seat unit on whose staff the person is; {@code ofAgency} whether the office is that of the whole agency, whose
     *     board may be a unit of its own below it
     */
    public void take(OrgUnitId seat, boolean ofAgency, PersonId person, LocalDate from, DecisionId authority) {
        var tree = trees.on(from);
        tree.find(seat)
                .map(node -> ofAgency && node.kind() == UnitKind.DIVISION ? tree.parent(node).orElse(node) : node)
                .ifPresent(node -> units.appoint(node.id(), person, false, from, authority));
    }

    /** From the day on the person heads no unit any more. */
    public void leave(PersonId person, LocalDate from) {
        Sql.of("update unit_head set valid_until = ?", from)
                .where("person_id = ? and valid_from < ? and ? < valid_until", person, from, from)
                .execute(em);
    }

    /** As if the decision had not been: its head goes, and whoever it ended heads on. */
    public void undo(PersonId person, LocalDate from, DecisionId decision) {
        var held = Sql.of("select unit_id from unit_head where decision_id = ?", decision).list(em, row -> row.id(0));
        Sql.of(
                        """
                        insert into known_before (fact, subject_id, row_id, content, known_from, known_until)
                        select 'unit_head', h.unit_id, h.id, to_jsonb(h), h.recorded_at, business_now() from unit_head h
                        where h.decision_id = ? and h.recorded_at < business_now()""",
                        decision)
                .execute(em);
        Sql.of("delete from unit_head where decision_id = ?", decision).execute(em);
        Sql.of(
                        """
                        update unit_head h set valid_until = least(
                            coalesce((select (b.content ->> 'valid_until')::date from known_before b
                                where b.fact = 'unit_head' and b.row_id = h.id order by b.id desc limit 1), date '9999-12-31'),
                            coalesce((select min(n.valid_from) from unit_head n where n.unit_id = h.unit_id and n.valid_from >= h.valid_until),
                                date '9999-12-31'))""")
                .where("h.valid_until = ?", from)
                .where("h.unit_id = any(cast(? as bigint[])) or h.person_id = ?", Sql.ids(held), person)
                .execute(em);
    }
}
