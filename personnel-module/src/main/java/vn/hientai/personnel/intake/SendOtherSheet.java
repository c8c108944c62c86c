package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Sends another sheet of a file that was sent already, as a list of its own: one file often holds civil servants and public employees apart. */
@ApplicationScoped
@UseCase(Right.IMPORT_PEOPLE)
public class SendOtherSheet {
    /** @param sheet name of the sheet as the file bears it */
    public record Command(long batch, @Audited @NotBlank @Size(max = 200) String sheet) {}

    @Inject
    CurrentActor actor;

    @Inject
    Imports imports;

    @Inject
    SubmitImport submit;

    /** The list that the sheet became; refused for a sheet that holds no list. */
    public SubmitImport.Submitted handle(@Valid Command command) {
        var batch = imports.hold(command.batch());
        actor.mustReachUnit(Right.IMPORT_PEOPLE, batch.unit());
        if (!MappingText.otherSheets(batch.layout()).contains(command.sheet())) {
            throw BusinessRuleViolated.at("sheet", "import.refusal.sheet", Map.of("sheet", command.sheet()));
        }
        return submit.handle(new SubmitImport.Command(
                batch.unit(), batch.unitGiven(), batch.fileName() + " – " + command.sheet(), imports.content(batch.id()),
                ImportBatch.Mode.VALIDATE, batch.onError(), MappingText.sheetOnly(command.sheet())));
    }
}
