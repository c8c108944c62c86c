package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.OutsideUnits;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.file.StaffCards;
import vn.hientai.personnel.handover.IntakePreview.Question;

/** Accepts a package (nhận hồ sơ): the file is opened here under a new number, once every question has its answer. */
@ApplicationScoped
@UseCase(Right.HAND_OVER_FILE)
public class AcceptPackage {
    /**
     * @param units for units of the package the codes of units here; the others are entered as units outside the province
     * @param values for values of the form that no list here knows the values that stand for them, by field; the others stay as told
     * @param sameName whether it was checked that people of the same name and birth are others
     * @param sender whether the sender was asked about a package whose signature proves nothing
     * @param parts contents of the package by their hash, laid out to be kept
     */
    public record Command(
            @Audited long intake, int version, Map<String, String> units, Map<String, String> values, boolean sameName, boolean sender,
            @NotNull Map<String, Path> parts) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    HandoverQueries handovers;

    @Inject
    IntakePreviews previews;

    @Inject
    FileEntry entry;

    @Inject
    OutsideUnits outside;

    @Inject
    OrgTrees trees;

    @Inject
    StoredFiles stored;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    /** The number under which the file was opened. */
    public String handle(@Valid @NotNull Command command) {
        var intake = handovers.intake(actor.scope(Right.HAND_OVER_FILE), command.intake())
                .orElseThrow(() -> new NotFound("Intake", command.intake()));
        var taken = Sql.of("update handover_intake set version = version + 1")
                .where("id = ? and version = ? and state = 'RECEIVED'", command.intake(), command.version())
                .execute(em);
        if (taken == 0) {
            throw new Conflict("handover.refusal.decided", Map.of());
        }
        var preview = previews.of(intake);
        preview.refuseWhatCannotBe();
        if (preview.questions().contains(Question.INTO)) {
            throw BusinessRuleViolated.at("into", "handover.refusal.exists", Map.of("codes", String.join(", ", preview.existing())));
        }
        mustBeAnswered(preview, Question.SAME_NAME, command.sameName());
        mustBeAnswered(preview, Question.UNPROVEN_SENDER, command.sender());
        command.parts().forEach((sha256, content) -> stored.put(HexFormat.of().parseHex(sha256), content));
        var entered = entry.enter(mapped(FileReading.parsed(intake.content()), preview, command.values()), units(preview, command.units() == null ? Map.of() : command.units()));
        Sql.of("update handover_intake set state = 'ACCEPTED', person_id = ?, decided_by = ?, decided_at = ?",
                        entered.person(), actor.who().displayName(), today.instant())
                .where("id = ?", command.intake())
                .execute(em);
        cards.refresh(entered.person(), today.date());
        return entered.code();
    }

    /** What was told under a name that no list here knows, put under the name that was chosen for it. */
    private static JsonObject mapped(JsonObject content, IntakePreview preview, Map<String, String> values) {
        if (values == null || values.values().stream().allMatch(String::isBlank)) {
            return content;
        }
        var person = content.getJsonObject("person");
        var fields = Json.createObjectBuilder(person.getJsonObject("fields"));
        for (var unknown : preview.unknownCodes()) {
            var chosen = unknown.field() == null ? null : values.get(unknown.field());
            if (chosen != null && !chosen.isBlank()) {
                if (!unknown.offered().contains(chosen)) {
                    throw BusinessRuleViolated.at("values." + unknown.field(), "handover.refusal.value", Map.of("value", chosen));
                }
                fields.add(unknown.field(), chosen);
            }
        }
        return Json.createObjectBuilder(content).add("person", Json.createObjectBuilder(person).add("fields", fields)).build();
    }

    private static void mustBeAnswered(IntakePreview preview, Question question, boolean answered) {
        if (preview.questions().contains(question) && !answered) {
            throw BusinessRuleViolated.at(question.field(), "handover.refusal.unanswered." + question, Map.of());
        }
    }

    private Map<String, OrgUnitId> units(IntakePreview preview, Map<String, String> chosen) {
        var found = new HashMap<String, OrgUnitId>();
        for (var unit : preview.units()) {
            var choice = chosen.get(unit.code());
            if (choice != null && !choice.isBlank()) {
                found.put(unit.code(), trees.now().find(choice.strip())
                        .orElseThrow(() -> BusinessRuleViolated.at("units." + unit.code(), "handover.refusal.unit", Map.of("code", choice)))
                        .id());
            } else {
                found.put(unit.code(), unit.here()
                        .flatMap(code -> outside.known(code, unit.name()))
                        .orElseGet(() -> outside.enter(OutsideUnits.code(preview.province(), unit.code()), unit.name())));
            }
        }
        return found;
    }
}
