package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.attachment.Portraits;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.usecase.UseCase;

/** Puts a photograph into a file (ảnh 4x6 trong hồ sơ), in place of the one before. Answers the new version of the file. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class TakePortrait {
    /** @param version of the file that was read */
    public record Command(@NotNull PersonId person, int version, @NotNull IncomingFile picture) {}

    @Inject
    CurrentActor actor;

    @Inject
    People people;

    @Inject
    Portraits portraits;

    public int handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.EDIT_FILE, command.person());
        var before = people.lock(command.person());
        if (before.version() != command.version()) {
            throw new StaleEdit("file version " + before.version());
        }
        people.portray(command.person(), portraits.replace(command.person(), command.picture()));
        return before.version() + 1;
    }
}
