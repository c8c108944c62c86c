package vn.hientai.web.faces.pay;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.allowance.AllowanceAct;
import vn.hientai.personnel.allowance.AllowanceKind;
import vn.hientai.personnel.allowance.AllowanceListQueries;
import vn.hientai.personnel.allowance.AllowanceOrder;
import vn.hientai.personnel.allowance.AllowancePlans.Line;
import vn.hientai.personnel.allowance.DraftAllowance;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** A decision about an allowance being prepared: for whom, what, from when, and what it does to each. */
@Named
@ViewScoped
public class AllowanceView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient AllowanceListQueries allowances;

    @Inject
    transient DraftAllowance draftAllowance;

    @Inject
    transient Today today;

    @Inject
    transient Notices notices;

    private String code;
    private AllowanceAct act;
    private String people;
    private AllowanceKind kind;
    private String coefficient;
    private String percent;
    private String ground;
    private LocalDate from;
    private LocalDate until;
    private String symbol;
    private transient List<Line> lines;

    public void open() {
        actor.mustHold(Right.DRAFT_DECISION);
        act = act == null ? AllowanceAct.GRANT : act;
        people = people == null ? code : people;
        from = from == null ? today.date().plusMonths(1).withDayOfMonth(1) : from;
    }

    /** Shows what the decision would do to each; nothing is stored. */
    public void preview() {
        attempt(() -> lines = planned());
    }

    private List<Line> planned() {
        var codes = codes();
        var order = order();
        var found = allowances.people(actor.scope(Right.DRAFT_DECISION), codes).keySet();
        var unknown = codes.stream().filter(one -> !found.contains(one)).toList();
        if (codes.isEmpty() || !unknown.isEmpty()) {
            throw codes.isEmpty()
                    ? new InvalidInput(List.of(Violation.of("people", "REQUIRED")))
                    : BusinessRuleViolated.at("people", "allowance.unknown", Map.of("codes", String.join(", ", unknown)));
        }
        return allowances.plan(actor.scope(Right.DRAFT_DECISION), order, codes);
    }

    /** Lays the draft before whoever signs. */
    public String draft() {
        var done = new String[1];
        attempt(() -> {
            lines = planned();
            var drafted = draftAllowance.handle(new DraftAllowance.Command(
                    order(), lines.stream().map(Line::person).toList(), symbol == null || symbol.isBlank() ? null : symbol.strip()));
            notices.done("allowance.drafted", Map.of("act", act, "count", lines.size()));
            done[0] = "/decisions/sheet?faces-redirect=true&id=" + drafted;
        });
        return done[0];
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(one -> at(one.field(), "invalid." + one.rule(), one.arguments()));
        } catch (BusinessRuleViolated refusal) {
            at(refusal.field().orElse(null), refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (NotFound hidden) {
            notices.refused("refusal.not-found", Map.of());
        } catch (ConstraintViolationException shape) {
            at("symbol", "allowance.symbol", Map.of());
        }
    }

    private void at(String field, String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        var input = field == null ? null : "allowance:" + field;
        if (input != null && faces.getViewRoot().findComponent(input) != null) {
            faces.addMessage(input, new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Texts.get(LocaleChoice.current(), key, arguments), null));
        } else {
            notices.refused(key, arguments);
        }
    }

    private Set<String> codes() {
        var codes = new LinkedHashSet<String>();
        Arrays.stream((people == null ? "" : people).split("[\\s,;]+")).filter(one -> !one.isBlank()).forEach(codes::add);
        return codes;
    }

    private AllowanceOrder order() {
        var ends = act == AllowanceAct.END;
        return new AllowanceOrder(
                act, kind, ends ? null : number("coefficient", coefficient), ends ? null : number("percent", percent), ground, from,
                ends ? null : until);
    }

    private static BigDecimal number(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(typed.strip().replace(',', '.').replace("%", ""));
        } catch (NumberFormatException unreadable) {
            throw new InvalidInput(List.of(Violation.of(field, "NOT_A_NUMBER")));
        }
    }

    /** What stands against the line, in the reader's language. */
    public String told(Line line) {
        return line.isHindered() ? Texts.get(LocaleChoice.current(), line.hindrance(), line.words()) : "";
    }

    public boolean isClear() {
        return lines != null && !lines.isEmpty() && lines.stream().noneMatch(Line::isHindered);
    }

    public boolean isEnding() {
        return act == AllowanceAct.END;
    }

    public AllowanceAct[] getActs() {
        return AllowanceAct.values();
    }

    /** Kinds that a decision grants; the others follow from the file. */
    public List<AllowanceKind> getKinds() {
        return Arrays.stream(AllowanceKind.values()).filter(AllowanceKind::isGranted).toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public AllowanceAct getAct() {
        return act;
    }

    public void setAct(AllowanceAct act) {
        this.act = act;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public AllowanceKind getKind() {
        return kind;
    }

    public void setKind(AllowanceKind kind) {
        this.kind = kind;
    }

    public String getCoefficient() {
        return coefficient;
    }

    public void setCoefficient(String coefficient) {
        this.coefficient = coefficient;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
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

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }
}
