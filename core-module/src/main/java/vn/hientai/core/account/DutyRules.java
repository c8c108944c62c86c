package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.DutyRule;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;

/** The rules of separated duties as the office keeps them, and the change of one that waits for a second person. */
@ApplicationScoped
public class DutyRules {
    /**
     * @param confirmed whether the legal basis was compared with the official text
     * @param askedActive what somebody asked for, or null while nothing waits
     */
    public record Shown(
            DutyRule rule, boolean active, String legalBasis, boolean confirmed, Boolean askedActive, String askedBy,
            Instant askedAt, String askedReason, int version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    /** Open to whoever reads the rules of the office. */
    public List<Shown> all() {
        return Sql.of(
                        """
                        select d.rule, d.active, d.legal_basis, d.confirmed, cast(d.asked_active as text), a.username, d.asked_at,
                               d.asked_reason, d.version
                        from duty_separation d left join account a on a.id = d.asked_by""")
                .list(em, row -> new Shown(
                        row.code(0, DutyRule.class), row.yes(1), row.text(2), row.yes(3),
                        row.text(4) == null ? null : Boolean.valueOf(row.text(4)), row.text(5), row.moment(6), row.text(7), row.whole(8)))
                .stream()
                .sorted((one, other) -> one.rule().compareTo(other.rule()))
                .toList();
    }

    void ask(DutyRule rule, boolean active, AccountId by, String reason, int version) {
        change(Sql.of(
                "update duty_separation set version = version + 1, asked_active = ?, asked_by = ?, asked_at = ?, asked_reason = ?",
                active, by, today.instant(), reason), rule, version);
    }

    /** Applies what was asked for, or leaves the rule as it is. */
    void decide(DutyRule rule, boolean agreed, AccountId by, int version) {
        var asker = Sql.of("select asked_by from duty_separation").where("rule = ?", rule).first(em, row -> row.number(0))
                .orElseThrow(() -> new Conflict("refusal.duty.nothing-asked", Map.of()));
        if (agreed && asker == by.value()) {
            throw new Forbidden("refusal.proposer-is-approver");
        }
        change(Sql.of(
                """
                update duty_separation set version = version + 1, active = case when ? then asked_active else active end,
                    asked_active = null, asked_by = null, asked_at = null, asked_reason = null""",
                agreed), rule, version);
    }

    private void change(Sql sql, DutyRule rule, int version) {
        if (sql.where("rule = ?", rule).where("version = ?", version).execute(em) == 0) {
            throw new StaleEdit("duty_separation");
        }
    }
}
