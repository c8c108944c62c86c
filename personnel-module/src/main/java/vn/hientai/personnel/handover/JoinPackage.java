package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.declaration.OutsideProposals;
import vn.hientai.personnel.file.FileFields;
import vn.hientai.personnel.file.RowChange;
import vn.hientai.personnel.handover.IntakePreview.Question;

/**
 * Joins a package to the file that its citizen has here already (ghép gói hồ sơ vào hồ sơ đang có): papers are added, what
 * differs is proposed to the keeper of the file, item by item; nothing that stands is overwritten. Service and pay told by
 * the package stay in it: they take effect here by a decision only.
 */
@ApplicationScoped
@UseCase(Right.HAND_OVER_FILE)
public class JoinPackage {
    /**
     * @param staff number of the file here
     * @param sender whether the sender was asked about a package whose signature proves nothing
     */
    public record Command(@Audited long intake, int version, @NotBlank String staff, boolean sender, @NotNull Map<String, Path> parts) {}

    /**
     * What came of it.
     *
     * @param papers how many papers were added
     * @param proposal number of the proposal, or null where nothing differs
     */
    public record Joined(int papers, Long proposal, int items, int left) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    HandoverQueries handovers;

    @Inject
    IntakePreviews previews;

    @Inject
    OutsideProposals proposals;

    @Inject
    StoredFiles stored;

    @Inject
    Today today;

    public Joined handle(@Valid @NotNull Command command) {
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
        if (!preview.existing().contains(command.staff())) {
            throw BusinessRuleViolated.at("staff", "handover.refusal.not-the-same", Map.of());
        }
        if (preview.questions().contains(Question.UNPROVEN_SENDER) && !command.sender()) {
            throw BusinessRuleViolated.at(Question.UNPROVEN_SENDER.field(), "handover.refusal.unanswered.UNPROVEN_SENDER", Map.of());
        }
        var person = Sql.of("select id from person where code = ?", command.staff()).first(em, row -> new PersonId(row.id(0))).orElseThrow();
        actor.mustBeImpartial(person);
        var content = FileReading.parsed(intake.content());
        var papers = papers(person, content, command.parts());
        var raised = proposals.raise(person, preview.fullName(), values(content), rows(person, content), preview.sender() + ": " + preview.reason());
        Sql.of("update handover_intake set state = 'ACCEPTED', person_id = ?, decided_by = ?, decided_at = ?",
                        person, actor.who().displayName(), today.instant())
                .where("id = ?", command.intake())
                .execute(em);
        return new Joined(papers, raised.proposal(), raised.items(), raised.left());
    }

    /** Papers of the person that are not here yet, by what they hold. */
    private int papers(PersonId person, JsonObject content, Map<String, Path> parts) {
        var added = 0;
        for (var told : content.getJsonArray("attachments").getValuesAs(JsonObject.class)) {
            var sha256 = told.getString("sha256").replaceFirst("^\\\\x", "");
            var part = parts.get(sha256);
            if (part == null || !told.getString("owner_type").equals("PERSON")) {
                continue;
            }
            var digest = HexFormat.of().parseHex(sha256);
            stored.put(digest, part);
            added += Sql.of(
                            """
                            insert into attachment (owner_type, owner_id, person_id, file_name, media_type, size, sha256, uploaded_by, uploaded_at)
                            select 'PERSON', ?, ?, ?, ?, ?, ?, ?, ? where not exists (select from attachment t where t.owner_type = 'PERSON'
                                and t.owner_id = ? and t.sha256 = ? and t.removed_at is null)""",
                            person.toString(), person, told.getString("file_name"), told.getString("media_type"),
                            told.getJsonNumber("size").longValue(), digest, actor.who().account(), today.instant(), person.toString(), digest)
                    .execute(em);
        }
        return added;
    }

    /** Single values of the form as the package tells them. */
    private static Map<String, String> values(JsonObject content) {
        var values = new LinkedHashMap<String, String>();
        if (content.getJsonObject("person").get("fields") instanceof JsonObject fields) {
            fields.forEach((code, value) -> {
                if (value instanceof JsonString text && !text.getString().isBlank() && FileFields.find(code).filter(one -> one.isTyped()).isPresent()) {
                    values.put(code, text.getString());
                }
            });
        }
        return values;
    }

    /** Standing rows of the form that are not in the file here. */
    private List<RowChange> rows(PersonId person, JsonObject content) {
        var rows = new ArrayList<RowChange>();
        var here = Sql.of("select family || ' ' || cast(cells as text) from file_row")
                .where("person_id = ? and superseded_by is null and not removed", person).list(em, row -> row.text(0));
        var told = content.getJsonObject("rows").getJsonArray("file_row");
        for (var row : told == null ? List.<JsonObject>of() : told.getValuesAs(JsonObject.class)) {
            var family = row.getString("family");
            var standing = (!row.containsKey("superseded_by") || row.isNull("superseded_by")) && !row.getBoolean("removed", false);
            if (standing && row.get("cells") instanceof JsonObject cells && FileFields.find(family).filter(one -> one.isList()).isPresent()) {
                var change = new LinkedHashMap<String, String>();
                cells.forEach((column, value) -> change.put(column, value instanceof JsonString text ? text.getString() : String.valueOf(value)));
                if (here.stream().noneMatch(one -> one.startsWith(family + " ") && FileReading.parsed(one.substring(family.length() + 1)).equals(cells))) {
                    rows.add(new RowChange(family, null, change, false));
                }
            }
        }
        return rows;
    }
}
