package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Takes in a list that a unit sends; checking it, and taking it over if so asked, follows in the background. */
@ApplicationScoped
@UseCase(Right.IMPORT_PEOPLE)
public class SubmitImport {
    /** {@code unitGiven} is false where the unit is only a guess that the file's own headings may mend. */
    public record Command(@NotNull OrgUnitId unit, boolean unitGiven, @NotNull @Audited String fileName, @NotNull byte[] content,
                          @NotNull ImportBatch.Mode mode, @NotNull ImportBatch.OnError onError, String mapping) {}

    public record Submitted(long batch, UUID job) {}

    private static final int LONGEST_NAME = 200;

    @Inject
    CurrentActor actor;

    @Inject
    Imports imports;

    @Inject
    Jobs jobs;

    public Submitted handle(@Valid Command command) {
        actor.mustReachUnit(Right.IMPORT_PEOPLE, command.unit());
        var name = command.fileName().substring(0, Math.min(LONGEST_NAME, command.fileName().length()));
        var batch = imports.add(command.unit(), command.unitGiven(), name, command.content(), sha256(command.content()),
                command.mode(), command.onError(), command.mapping());
        var job = jobs.enqueue(PeopleImport.NAME, Json.createObjectBuilder().add("import", batch)
                .add("apply", command.mode() == ImportBatch.Mode.APPLY).add("check", true).build());
        imports.setJob(batch, job);
        return new Submitted(batch, job);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
