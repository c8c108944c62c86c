package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/**
 * Corrects or completes fields and rows of a file (bổ sung, sửa hồ sơ). Every change keeps the old value, the reason and
 * the evidence; nothing is overwritten unseen: who opened an older version gets both values back.
 */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class CorrectFile {
    /**
     * Values to be, by field code; empty for none.
     *
     * @param version the version that was opened
     * @param rows to be added, corrected or removed; a correction and a removal need a reason
     * @param evidence an attachment, or null
     */
    public record Command(
            @NotNull PersonId person,
            int version,
            @NotNull Map<String, String> values,
            @NotNull @Size(max = 200) List<RowChange> rows,
            @Size(max = 500) String reason,
            Long evidence) {}

    @Inject
    CurrentActor actor;

    @Inject
    FileEdit edit;

    /** The new version of the file. */
    public int handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.EDIT_FILE, command.person());
        return edit.write(new FileEdit.Correction(
                command.person(), command.version(), command.values(), command.rows(), command.reason(), command.evidence()));
    }
}
