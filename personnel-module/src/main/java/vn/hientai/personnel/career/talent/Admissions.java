package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** Decisions on the talent pool: their drafts, and what happens when they are signed or annulled. */
@ApplicationScoped
class Admissions {
    private static final String SYMBOL = "QĐ-UBND";
    private static final ParameterKey TERM_MONTHS = ParameterKey.of("talent.term.months");

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Nominations nominations;

    @Inject
    NominationDesk desk;

    @Inject
    DecisionDesk decisions;

    @Inject
    PolicyBooks books;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    @Inject
    Today today;

    /** Lays the draft of the decision before the province's leadership; no day means that of the signature. */
    DecisionId draft(Nomination nomination, LocalDate from) {
        var name = nominations.nameOf(nomination.person());
        var agency = province();
        var draft = decisions.draft(
                DecisionKind.TALENT_ADMISSION,
                agency,
                SYMBOL,
                Texts.get(Texts.VIETNAMESE, "talent.decision.title", Map.of("name", name)),
                from,
                Map.of("name", name, "pool", nomination.pool().name(), "nomination", nomination.id().toString()),
                List.of(nomination.person()));
        nomination.propose(draft);
        worklist.raise(
                "SIGN_DECISION",
                "Decision",
                draft.toString(),
                Assignee.role(Role.LEADERSHIP, agency),
                null,
                "/leadership/nomination?id=" + nomination.id(),
                Map.of("title", Texts.get(Texts.VIETNAMESE, "talent.decision.title", Map.of("name", name)), "name", name));
        return draft;
    }

    private OrgUnitId province() {
        return Sql.of("select unit_id from unit_placement")
                .where("parent_id is null and valid_from <= ? and ? < valid_until", today.date(), today.date())
                .orderBy("sort_order, unit_id")
                .limit(1)
                .first(em, row -> new OrgUnitId(row.id(0)))
                .orElseThrow(() -> new NotFound("Unit", "province"));
    }

    void whenSigned(@Observes DecisionSigned signed) {
        if (signed.kind() == DecisionKind.TALENT_ADMISSION) {
            nominations.ofDecision(signed.decision()).stream()
                    .filter(nomination -> nomination.status() == NominationStatus.ENDORSED)
                    .forEach(nomination -> admit(nomination, signed.decision(), signed.effectiveFrom()));
        }
    }

    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        if (annulled.kind() != DecisionKind.TALENT_ADMISSION) {
            return;
        }
        nominations.membershipsOf(annulled.decision()).forEach(membership -> membership.annul("DECISION_ANNULLED", annulled.on()));
        nominations.ofDecision(annulled.decision()).stream()
                .filter(nomination -> nomination.status() == NominationStatus.ADMITTED)
                .forEach(nomination -> {
                    desk.examineAnew(nomination);
                    nominations.happened(nomination, "DECISION_ANNULLED", null);
                });
    }

    /** Admits by a decision that was signed apart from the draft, as other systems do. */
    void admitBy(Nomination nomination, DecisionId decision) {
        admit(nomination, decision, effectOf(decision, nomination));
    }

    private LocalDate effectOf(DecisionId decision, Nomination nomination) {
        return Sql.of("select d.effective_from, d.status, d.kind from decision d")
                .where("d.id = ?", decision)
                .where(
                        "not exists (select 1 from decision_subject s where s.decision_id = d.id)"
                                + " or exists (select 1 from decision_subject s where s.decision_id = d.id and s.person_id = ?)",
                        nomination.person())
                .first(em, row -> {
                    if (row.code(1, DecisionStatus.class) != DecisionStatus.SIGNED) {
                        throw new Conflict("decision.not-signed", Map.of());
                    }
                    if (row.code(2, DecisionKind.class) != DecisionKind.TALENT_ADMISSION
                            && row.code(2, DecisionKind.class) != DecisionKind.OTHER) {
                        throw new Conflict("talent.decision-of-other-kind", Map.of());
                    }
                    return row.day(0);
                })
                .orElseThrow(() -> new NotFound("Decision", decision));
    }

    private void admit(Nomination nomination, DecisionId decision, LocalDate from) {
        var months = books.on(from).find(TERM_MONTHS).map(term -> Integer.parseInt(term.value())).orElse(60);
        nominations.add(nomination.admit(decision, from, from.plusMonths(months), nominations.act()));
        nominations.happened(nomination, "ADMITTED", null);
        desk.settleAll(nomination, "ADMITTED");
        var name = nominations.nameOf(nomination.person());
        notices.tell(nomination.nominatedBy(), "nomination-admitted", Map.of("name", name), "/unit/nomination?id=" + nomination.id());
        nominations.accountOf(nomination.person())
                .ifPresent(account -> notices.tell(account, "talent-admitted", Map.of("from", from.toString()), "/me/development"));
    }
}
