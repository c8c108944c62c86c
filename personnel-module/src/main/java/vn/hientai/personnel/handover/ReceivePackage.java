package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.HexFormat;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Takes a package in to look at it (tiếp nhận gói hồ sơ); nothing of it counts until it is accepted. */
@ApplicationScoped
@UseCase(Right.HAND_OVER_FILE)
public class ReceivePackage {
    /** @param signature what the verification of its list of contents came to, or NONE */
    public record Command(
            @NotNull String fileName, @NotNull Path parcel, @Audited @NotNull String sha256, long size, @NotNull String manifest,
            @NotNull String content, @Audited @NotNull String signature, String signer) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    StoredFiles stored;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        if (!actor.scope(Right.HAND_OVER_FILE).isEverything()) {
            throw new Forbidden("refusal.no-right");
        }
        var sha256 = HexFormat.of().parseHex(command.sha256());
        stored.put(sha256, command.parcel());
        return Sql.of(
                        """
                        insert into handover_intake (file_name, sha256, size, manifest, content, signature, signer, account_id, author, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        command.fileName(), sha256, command.size(), command.manifest(), command.content(), command.signature(),
                        command.signer(), actor.who().account(), actor.who().displayName(), today.instant())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }
}
