package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.attachment.Portraits;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Takes the photograph out of a file (gỡ ảnh), saying why. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class RemovePortrait {
    public record Command(@NotNull PersonId person, @Audited @NotBlank @Size(max = 500) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    People people;

    @Inject
    Portraits portraits;

    public void handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.EDIT_FILE, command.person());
        people.lock(command.person());
        portraits.remove(command.person(), command.reason());
        people.portray(command.person(), null);
    }
}
