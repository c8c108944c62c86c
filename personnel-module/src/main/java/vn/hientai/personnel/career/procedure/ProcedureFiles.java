package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.ProcedureLaw;

/** The procedures as they are kept. */
@ApplicationScoped
class ProcedureFiles {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    PolicyBooks books;

    @Inject
    ProcedureReader reader;

    @Inject
    StepTasks tasks;

    @Inject
    Today today;

    /** Opened for a change by one writer at a time, who reaches its unit and stands near none of its candidates. */
    ProcedureFile forChange(long id, Integer version) {
        return forChange(id, version, Right.DRAFT_DECISION);
    }

    ProcedureFile forChange(long id, Integer version, Right right) {
        Sql.of("select id from procedure_case where id = ? for update", id)
                .first(em, row -> row.id(0))
                .orElseThrow(() -> new NotFound("Procedure", id));
        var file = find(id).orElseThrow(() -> new NotFound("Procedure", id));
        actor.mustReachUnit(right, file.unit());
        file.candidates().forEach(one -> actor.mustBeImpartial(one.person()));
        if (version != null && version != file.version()) {
            throw new StaleEdit("procedure");
        }
        return file;
    }

    void mustBeOpen(ProcedureFile file) {
        if (file.status() != CaseStatus.OPEN) {
            throw new Conflict("procedure.not-open", Map.of("status", file.status()));
        }
    }

    ProcedureLaw law(ProcedureKind kind, LocalDate startedOn) {
        return new ProcedureLaw(kind, books.on(startedOn));
    }

    Optional<ProcedureFile> find(long id) {
        return Optional.ofNullable(reader.all(List.of(id)).get(id));
    }

    /** Writes what happened, and that the case is another version than before. */
    void happened(long id, String kind, String step, String note) {
        Sql.of(
                        "insert into procedure_event (case_id, kind, step, note, account_id, on_day) values (?, ?, ?, ?, cast(? as bigint), ?)",
                        id, kind, step, note, actor.signedIn().map(SignedIn::account).map(AccountId::value).orElse(null), today.date())
                .execute(em);
        Sql.of("update procedure_case set version = version + 1").where("id = ?", id).execute(em);
        find(id).ifPresent(tasks::remind);
    }
}
