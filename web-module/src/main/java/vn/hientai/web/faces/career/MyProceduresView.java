package vn.hientai.web.faces.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hientai.personnel.career.procedure.OwnProcedureQueries;
import vn.hientai.personnel.career.procedure.OwnProcedureQueries.MyCase;
import vn.hientai.personnel.career.procedure.OwnProcedureQueries.MyStep;
import vn.hientai.personnel.career.procedure.StepPaper;
import vn.hientai.web.export.ProcedureDossier;
import vn.hientai.web.faces.support.LocaleChoice;

/** One's own procedures, as far as the law lets a candidate know of them. */
@Named
@RequestScoped
public class MyProceduresView {
    @Inject
    OwnProcedureQueries procedures;

    @Inject
    ProcedureDossier dossier;

    private List<MyCase> cases;

    public List<MyCase> getCases() {
        if (cases == null) {
            cases = procedures.mine();
        }
        return cases;
    }

    public String title(MyStep step) {
        return dossier.title(step.step(), LocaleChoice.current());
    }

    /** Papers that are the person's own to hand in. */
    public List<StepPaper> asked(MyCase one) {
        return one.steps().stream().flatMap(step -> step.papers().stream()).toList();
    }

    /** The key of what a candidate may know of a step. */
    public String told(MyStep one) {
        if (one.heldOn() == null) {
            return "procedures.mine.ahead";
        }
        if (!one.step().votes()) {
            return "procedures.mine.noted";
        }
        return !one.announced() ? "procedures.mine.not-announced" : one.wentOn() ? "procedures.mine.went-on" : "procedures.mine.not";
    }
}
