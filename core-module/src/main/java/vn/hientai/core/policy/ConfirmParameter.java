package vn.hientai.core.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyRows.Stored;
import vn.hientai.core.usecase.UseCase;

/**
 * A second person confirms a draft (xác nhận): from its day it takes the place of what held before, and the earlier
 * rows stay as history. A shipped row that awaits confirmation is confirmed as it stands.
 */
@ApplicationScoped
@UseCase(Right.CONFIRM_POLICY)
public class ConfirmParameter {
    public record Command(@Positive long parameter) {}

    @Inject
    CurrentActor actor;

    @Inject
    PolicyRows rows;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var row = rows.get(command.parameter());
        var self = actor.who().account();
        if (self.equals(row.draftedBy())) {
            throw new Forbidden("refusal.own-draft");
        }
        if (row.status().equals("DRAFT")) {
            makeWay(row, self);
        } else if (!row.status().equals("IN_FORCE") || row.parameter().confirmed()) {
            throw new Conflict("policy.not-awaiting", Map.of());
        }
        if (row.repeals()) {
            rows.close(row.id(), "SUPERSEDED", self, today.instant(), row.reason());
        } else {
            rows.enact(row.id(), self, today.instant());
        }
        books.forget();
    }

    private void makeWay(Stored draft, AccountId self) {
        var from = draft.parameter().from();
        var until = draft.parameter().until();
        for (var earlier : rows.inForceFrom(draft.parameter().key(), draft.parameter().qualifier(), from, until)) {
            rows.close(earlier.id(), "SUPERSEDED", self, today.instant(), draft.reason());
            if (earlier.parameter().from().isBefore(from)) {
                rows.keep(earlier, earlier.parameter().from(), from);
            }
            var end = earlier.parameter().until();
            if (until != null && (end == null || until.isBefore(end))) {
                rows.keep(earlier, until, end);
            }
        }
    }
}
