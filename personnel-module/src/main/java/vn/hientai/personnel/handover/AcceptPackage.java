package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
     * @param sameName whether it was checked that people of the same name and birth are others
     * @param sender whether the sender was asked about a package whose signature proves nothing
     * @param parts contents of the package by their hash, laid out to be kept
     */
    public record Command(
            @Audited long intake, int version, Map<String, String> units, boolean sameName, boolean sender,
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
        mustBeAnswered(preview, Question.SAME_NAME, command.sameName());
        mustBeAnswered(preview, Question.UNPROVEN_SENDER, command.sender());
        command.parts().forEach((sha256, content) -> stored.put(HexFormat.of().parseHex(sha256), content));
        var entered = entry.enter(FileReading.parsed(intake.content()), units(preview, command.units() == null ? Map.of() : command.units()));
        Sql.of("update handover_intake set state = 'ACCEPTED', person_id = ?, decided_by = ?, decided_at = ?",
                        entered.person(), actor.who().displayName(), today.instant())
                .where("id = ?", command.intake())
                .execute(em);
        cards.refresh(entered.person(), today.date());
        return entered.code();
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
