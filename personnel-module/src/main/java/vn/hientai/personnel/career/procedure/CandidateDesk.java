package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ArchivedVerdict;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.service.rule.Situation;

/** Enters candidates into a procedure, with the verdict that they were entered with. */
@ApplicationScoped
class CandidateDesk {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    ProcedureOrders orders;

    @Inject
    Today today;

    /** @param source null: from the plan where the file says so, another one otherwise, for which a reason is needed */
    Verdict add(ProcedureFile file, PersonId person, CandidateSource source, String reason, Set<Situation> situations) {
        actor.mustReach(Right.DRAFT_DECISION, person);
        actor.mustBeImpartial(person);
        if (file.voted()) {
            throw new Conflict("procedure.voted-already", Map.of());
        }
        if (file.standing().stream().anyMatch(one -> one.person().equals(person))) {
            throw new Conflict("procedure.candidate-twice", Map.of());
        }
        if (file.kind().aboutHolder() && !file.standing().isEmpty()) {
            throw new Conflict("procedure.one-subject", Map.of());
        }
        var declared = situations == null ? Set.<Situation>of() : situations;
        var verdict = orders.judge(file, person, declared);
        var from = source != null ? source : planned(verdict) ? CandidateSource.PLAN : CandidateSource.OTHER;
        if (from == CandidateSource.OTHER && (reason == null || reason.isBlank())) {
            throw BusinessRuleViolated.at("reason", "procedure.reason-for-other", Map.of());
        }
        Sql.of(
                        """
                        insert into procedure_candidate (case_id, person_id, source, reason, situations, verdict, added_by, added_on)
                        values (?, ?, ?, ?, cast(? as text[]), cast(? as jsonb), ?, ?)""",
                        file.id(), person, from, reason == null ? null : reason.strip(),
                        Sql.texts(declared.stream().map(Enum::name).sorted().toList()), ArchivedVerdict.write(verdict),
                        actor.who().account(), today.date())
                .execute(em);
        files.happened(file.id(), "CANDIDATE_ADDED", null, name(person));
        return verdict;
    }

    String name(PersonId person) {
        return Sql.of("select full_name from person where id = ?", person).first(em, row -> row.text(0)).orElse("");
    }

    private static boolean planned(Verdict verdict) {
        return verdict.findings().stream().anyMatch(one -> one.check().equals("planned") && one.satisfied());
    }
}
