package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hientai.core.attachment.AttachmentHolder;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/** The papers of a proposal (biên bản họp, quyết định, minh chứng): read with it, brought by its author and by who decides while it is open. */
@ApplicationScoped
class ProposalPapers implements AttachmentHolder {
    @Inject
    CurrentActor actor;

    @Inject
    DaringQueries daring;

    @Override
    public String kind() {
        return "DARING_PROPOSAL";
    }

    @Override
    public Optional<Held> find(String reference) {
        return reference.matches("\\d{1,18}") ? byId(reference) : Optional.empty();
    }

    @Override
    public Optional<Held> byId(String id) {
        return daring.get(actor.scope(Right.READ_DARING), Long.parseLong(id)).map(row -> {
            var mine = row.person().equals(actor.who().personOrNull());
            var acts = row.state().isOpen()
                    && (mine || daring.mayDecide(actor.scope(Right.DECIDE_DARING), actor.scope(Right.DECIDE_DARING_ABOVE), row));
            return new Held(id, row.person(), acts, acts);
        });
    }
}
