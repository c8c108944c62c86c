package vn.hientai.web.faces.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyQueries;
import vn.hientai.core.policy.PolicyQueries.ParameterRow;
import vn.hientai.core.policy.PolicyQueries.RuleRow;
import vn.hientai.web.faces.support.LocaleChoice;

/** The rules in force on a day; the day and the filter are in the address. */
@Named
@RequestScoped
public class RulesView {
    private static final LocalDate EARLIEST = LocalDate.of(2013, 1, 1);

    /** A rule in the reader's language. */
    public record RuleCard(String id, String title, boolean confirmed, List<ParameterRow> parameters) {}

    @Inject
    CurrentActor actor;

    @Inject
    PolicyQueries policies;

    @Inject
    Today today;

    private LocalDate asOf;
    private LocalDate knownAt;
    private boolean awaiting;
    private List<RuleCard> rules;
    private List<ParameterRow> drafts;

    public void open() {
        actor.mustHold(Right.READ_POLICY);
        asOf = asOf == null ? today.date() : asOf;
        rules = policies.inForce(asOf, AsKnown.endOf(knownAt)).stream()
                .map(this::card)
                .filter(card -> !card.parameters().isEmpty())
                .toList();
        drafts = knownAt == null ? policies.drafts() : List.of();
    }

    private RuleCard card(RuleRow row) {
        var shown = row.parameters().stream().filter(one -> !awaiting || !one.confirmed()).toList();
        return new RuleCard(row.rule().rule(), row.rule().title(LocaleChoice.current()), row.confirmed(), shown);
    }

    /** Address of a parameter's history. */
    public String href(ParameterRow row) {
        return "/policy/parameter?key=" + encoded(row.key()) + "&qualifier=" + encoded(row.qualifier()) + (knownAt == null ? "" : "&knownAt=" + knownAt);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public List<RuleCard> getRules() {
        return rules;
    }

    public List<ParameterRow> getDrafts() {
        return drafts;
    }

    public String getLead() {
        var waiting = rules.stream().flatMap(rule -> rule.parameters().stream()).filter(one -> !one.confirmed()).count();
        return Texts.get(LocaleChoice.current(), "policy.lead", Map.of("day", asOf, "number", waiting));
    }

    public LocalDate getEarliest() {
        return EARLIEST;
    }

    public LocalDate getLatest() {
        return today.date().plusYears(10);
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The day as of whose end the rules are shown as they were known, or null for now. */
    public LocalDate getKnownAt() {
        return knownAt;
    }

    public void setKnownAt(LocalDate knownAt) {
        this.knownAt = knownAt;
    }

    public boolean isAwaiting() {
        return awaiting;
    }

    public void setAwaiting(boolean awaiting) {
        this.awaiting = awaiting;
    }
}
