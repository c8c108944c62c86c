package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.util.HexFormat;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.file.ReadLog;

/** Hands a whole file over to another agency (bàn giao hồ sơ): the package is kept as it went, with why and to whom. */
@ApplicationScoped
@UseCase(Right.HAND_OVER_FILE)
public class HandOverFile {
    /**
     * @param receiver the agency that receives it
     * @param parcel the package as it was put together; {@code files} how many it holds
     */
    public record Command(
            @NotNull PersonId person, @NotNull HandoverGround ground, @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 300) String receiver, @NotNull Path parcel, @Audited @NotNull String sha256, long size, int files,
            boolean signed) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    StoredFiles stored;

    @Inject
    ReadLog readLog;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.HAND_OVER_FILE, command.person());
        actor.mustBeImpartial(command.person());
        var sha256 = HexFormat.of().parseHex(command.sha256());
        stored.put(sha256, command.parcel());
        readLog.looked(command.person(), "handover");
        return Sql.of(
                        """
                        insert into handover (person_id, ground, reason, receiver, sha256, size, files, signed, account_id, author, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        command.person(), command.ground(), command.reason().strip(), command.receiver().strip(), sha256, command.size(),
                        command.files(), command.signed(), actor.who().account(), actor.who().displayName(), today.instant())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }
}
