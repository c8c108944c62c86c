package vn.hientai.web.faces.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.policy.DraftParameter;
import vn.hientai.core.policy.PolicyQueries;
import vn.hientai.core.policy.PolicyQueries.InstrumentRow;
import vn.hientai.core.policy.RepealParameter;

/** The legal officer drafts a parameter's next value, or its end; the form begins with what holds now. */
@Named
@ViewScoped
public class ParameterDraftView implements Serializable {
    @Inject
    CurrentActor actor;

    @Inject
    PolicyQueries policies;

    @Inject
    DraftParameter draftParameter;

    @Inject
    RepealParameter repealParameter;

    @Inject
    PolicyActs acts;

    private String key;
    private String qualifier = "";
    private String value;
    private LocalDate from;
    private LocalDate lastDay;
    private String instrument;
    private String article;
    private String clause;
    private String point;
    private String reason;

    public void open() {
        actor.mustHold(Right.DRAFT_POLICY);
        var newest = policies.history(key, qualifier).get(0);
        value = newest.value();
        instrument = newest.instrument();
        article = newest.legalBasis().article();
        clause = newest.legalBasis().clause();
        point = newest.legalBasis().point();
    }

    public String draft() {
        return acts.run(key, qualifier, "policy.drafted", () -> draftParameter.handle(new DraftParameter.Command(
                key, qualifier, value, from, lastDay, instrument, article, clause, point, reason)));
    }

    /** {@link #getFrom} is then the first day without it. */
    public String repeal() {
        return acts.run(key, qualifier, "policy.repeal-drafted",
                () -> repealParameter.handle(new RepealParameter.Command(key, qualifier, from, reason)));
    }

    public String getName() {
        return PolicyActs.name(key, qualifier);
    }

    public String getBack() {
        return "/policy/parameter?" + PolicyActs.query(key, qualifier);
    }

    public List<InstrumentRow> getInstruments() {
        return policies.instruments();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getQualifier() {
        return qualifier;
    }

    public void setQualifier(String qualifier) {
        this.qualifier = qualifier == null ? "" : qualifier;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getInstrument() {
        return instrument;
    }

    public void setInstrument(String instrument) {
        this.instrument = instrument;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
