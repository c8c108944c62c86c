package vn.hientai.web.faces.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.policy.ConfirmParameter;
import vn.hientai.core.policy.PolicyQueries;
import vn.hientai.core.policy.PolicyQueries.ParameterRow;

/** One parameter with every row it has had; a second person confirms here what another has drafted. */
@Named
@ViewScoped
public class ParameterView implements Serializable {
    @Inject
    CurrentActor actor;

    @Inject
    PolicyQueries policies;

    @Inject
    ConfirmParameter confirmParameter;

    @Inject
    PolicyActs acts;

    private String key;
    private String qualifier = "";
    private LocalDate knownAt;
    private transient List<ParameterRow> rows;

    public void open() {
        actor.mustHold(Right.READ_POLICY);
        getRows();
    }

    public List<ParameterRow> getRows() {
        if (rows == null) {
            rows = policies.history(key, qualifier, AsKnown.endOf(knownAt));
        }
        return rows;
    }

    public String getName() {
        return PolicyActs.name(key, qualifier);
    }

    /** The parameter in an address. */
    public String getQuery() {
        return PolicyActs.query(key, qualifier);
    }

    public boolean isDraftable() {
        return knownAt == null && actor.holds(Right.DRAFT_POLICY);
    }

    /** Whether something is in force that could be repealed. */
    public boolean isRepealable() {
        return isDraftable() && getRows().stream().anyMatch(row -> row.status().equals("IN_FORCE") && row.lastDay() == null);
    }

    /** Whether the reader may confirm the row: it waits, and somebody else drafted it. */
    public boolean confirmable(ParameterRow row) {
        var waits = row.status().equals("DRAFT") || row.status().equals("IN_FORCE") && !row.confirmed();
        var own = row.draftedById() != null && row.draftedById() == actor.who().account().value();
        return knownAt == null && waits && !own && actor.holds(Right.CONFIRM_POLICY);
    }

    public boolean rejectable(ParameterRow row) {
        return knownAt == null && row.status().equals("DRAFT") && actor.holds(Right.CONFIRM_POLICY);
    }

    public String confirm(long id) {
        return acts.run(key, qualifier, "policy.confirmed",
                () -> confirmParameter.handle(new ConfirmParameter.Command(id)));
    }

    /** The day as of whose end the rows are shown as they were known, or null for now. */
    public LocalDate getKnownAt() {
        return knownAt;
    }

    public void setKnownAt(LocalDate knownAt) {
        this.knownAt = knownAt;
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
}
