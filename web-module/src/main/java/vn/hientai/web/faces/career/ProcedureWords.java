package vn.hientai.web.faces.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.career.procedure.CaseSheet.StepSheet;
import vn.hientai.personnel.career.procedure.CaseSheet;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.web.export.ProcedureDossier;
import vn.hientai.web.faces.support.LocaleChoice;

/** The words in which the pages speak of procedures. */
@Named
@ApplicationScoped
public class ProcedureWords {
    @Inject
    ProcedureDossier dossier;

    public String title(Step step) {
        return dossier.title(step, LocaleChoice.current());
    }

    public String say(String group, String code) {
        return code == null ? "" : Texts.find(LocaleChoice.current(), "code." + group + "." + code).orElse(code);
    }

    /** What the law asks of the step, in one line. */
    public String rule(Step step) {
        if (!step.votes()) {
            return "";
        }
        var words = Texts.get(LocaleChoice.current(), step.floor() == null ? "procedures.rule" : "procedures.rule.floor", Map.of(
                "ballot", step.ballot().value(), "majority", step.majority().value(),
                "floor", step.floor() == null ? 0 : step.floor().value(), "counted", say("counted", step.counted().value().name())));
        return step.quorum() == null ? words
                : words + " " + Texts.get(LocaleChoice.current(), "procedures.rule.quorum", Map.of("share", step.quorum().value().toString()));
    }

    public String name(CaseSheet sheet, long candidate) {
        return sheet.file().candidates().stream().filter(one -> one.id() == candidate).map(Candidate::fullName).findFirst().orElse("");
    }

    /** The line under a step: its day, or by when it is to be done. */
    public String line(StepSheet one) {
        if (one.held() != null) {
            return Texts.spoken(LocaleChoice.current(), one.held().heldOn());
        }
        return one.deadline() == null ? "" : Texts.get(LocaleChoice.current(), "careers.step.by", Map.of("day", one.deadline()));
    }
}
