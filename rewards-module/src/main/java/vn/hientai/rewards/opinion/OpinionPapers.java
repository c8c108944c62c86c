package vn.hientai.rewards.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hientai.core.attachment.AttachmentHolder;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/** The evidence of an opinion (tài liệu chứng minh): read with it, brought by its adviser until it is decided. */
@ApplicationScoped
class OpinionPapers implements AttachmentHolder {
    @Inject
    CurrentActor actor;

    @Inject
    OpinionQueries opinions;

    @Override
    public String kind() {
        return "ADVISORY_OPINION";
    }

    @Override
    public Optional<Held> find(String reference) {
        return reference.matches("\\d{1,18}") ? byId(reference) : Optional.empty();
    }

    @Override
    public Optional<Held> byId(String id) {
        return opinions.get(actor.scope(Right.HEAR_OPINIONS), actor.scope(Right.HEAR_OPINIONS_ABOVE), Long.parseLong(id)).map(row -> {
            var mine = row.person().equals(actor.who().personOrNull()) && row.state() == OpinionState.GIVEN;
            return new Held(id, row.person(), mine, mine);
        });
    }
}
