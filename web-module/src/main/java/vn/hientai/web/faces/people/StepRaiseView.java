package vn.hientai.web.faces.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.file.StaffQueries;
import vn.hientai.personnel.file.StaffRow;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.salary.DraftStepRaise;
import vn.hientai.personnel.salary.SalaryQueries;
import vn.hientai.personnel.salary.SalaryQueries.PaySheet;
import vn.hientai.web.faces.support.Notices;

/** The form that drafts the decision of one person's step raise: the day, the symbol, and what the law says to it. */
@Named
@ViewScoped
public class StepRaiseView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient StaffQueries staff;

    @Inject
    transient SalaryQueries salaries;

    @Inject
    transient DecisionQueries decisions;

    @Inject
    transient DraftStepRaise draftStepRaise;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private String code;
    private LocalDate from;
    private String symbol;
    private transient StaffRow person;
    private transient PaySheet pay;

    public void open() {
        var due = getPay().next() == null ? null : getPay().next().result().dueDate();
        from = due == null ? today.date() : due;
        symbol = usualSymbol();
    }

    /** QĐ and the code of the department; communes and the province sign as People's Committees. */
    private String usualSymbol() {
        var tree = trees.now();
        return tree.find(getPerson().unit())
                .flatMap(unit -> Stream.concat(Stream.of(unit), tree.ancestors(unit).stream())
                        .filter(node -> node.kind() == UnitKind.DEPARTMENT)
                        .findFirst())
                .map(department -> "QĐ-" + department.code())
                .orElse("QĐ-UBND");
    }

    public StaffRow getPerson() {
        if (person == null) {
            person = staff.find(actor.scope(Right.DRAFT_DECISION), StaffSight.of(actor), code == null ? "" : code, null)
                    .orElseThrow(() -> new NotFound("Person", code));
        }
        return person;
    }

    private PaySheet getPay() {
        if (pay == null) {
            pay = salaries.pay(actor.scope(Right.READ_SALARY), getPerson().code(), from == null ? today.date() : from);
        }
        return pay;
    }

    /** What the law says to a raise on the chosen day. */
    public Verdict getVerdict() {
        return getPay().next() == null ? null : getPay().next().verdict();
    }

    public String draft() {
        pay = null;
        try {
            var draft = draftStepRaise.handle(new DraftStepRaise.Command(getPerson().person(), from, symbol));
            var title = decisions.find(actor.scope(Right.READ_DECISIONS), draft).map(sheet -> sheet.row().title()).orElse("");
            notices.done("pay.drafted", Map.of("title", title));
            return "/decisions/sheet?faces-redirect=true&id=" + draft;
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        }
        return null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }
}
