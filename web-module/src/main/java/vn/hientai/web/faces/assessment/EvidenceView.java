package vn.hientai.web.faces.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.api.port.EvidenceSource.Kind;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.EvidenceRow;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.EvidenceSort;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.Filter;
import vn.hientai.personnel.assessment.evidence.EvidenceSight;
import vn.hientai.personnel.assessment.evidence.ReplyToEvidence;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;
import vn.hientai.web.faces.support.FormActs;

/** Evidence: about oneself, to be answered; about the people and units in reach. */
@Named
@ViewScoped
public class EvidenceView implements Serializable {
    private static final int YEARS = 100;

    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient EvidenceQueries evidence;

    @Inject
    transient ReplyToEvidence replyToEvidence;

    @Inject
    transient UnitPick unitPick;

    @Inject
    transient Display display;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private String unit;
    private String kind;
    private Integer year;
    private String after;
    private String reply;
    private transient List<EvidenceRow> mine;
    private transient Page<EvidenceRow> page;

    public List<EvidenceRow> getMine() {
        if (mine == null) {
            var self = actor.who().personOrNull();
            mine = self == null ? List.of() : of(AccessScope.only(self), self);
        }
        return mine;
    }

    /** About a person whose file is open; nothing where the reader may not see it. */
    public List<EvidenceRow> of(PersonId person) {
        return of(actor.scope(Right.READ_WORK), person);
    }

    private List<EvidenceRow> of(AccessScope scope, PersonId person) {
        return evidence.ofPerson(scope, EvidenceSight.of(actor), person, today.date().minusYears(YEARS), today.date());
    }

    public Page<EvidenceRow> getPage() {
        if (page == null) {
            var chosen = unit == null || unit.isBlank() ? null : unitPick.resolve(unit, Right.READ_WORK).orElse(null);
            page = evidence.list(
                    actor.scope(Right.READ_WORK), new Filter(chosen == null ? null : trees.now().subtreeIds(chosen.id()), getShownKind(), year),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, EvidenceSort.DAY, false, false));
        }
        return page;
    }

    public Kind getShownKind() {
        return Arrays.stream(Kind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(null);
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public List<Integer> getYears() {
        return IntStream.range(0, 5).mapToObj(back -> today.date().getYear() - back).toList();
    }

    /** A form of sanction in words, anything else as it is. */
    public String title(EvidenceRow row) {
        return row.id() == null ? Texts.find(display.getLocale(), "code.form." + row.title()).orElse(row.title()) : row.title();
    }

    public String unitName(OrgUnitId id) {
        return id == null ? "" : trees.now().find(id).map(node -> node.name(display.getLocale())).orElse("");
    }

    public String tone(EvidenceRow row) {
        return switch (row.tone()) {
            case FAVOURABLE -> "good";
            case ADVERSE -> "attention";
            case NEUTRAL -> "info";
        };
    }

    public String answer(EvidenceRow row) {
        var done = acts.carryOut("replies", () -> replyToEvidence.handle(new ReplyToEvidence.Command(row.source(), row.externalId(), reply)), "reply");
        if (!done) {
            return null;
        }
        notices.done("evidence.replied", Map.of("title", title(row)));
        return "/me/evidence?faces-redirect=true";
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }
}
