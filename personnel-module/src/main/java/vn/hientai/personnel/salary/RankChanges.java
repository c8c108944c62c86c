package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.file.StaffCards;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.payscale.PayScales.PayRank;
import vn.hientai.personnel.salary.rule.ScaleChange;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts;

/**
 * What a change of rank does to pay (xếp lương khi nâng ngạch, chuyển ngạch), by the same rule as the calculator; entered
 * with its decision and taken back with it. A reserved difference becomes an allowance of that decision.
 */
@ApplicationScoped
public class RankChanges {
    private static final Set<String> KEEPS_SHARE = Set.of("same-step", "same-step-reserved");

    /**
     * What it comes to.
     *
     * @param overScale over-scale share kept, in percent
     * @param reserved reserved difference as a coefficient, zero where there is none
     * @param since from when the time of the next step counts
     * @param next when the next rise is due
     */
    public record Pay(
            String rank, String scale, int step, BigDecimal coefficient, int overScale, BigDecimal reserved, LocalDate since,
            LocalDate next, Verdict verdict) {}

    private record Placed(String rank, String scale, int step, int overScale, LocalDate since, LocalDate from, boolean open) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PayScales scales;

    @Inject
    PolicyBooks books;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    /** Changes nothing. A rank that is not known, or a move down without the step once held, is invalid input. */
    public Pay plan(PersonId person, LocalDate from, RankChange change) {
        var to = checked(change);
        var placed = placed(person, from);
        var scale = scales.find(placed.scale()).filter(known -> known.hasStep(placed.step()))
                .orElseThrow(() -> new Conflict("salary.scale-unknown", Map.of("scale", placed.scale())));
        if (placed.rank().equals(change.rank())) {
            throw new InvalidInput(List.of(Violation.of("rank", "SAME_RANK")));
        }
        var facts = new ScaleChangeFacts(
                scale, placed.step(), placed.since(), BigDecimal.valueOf(placed.overScale()).movePointLeft(2), to.payScale(),
                change.reason(), from, change.lowerStep(), change.lowerSince());
        var outcome = new ScaleChange().of(facts, books.on(from));
        var keeps = outcome.verdict().findings().stream().anyMatch(finding -> KEEPS_SHARE.contains(finding.check()));
        return new Pay(
                to.code(), to.scale(), outcome.step(), outcome.coefficient(), keeps ? placed.overScale() : 0,
                outcome.reservedDifference(), outcome.clockFrom(), outcome.nextRise().date(), outcome.verdict());
    }

    private PayRank checked(RankChange change) {
        var wrong = new ArrayList<Violation>();
        var to = scales.findRank(change.rank()).orElse(null);
        if (to == null) {
            wrong.add(Violation.of("rank", "UNKNOWN_CODE"));
        }
        if (change.reason().isDown() && change.lowerStep() == null) {
            wrong.add(Violation.of("lowerStep", "REQUIRED"));
        }
        if (change.reason().isDown() && change.lowerSince() == null) {
            wrong.add(Violation.of("lowerSince", "REQUIRED"));
        }
        if (to != null && change.lowerStep() != null && !to.payScale().hasStep(change.lowerStep())) {
            wrong.add(new Violation("lowerStep", "OUT_OF_RANGE", Map.of("least", 1, "most", to.steps())));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return to;
    }

    private Placed placed(PersonId person, LocalDate from) {
        var placed = Sql.of("select rank, scale, step, over_scale_percent, step_since, valid_from, valid_until from salary_placement")
                .where("person_id = ? and superseded_by is null and valid_from <= ? and ? < valid_until", person, from, from)
                .first(em, row -> new Placed(
                        row.text(0), row.text(1), row.whole(2), row.whole(3), row.day(4), row.day(5), row.lastDay(6).isEmpty()))
                .orElseThrow(() -> new Conflict("salary.no-placement", Map.of("day", from)));
        if (!placed.open() || !placed.from().isBefore(from)) {
            throw new Conflict("salary.raise-outside-placement", Map.of("from", from));
        }
        return placed;
    }

    /** By a signed decision; the placement before ends on the eve. */
    public void enter(PersonId person, LocalDate from, RankChange change, DecisionId decision) {
        var pay = plan(person, from, change);
        Sql.of("update salary_placement set valid_until = ?, version = version + 1", from)
                .where("person_id = ? and superseded_by is null and valid_from < ? and valid_until = date '9999-12-31'", person, from)
                .execute(em);
        Sql.of(
                        """
                        insert into salary_placement (person_id, rank, scale, step, coefficient, over_scale_percent, step_since, valid_from, decision_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        person, pay.rank(), pay.scale(), pay.step(), pay.coefficient(), pay.overScale(), pay.since(), from, decision)
                .execute(em);
        if (pay.reserved().signum() > 0) {
            Sql.of(
                            """
                            insert into allowance (person_id, kind, coefficient, ground, decision_id, valid_from)
                            values (?, 'RESERVED', ?, ?, ?, ?)""",
                            person, pay.reserved(), "300/2026/NĐ-CP, Điều 9", decision, from)
                    .execute(em);
        }
        cards.refresh(person, today.date());
    }
}
