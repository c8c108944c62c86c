package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;

/** Gives a member of the meetings the case to read (thành phần dự họp); a candidate sits in none of them. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class InviteToProcedure {
    public record Command(long procedure, @NotNull PersonId person, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    CandidateDesk desk;

    @Inject
    Notices notices;

    public void handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        actor.mustReach(Right.READ_FILE, command.person());
        if (file.candidates().stream().anyMatch(one -> one.person().equals(command.person()))) {
            throw new Conflict("procedure.candidate-sits-in-none", Map.of());
        }
        var fresh = Sql.of("insert into procedure_seat values (?, ?, ?) on conflict do nothing",
                        file.id(), command.person(), actor.who().account())
                .execute(em);
        if (fresh > 0) {
            files.happened(file.id(), "SEAT_GIVEN", null, desk.name(command.person()));
            notices.tell(command.person(), "procedure-seat", Map.of("post", file.post()), "/officer/procedure?id=" + file.id());
        }
    }
}
