package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureOrders.Days;
import vn.hientai.personnel.career.procedure.rule.StepGate;
import vn.hientai.personnel.service.ServiceActDesk;
import vn.hientai.personnel.service.ServiceActOrder;
import vn.hientai.personnel.service.ServiceActPapers;

/** The last step (dự thảo quyết định từ hồ sơ quy trình): the decision, filled in from the case, goes before its signer. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class DraftProcedureDecision {
    /**
     * @param candidate whom the decision is about; null where one is left
     * @param post position after it, where the office is given up
     * @param title worded by the product when null, as {@code articles}
     */
    public record Command(
            long procedure, Long candidate, LocalDate from, LocalDate until, LocalDate termUntil, @Size(max = 300) String post,
            @NotNull OrgUnitId agency, @Audited @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol,
            @Size(max = 500) String title, String articles, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    ProcedureFiles files;

    @Inject
    ProcedureGate gate;

    @Inject
    ProcedureOrders orders;

    @Inject
    ServiceActDesk desk;

    @Inject
    ServiceActPapers papers;

    @Inject
    CurrentActor actor;

    public ServiceActDesk.Drafted handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        files.mustBeOpen(file);
        var step = file.steps().get(file.steps().size() - 1);
        StepGate.judge(step, gate.ready(file, step), files.law(file.kind(), file.startedOn())).orRefuse();
        var candidate = chosen(file, command.candidate());
        var order = order(file, candidate, command);
        var paper = papers.of(actor.scope(Right.DRAFT_DECISION), order);
        var drafted = desk.draft(
                order, command.agency(), command.symbol(), command.title() == null ? paper.title() : command.title(),
                command.articles() == null ? paper.articles() : command.articles());
        Sql.of("update procedure_case set status = 'DRAFTED', decision_id = ?, chosen_id = ?", drafted.decision(), candidate.id())
                .where("id = ?", file.id())
                .execute(em);
        files.happened(file.id(), "DRAFTED", null, candidate.fullName());
        return drafted;
    }

    private ServiceActOrder order(ProcedureFile file, Candidate candidate, Command command) {
        return orders.order(
                file.kind(), candidate.person(), file.unit(), file.host(), file.office(), file.post(), file.termEnd(),
                candidate.situations(), file.reason(), new Days(command.from(), command.until(), command.termUntil(), command.post()));
    }

    private static Candidate chosen(ProcedureFile file, Long wanted) {
        var left = file.standingAt(file.steps().get(file.steps().size() - 1));
        if (wanted == null && left.size() == 1) {
            return left.get(0);
        }
        return left.stream().filter(one -> wanted != null && one.id() == wanted).findFirst()
                .orElseThrow(() -> BusinessRuleViolated.at("candidate", "procedure.choose-one-candidate", Map.of("number", left.size())));
    }
}
