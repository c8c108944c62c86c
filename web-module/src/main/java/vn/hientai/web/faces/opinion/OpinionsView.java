package vn.hientai.web.faces.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.rewards.opinion.OpinionQueries;
import vn.hientai.rewards.opinion.OpinionQueries.OpinionSort;
import vn.hientai.rewards.opinion.OpinionRow;
import vn.hientai.rewards.opinion.OpinionState;

/** Opinions of one's own and those one is to hear. */
@Named
@RequestScoped
public class OpinionsView {
    @Inject
    CurrentActor actor;

    @Inject
    OpinionQueries opinions;

    private OpinionState state;
    private String after;
    private Page<OpinionRow> page = Page.empty();

    public void open() {
        page = opinions.list(
                actor.scope(Right.HEAR_OPINIONS), actor.scope(Right.HEAR_OPINIONS_ABOVE), false, state,
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, OpinionSort.NEWEST, true, false));
    }

    /** Whether the account belongs to somebody who works here. */
    public boolean isPresent() {
        return actor.who().person().isPresent();
    }

    public boolean mine(PersonId person) {
        return person.equals(actor.who().personOrNull());
    }

    public String tone(OpinionState one) {
        return switch (one) {
            case GIVEN, REPORTED -> "attention";
            case ACCEPTED -> "good";
            case ANSWERED -> "info";
            case NOT_ACCEPTED, RESERVED -> "";
        };
    }

    public OpinionState[] getStates() {
        return OpinionState.values();
    }

    public Page<OpinionRow> getPage() {
        return page;
    }

    public OpinionState getState() {
        return state;
    }

    public void setState(OpinionState state) {
        this.state = state;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
