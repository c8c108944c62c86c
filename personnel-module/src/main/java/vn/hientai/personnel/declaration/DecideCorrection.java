package vn.hientai.personnel.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.file.FileEdit;
import vn.hientai.personnel.file.RowChange;

/**
 * Rules on what a person said about the own file (xác nhận kê khai), item by item: what is accepted is written into the
 * file at once, what is refused says why. Nobody rules on the own file or that of kin. Answers the file's new version.
 */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class DecideCorrection {
    /** @param reason needed when it is refused */
    public record Ruling(long item, boolean accept, @Size(max = 500) String reason) {}

    /** @param fileVersion version of the file that was read beside the proposal */
    public record Command(long proposal, int fileVersion, @NotEmpty @Valid List<Ruling> rulings) {}

    @Inject
    CurrentActor actor;

    @Inject
    Proposals proposals;

    @Inject
    FileEdit edit;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    public int handle(@Valid @NotNull Command command) {
        var proposal = proposals.lock(command.proposal());
        actor.mustReach(Right.EDIT_FILE, proposal.person());
        actor.mustBeImpartial(proposal.person());
        if (!proposal.isWaiting()) {
            throw new Conflict("correction.not-waiting", Map.of());
        }
        var values = new LinkedHashMap<String, String>();
        var rows = new ArrayList<RowChange>();
        for (var at = 0; at < command.rulings().size(); at++) {
            var ruling = command.rulings().get(at);
            var item = waiting(proposal, ruling.item());
            if (!ruling.accept() && (ruling.reason() == null || ruling.reason().isBlank())) {
                throw new InvalidInput(List.of(Violation.of("rulings[" + at + "].reason", "REQUIRED")));
            }
            if (ruling.accept() && !item.remark()) {
                if (item.cells() != null || item.removal()) {
                    rows.add(new RowChange(item.field(), item.line(), item.cells(), item.removal()));
                } else {
                    values.put(item.field(), item.value());
                }
            }
            proposals.rule(item.id(), ruling.accept(), ruling.reason() == null || ruling.reason().isBlank() ? null : ruling.reason().strip());
        }
        var version = edit.write(new FileEdit.Correction(
                proposal.person(), command.fileVersion(), values, rows, proposal.note(), proposal.evidence()));
        close(proposal.id());
        return version;
    }

    private static Proposal.Item waiting(Proposal proposal, long id) {
        var item = proposal.items().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("Item", id));
        if (item.state() != Proposal.State.WAITING) {
            throw new Conflict("correction.not-waiting", Map.of());
        }
        return item;
    }

    /** When nothing waits any more the task is done, and the person hears of it. */
    private void close(long id) {
        var now = proposals.lock(id);
        if (now.items().stream().anyMatch(item -> item.state() == Proposal.State.WAITING)) {
            return;
        }
        var accepted = now.items().stream().filter(item -> item.state() == Proposal.State.ACCEPTED).count();
        proposals.close(id, Proposal.Status.DECIDED);
        worklist.settle(ProposeCorrection.TASK, ProposeCorrection.SUBJECT, String.valueOf(id), "DECIDED");
        if (now.account() != null) {
            notices.tell(
                    new AccountId(now.account()), "correction-decided",
                    Map.of("accepted", String.valueOf(accepted), "refused", String.valueOf(now.items().size() - accepted)),
                    "/me/corrections");
        }
    }
}
