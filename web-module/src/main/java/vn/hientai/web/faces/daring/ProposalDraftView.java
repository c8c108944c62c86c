package vn.hientai.web.faces.daring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.policy.Verdict;
import vn.hientai.rewards.daring.DaringQueries;
import vn.hientai.rewards.daring.DaringState;
import vn.hientai.rewards.daring.SubmitProposal;
import vn.hientai.rewards.daring.WithdrawProposal;
import vn.hientai.rewards.daring.WriteProposal;
import vn.hientai.rewards.daring.rule.PlanPart;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** The plan of a proposal of one's own while it is written. */
@Named
@ViewScoped
public class ProposalDraftView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient DaringQueries daring;

    @Inject
    transient WriteProposal writeProposal;

    @Inject
    transient SubmitProposal submitProposal;

    @Inject
    transient WithdrawProposal withdrawProposal;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private Long id;
    private int version;
    private String title;
    private final Map<PlanPart, String> parts = new EnumMap<>(PlanPart.class);
    private LocalDate pilotFrom;
    private LocalDate pilotUntil;
    private boolean wide;
    private boolean showName;
    private transient Verdict content;

    public void open() {
        var self = actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
        if (id != null) {
            var sheet = daring.sheet(AccessScope.only(self), id)
                    .filter(one -> one.row().state() == DaringState.DRAFT)
                    .orElseThrow(() -> new NotFound("DaringProposal", id));
            content = sheet.content();
            var row = sheet.row();
            version = row.version();
            title = row.title();
            parts.putAll(row.plan().parts());
            pilotFrom = row.plan().from();
            pilotUntil = row.plan().until();
            wide = row.plan().wide();
            showName = row.showName();
        }
    }

    public String save() {
        return kept() ? told("daring.saved", "/me/proposal?faces-redirect=true&id=" + id) : null;
    }

    /** Saves what is typed and hands it in. */
    public String submit() {
        if (!kept()) {
            return null;
        }
        version = daring.get(AccessScope.only(actor.who().personOrNull()), id).orElseThrow().version();
        var done = acts.carryOut("plan", () -> submitProposal.handle(new SubmitProposal.Command(id, version)));
        if (!done) {
            content = daring.sheet(AccessScope.only(actor.who().personOrNull()), id).orElseThrow().content();
            return null;
        }
        return told("daring.submitted", "/daring/proposal?faces-redirect=true&id=" + id);
    }

    public String withdraw() {
        var done = acts.carryOut("plan", () -> withdrawProposal.handle(new WithdrawProposal.Command(id, version, null)));
        return done ? told("daring.dropped", "/me/daring?faces-redirect=true") : null;
    }

    private boolean kept() {
        return acts.carryOut("plan", () -> id = writeProposal.handle(
                new WriteProposal.Command(id, version, title, parts, pilotFrom, pilotUntil, wide, showName)));
    }

    private String told(String key, String where) {
        notices.done(key, Map.of("title", title));
        return where;
    }

    /** Whether the plan states what it must; null before it is kept for the first time. */
    public Verdict getContent() {
        return content;
    }

    public List<PlanPart> getTexts() {
        return Arrays.stream(PlanPart.values()).filter(PlanPart::isText).toList();
    }

    public Map<PlanPart, String> getParts() {
        return parts;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getPilotFrom() {
        return pilotFrom;
    }

    public void setPilotFrom(LocalDate pilotFrom) {
        this.pilotFrom = pilotFrom;
    }

    public LocalDate getPilotUntil() {
        return pilotUntil;
    }

    public void setPilotUntil(LocalDate pilotUntil) {
        this.pilotUntil = pilotUntil;
    }

    public boolean isWide() {
        return wide;
    }

    public void setWide(boolean wide) {
        this.wide = wide;
    }

    public boolean isShowName() {
        return showName;
    }

    public void setShowName(boolean showName) {
        this.showName = showName;
    }
}
