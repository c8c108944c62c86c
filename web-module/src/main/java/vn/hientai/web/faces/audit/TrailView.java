package vn.hientai.web.faces.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.audit.AuditQueries;
import vn.hientai.core.audit.AuditQueries.AuditRow;
import vn.hientai.core.audit.AuditTrail.Outcome;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;

/** The trail as a list; its whole state is in the address. */
@Named
@RequestScoped
public class TrailView {
    @Inject
    CurrentActor actor;

    @Inject
    AuditQueries audit;

    private String who;
    private String action;
    private Outcome outcome;
    private String subject;
    private LocalDate from;
    private LocalDate until;
    private String after;
    private Page<AuditRow> page;

    public void open() {
        page = audit.list(
                actor.scope(Right.READ_AUDIT),
                new AuditQueries.Filter(who, action, outcome, null, subject, from, until),
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, AuditQueries.AuditSort.NEWEST, true, true));
    }

    public Page<AuditRow> getPage() {
        return page;
    }

    public List<Outcome> getOutcomes() {
        return List.of(Outcome.values());
    }

    /** The same conditions as the interface takes them, for taking out exactly what is seen. */
    public String getQuery() {
        var parts = new ArrayList<String>();
        part(parts, "actor", who);
        part(parts, "action", action);
        part(parts, "outcome", outcome);
        part(parts, "subjectId", subject);
        part(parts, "from", from);
        part(parts, "until", until);
        return String.join("&", parts);
    }

    private static void part(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    public boolean isFiltered() {
        return who != null || action != null || outcome != null || subject != null || from != null || until != null;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
