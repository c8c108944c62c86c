package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** Drafts a framework, or the next version of one (soạn khung năng lực); somebody else puts it in force. */
@ApplicationScoped
@UseCase(Right.DRAFT_FRAMEWORK)
public class DraftFramework {
    static final String TASK = "APPROVE_FRAMEWORK";
    static final String SUBJECT = "CompetencyFramework";

    public record Command(
            @Audited @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9.\\-]{1,29}") String code, @NotNull @Valid FrameworkText text) {}

    @Inject
    Frameworks frameworks;

    @Inject
    Worklist worklist;

    @Inject
    OrgTrees trees;

    /** @return the number of the version */
    public int handle(@Valid @NotNull Command command) {
        var number = frameworks.draft(command.code(), command.text());
        worklist.raise(TASK, SUBJECT, command.code(), Assignee.role(Role.LEGAL_OFFICER, trees.now().root().id()), null,
                "/org/framework?code=" + command.code() + "&number=" + number,
                Map.of("code", command.code(), "name", command.text().name().strip()));
        return number;
    }
}
