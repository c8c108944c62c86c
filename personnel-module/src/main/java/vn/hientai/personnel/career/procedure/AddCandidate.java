package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.service.rule.Situation;

/** Puts a person forward (giới thiệu nhân sự), as long as no vote was taken; somebody not planned needs a reason. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class AddCandidate {
    public record Command(
            long procedure, @NotNull PersonId person, @Size(max = 2000) String reason, Set<Situation> situations, Integer version) {}

    @Inject
    ProcedureFiles files;

    @Inject
    CandidateDesk desk;

    public Verdict handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        files.mustBeOpen(file);
        return desk.add(file, command.person(), null, command.reason(), command.situations());
    }
}
