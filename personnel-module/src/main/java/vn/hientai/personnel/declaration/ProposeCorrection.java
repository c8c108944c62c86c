package vn.hientai.personnel.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import vn.hientai.core.attachment.AttachmentQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.file.FileEdit;
import vn.hientai.personnel.file.RowChange;

/**
 * The person says what is wrong in the own file, with evidence (kê khai bổ sung, đề nghị sửa hồ sơ). Nothing changes in
 * the file; who keeps the file gets a task. Answers the number of the proposal.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ProposeCorrection {
    static final String TASK = "CONFIRM_CORRECTION";
    static final String SUBJECT = "FileProposal";
    private static final String ASKED = "COMPLETE_FILE";
    private static final int DAYS_TO_RULE = 10;
    private static final int MOST_WAITING = 20;

    /** @param evidence an attachment of the own file, or null */
    public record Command(
            @NotEmpty @Size(max = 50) List<ProposedItem> items, @NotBlank @Size(max = 1000) String note, Long evidence) {}

    @Inject
    CurrentActor actor;

    @Inject
    Proposals proposals;

    @Inject
    FileEdit edit;

    @Inject
    AttachmentQueries attachments;

    @Inject
    PersonReach reach;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        var self = actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
        if (command.evidence() != null && !attachments.isAttached(command.evidence(), "PERSON", self.toString())) {
            throw new InvalidInput(List.of(Violation.of("evidence", "UNKNOWN_CODE")));
        }
        if (proposals.waitingOf(self) >= MOST_WAITING) {
            throw new BusinessRuleViolated("refusal.correction.too-many", Map.of("max", MOST_WAITING));
        }
        var day = today.date();
        var proposal = proposals.add(self, command.note().strip(), command.evidence(), day.plusDays(DAYS_TO_RULE));
        for (var at = 0; at < command.items().size(); at++) {
            keep(proposal, self, command.items().get(at), at);
        }
        var unit = reach.unitOf(self).orElseThrow(() -> new NotFound("Person", self));
        worklist.raise(
                TASK, SUBJECT, String.valueOf(proposal), Assignee.role(proposals.keeperOf(unit, day), unit), day.plusDays(DAYS_TO_RULE),
                "/officer/correction?id=" + proposal, Map.of("name", actor.who().displayName()));
        worklist.settle(ASKED, "Person", self.toString(), "TOLD");
        return proposal;
    }

    private void keep(long proposal, PersonId self, ProposedItem item, int at) {
        if (edit.isTold(item.field()) && !item.isRow()) {
            if (item.value() == null || item.value().isBlank()) {
                throw new InvalidInput(List.of(Violation.of("items[" + at + "].value", "REQUIRED")));
            }
            proposals.add(proposal, item, "", item.value().strip());
            return;
        }
        var values = item.isRow() ? Map.<String, String>of() : Map.of(item.field(), item.value() == null ? "" : item.value());
        var rows = item.isRow()
                ? List.of(new RowChange(item.field(), item.line(), item.cells(), item.removal()))
                : List.<RowChange>of();
        var told = edit.told(self, values, rows);
        if (told.isEmpty()) {
            throw new InvalidInput(List.of(Violation.of("items[" + at + "].value", "UNCHANGED")));
        }
        proposals.add(proposal, item, told.get(0).before(), told.get(0).after());
    }
}
