package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.personnel.allowance.AllowanceQueries;
import vn.hientai.personnel.allowance.AllowanceQueries.AllowanceRow;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.retirement.RetirementCalculator;
import vn.hientai.personnel.retirement.rule.RetirementFacts;
import vn.hientai.personnel.salary.SalaryQueries;
import vn.hientai.personnel.salary.SalaryQueries.PaySheet;

/** Pay and retirement of the person whose file is open. */
@Named
@RequestScoped
public class PayView {
    /** A raise may be prepared this long before its day. */
    private static final int MONTHS_AHEAD = 3;

    @Inject
    CurrentActor actor;

    @Inject
    SalaryQueries salaries;

    @Inject
    RetirementCalculator retirements;

    @Inject
    Today today;

    @Inject
    AllowanceQueries allowanceQueries;

    private List<AllowanceRow> allowances;
    private PaySheet sheet;
    private Calculated<RetirementCalculator.Result> retirement;

    /** Whether the reader may see this person's pay. */
    public boolean mayRead(PersonFile file) {
        return actor.scope(Right.READ_SALARY).includes(file.person(), Optional.ofNullable(file.card().unit()));
    }

    /** The pay on the day of the file, or null where it is hidden. */
    public PaySheet of(PersonFile file) {
        if (sheet == null && mayRead(file)) {
            sheet = salaries.pay(actor.scope(Right.READ_SALARY), file.card().code(), file.asOf());
        }
        return sheet;
    }

    /** Allowances known on the day of the file; none where pay is hidden. */
    public List<AllowanceRow> allowances(PersonFile file) {
        if (allowances == null) {
            allowances = mayRead(file)
                    ? allowanceQueries.of(actor.scope(Right.READ_SALARY), file.card().code(), file.asOf()) : List.of();
        }
        return allowances;
    }

    public Calculated<RetirementCalculator.Result> retirement(PersonFile file) {
        if (retirement == null) {
            var born = PartialDate.parse(file.card().birthDate());
            retirement = retirements.of(RetirementFacts.of(Gender.valueOf(file.card().gender()), born));
        }
        return retirement;
    }

    /** Whether the reader may draft decisions about this person's allowances. */
    public boolean mayOrder(PersonFile file) {
        return mayRead(file) && !file.person().equals(actor.who().personOrNull())
                && actor.scope(Right.DRAFT_DECISION).includes(file.person(), Optional.ofNullable(file.card().unit()));
    }

    /** Whether the reader may draft the decision of a raise that has come due for this person. */
    public boolean mayDraft(PersonFile file) {
        var pay = of(file);
        return pay != null
                && pay.next() != null
                && pay.next().result().nextStep() != null
                && !pay.next().result().dueDate().isAfter(today.date().plusMonths(MONTHS_AHEAD))
                && !file.person().equals(actor.who().personOrNull())
                && actor.scope(Right.DRAFT_DECISION).includes(file.person(), Optional.ofNullable(file.card().unit()));
    }
}
