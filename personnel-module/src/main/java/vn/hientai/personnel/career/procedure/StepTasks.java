package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.rule.Step.Doer;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;

/** The step whose turn it is, as a task before whoever the law's data names for it, until it is held. */
@ApplicationScoped
class StepTasks {
    private static final String TASK = "PROCEDURE_STEP";
    private static final String OWN_TASK = "PROCEDURE_OWN_STEP";
    private static final String ANSWER_TASK = "PROCEDURE_ANSWER";
    private static final String SUBJECT = "Procedure";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    ProcedureClock clock;

    @Inject
    Worklist worklist;

    void remind(ProcedureFile file) {
        var subject = String.valueOf(file.id());
        worklist.settle(TASK, SUBJECT, subject, "HELD");
        worklist.settle(OWN_TASK, SUBJECT, subject, "HELD");
        worklist.settle(ANSWER_TASK, SUBJECT, subject, "HELD");
        if (file.status() != CaseStatus.OPEN) {
            return;
        }
        var doer = doer(file);
        var own = file.current().doer() != null && file.current().doer().value() == Doer.PERSON;
        raise(file, doer == Doer.AUTHORITY ? ANSWER_TASK : TASK, Assignee.role(role(doer), file.unit()), "/officer/procedure?id=" + file.id());
        if (own) {
            file.standing().forEach(one -> account(one).ifPresent(account ->
                    raise(file, OWN_TASK, Assignee.account(account), "/me/procedures")));
        }
    }

    /** Who is to see to it now: where a vote left it to the authority, the authority. */
    private static Doer doer(ProcedureFile file) {
        var step = file.current();
        var reported = file.record(step.code()).filter(Held::waits).map(one -> one.outcome() == Outcome.TO_REPORT).orElse(false);
        if (reported) {
            return Doer.AUTHORITY;
        }
        // what is still to be handed in is asked of the unit before the authority is asked to answer
        var ready = file.missingAt(step).isEmpty();
        return step.doer() == null || step.doer().value() == Doer.AUTHORITY && !ready ? Doer.UNIT_HR : step.doer().value();
    }

    private static Role role(Doer doer) {
        return switch (doer) {
            case AUTHORITY -> Role.LEADERSHIP;
            case HR_OFFICER -> Role.HR_OFFICER;
            case UNIT_HR, PERSON -> Role.UNIT_HR;
        };
    }

    private void raise(ProcedureFile file, String kind, Assignee assignee, String link) {
        worklist.raise(kind, SUBJECT, String.valueOf(file.id()), assignee, clock.deadline(file, file.current()).orElse(null), link,
                Map.of("post", file.post(), "number", String.valueOf(file.current().number())));
    }

    private Optional<AccountId> account(Candidate one) {
        return Sql.of("select id from account where person_id = ? order by id", one.person()).first(em, row -> new AccountId(row.id(0)));
    }
}
