package vn.hientai.web.faces.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.policy.ConfirmParameter;
import vn.hientai.core.policy.DraftParameter;
import vn.hientai.core.policy.PolicyQueries;
import vn.hientai.core.policy.PolicyQueries.InstrumentRow;
import vn.hientai.core.policy.PolicyQueries.ParameterRow;
import vn.hientai.core.policy.RejectParameterDraft;
import vn.hientai.web.faces.support.Notices;

/** One parameter with every row it has had; here the legal officer drafts, and a second person confirms. */
@Named
@ViewScoped
public class ParameterView implements Serializable {
    @Inject
    CurrentActor actor;

    @Inject
    PolicyQueries policies;

    @Inject
    DraftParameter draftParameter;

    @Inject
    ConfirmParameter confirmParameter;

    @Inject
    RejectParameterDraft rejectDraft;

    @Inject
    Notices notices;

    private String key;
    private String qualifier;
    private String value;
    private LocalDate from;
    private LocalDate lastDay;
    private String instrument;
    private String article;
    private String clause;
    private String point;
    private String reason;
    private transient List<ParameterRow> rows;

    public void open() {
        actor.mustHold(Right.READ_POLICY);
        qualifier = qualifier == null ? "" : qualifier;
        var newest = getRows().get(0);
        value = newest.value();
        instrument = newest.instrument();
        article = newest.legalBasis().article();
        clause = newest.legalBasis().clause();
        point = newest.legalBasis().point();
    }

    public List<ParameterRow> getRows() {
        if (rows == null) {
            rows = policies.history(key, qualifier);
        }
        return rows;
    }

    public String getName() {
        return qualifier == null || qualifier.isEmpty() ? key : key + " / " + qualifier;
    }

    public List<InstrumentRow> getInstruments() {
        return policies.instruments();
    }

    public boolean isDraftable() {
        return actor.holds(Right.DRAFT_POLICY);
    }

    /** Whether the reader may confirm the row: it waits, and somebody else drafted it. */
    public boolean confirmable(ParameterRow row) {
        var waits = row.status().equals("DRAFT") || row.status().equals("IN_FORCE") && !row.confirmed();
        var own = row.draftedById() != null && row.draftedById() == actor.who().account().value();
        return waits && !own && actor.holds(Right.CONFIRM_POLICY);
    }

    public boolean rejectable(ParameterRow row) {
        return row.status().equals("DRAFT") && actor.holds(Right.CONFIRM_POLICY);
    }

    public String draft() {
        try {
            draftParameter.handle(new DraftParameter.Command(
                    key, qualifier, value, from, lastDay, instrument, article, clause, point, reason));
            return done("policy.drafted");
        } catch (BusinessRuleViolated refusal) {
            return refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            return refused(refusal.key(), Map.of());
        }
    }

    public String confirm(long id) {
        try {
            confirmParameter.handle(new ConfirmParameter.Command(id));
            return done("policy.confirmed");
        } catch (Conflict refusal) {
            return refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            return refused(refusal.key(), Map.of());
        }
    }

    public String reject(long id) {
        try {
            rejectDraft.handle(new RejectParameterDraft.Command(id, reason));
            return done("policy.rejected");
        } catch (Conflict refusal) {
            return refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            return refused(refusal.key(), Map.of());
        }
    }

    private String done(String notice) {
        notices.done(notice, Map.of("name", getName()));
        return "/policy/parameter?faces-redirect=true&key=" + encoded(key) + "&qualifier=" + encoded(qualifier);
    }

    private String refused(String notice, Map<String, ?> arguments) {
        notices.refused(notice, arguments);
        return null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
