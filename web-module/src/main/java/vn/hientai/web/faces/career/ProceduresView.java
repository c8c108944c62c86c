package vn.hientai.web.faces.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.career.procedure.CaseStatus;
import vn.hientai.personnel.career.procedure.ProcedureQueries;
import vn.hientai.personnel.career.procedure.CaseRow;
import vn.hientai.personnel.career.procedure.ProcedureQueries.Filter;
import vn.hientai.personnel.career.procedure.ProcedureQueries.ProcedureSort;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.web.faces.support.LocaleChoice;

/** The list of procedures; its whole state is in the address. */
@Named
@RequestScoped
public class ProceduresView {
    @Inject
    CurrentActor actor;

    @Inject
    ProcedureQueries procedures;

    @Inject
    OrgTrees trees;

    private ProcedureKind kind;
    private CaseStatus status;
    private String unit;
    private String query;
    private String after;
    private Page<CaseRow> page = Page.empty();

    public void open() {
        page = procedures.list(
                actor.scope(Right.READ_DECISIONS), new Filter(kind, status == null ? Set.of() : EnumSet.of(status), units(), query),
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, ProcedureSort.NEWEST, true, true));
    }

    private Set<Long> units() {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        var code = unit.endsWith(")") && unit.contains("(") ? unit.substring(unit.lastIndexOf('(') + 1, unit.length() - 1) : unit.strip();
        return trees.now().find(code).map(node -> trees.now().subtreeIds(node.id())).orElse(Set.of(-1L));
    }

    /** What is asked, as the export asks it. */
    public String getQuestion() {
        var asked = new StringJoiner("&");
        ask(asked, "kind", kind);
        ask(asked, "status", status);
        ask(asked, "unit", unit);
        ask(asked, "query", query);
        return asked.toString();
    }

    private static void ask(StringJoiner asked, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            asked.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    public boolean isMayOpen() {
        return actor.holds(Right.DRAFT_DECISION);
    }

    public boolean isFiltered() {
        return kind != null || status != null || unit != null && !unit.isBlank() || query != null && !query.isBlank();
    }

    /** How the step of a code is called. */
    public String stepName(String code) {
        return name(LocaleChoice.current(), code);
    }

    static String name(Locale locale, String code) {
        return Texts.find(locale, "code.step." + code).orElse(code);
    }

    /** Where a case stands, in words: its step and how many there are. */
    public String where(CaseRow row) {
        return Texts.get(LocaleChoice.current(), "procedures.where", Map.of(
                "step", stepName(row.step()), "number", row.stepNumber(), "steps", row.steps()));
    }

    public ProcedureKind[] getKinds() {
        return ProcedureKind.values();
    }

    public CaseStatus[] getStatuses() {
        return CaseStatus.values();
    }

    public Page<CaseRow> getPage() {
        return page;
    }

    public ProcedureKind getKind() {
        return kind;
    }

    public void setKind(ProcedureKind kind) {
        this.kind = kind;
    }

    public CaseStatus getStatus() {
        return status;
    }

    public void setStatus(CaseStatus status) {
        this.status = status;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
