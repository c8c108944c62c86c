package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Changes a draft of a framework (sửa dự thảo khung năng lực); what is in force is never touched. */
@ApplicationScoped
@UseCase(Right.DRAFT_FRAMEWORK)
public class ReviseFramework {
    /** @param version of the draft as it was read */
    public record Command(@Audited @NotBlank String code, int version, @NotNull @Valid FrameworkText text) {}

    @Inject
    Frameworks frameworks;

    public void handle(@Valid @NotNull Command command) {
        frameworks.rewrite(frameworks.lock(command.code(), command.version()).id(), command.text());
    }
}
