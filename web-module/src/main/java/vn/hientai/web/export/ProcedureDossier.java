package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.CaseSheet.CandidateSheet;
import vn.hientai.personnel.career.procedure.CaseSheet;
import vn.hientai.personnel.career.procedure.CaseSheet.StepSheet;
import vn.hientai.personnel.career.procedure.rule.Step;

/** The printed dossier of a procedure (hồ sơ quy trình nhân sự): the post, the candidates, each step with its totals. */
@ApplicationScoped
public class ProcedureDossier {
    @Inject
    Today today;

    /** How a step is called; one that an officer has added is called after who meets. */
    public String title(Step step, Locale locale) {
        return Texts.find(locale, "code.step." + step.code()).orElseGet(() -> Texts.get(locale, "procedure.body-step", Map.of(
                "number", step.number(),
                "body", step.body() == null ? step.code() : Texts.find(locale, "code.body." + step.body().value()).orElse(step.body().value()))));
    }

    public OfficialPaper of(CaseSheet sheet) {
        var row = sheet.row();
        var unit = row.unit() == null ? "" : row.unit();
        return new OfficialPaper(
                "UBND TỈNH NGHỆ AN", unit.toUpperCase(Texts.VIETNAMESE), "", "Nghệ An", today.date(), say("procedure.dossier.kind", Map.of()),
                say("procedure.dossier.subject", Map.of("kind", row.kind(), "post", row.post(), "unit", unit)), "", List.of(), parts(sheet),
                List.of(say("procedure.dossier.file", Map.of())), say("procedure.dossier.office", Map.of()), "",
                say("procedure.dossier.mark", Map.of("status", row.status(), "on", today.date())));
    }

    private List<String> parts(CaseSheet sheet) {
        var parts = new ArrayList<String>();
        var row = sheet.row();
        var about = new ArrayList<>(List.of(
                say("procedure.dossier.about", Map.of()),
                say("procedure.dossier.ground", Map.of("ground", row.ground(), "reason", sheet.file().reason())),
                say("procedure.dossier.started", Map.of("day", row.startedOn()))));
        if (sheet.file().termEnd() != null) {
            about.add(say("procedure.dossier.term", Map.of("day", sheet.file().termEnd())));
        }
        parts.add(String.join("\n", about));
        sheet.candidates().forEach(one -> parts.add(candidate(one)));
        var names = sheet.file().candidates().stream().collect(Collectors.toMap(Candidate::id, Candidate::fullName));
        sheet.steps().forEach(one -> parts.add(step(one, names)));
        if (!sheet.superseded().isEmpty()) {
            var lines = new ArrayList<>(List.of(say("procedure.dossier.superseded", Map.of())));
            sheet.superseded().forEach(one -> lines.add(say("procedure.dossier.superseded.line", Map.of(
                    "step", Texts.find(Texts.VIETNAMESE, "code.step." + one.code()).orElse(one.code()), "day", one.heldOn(), "outcome", one.outcome()))));
            parts.add(String.join("\n", lines));
        }
        if (row.decisionNumber() != null) {
            parts.add(say("procedure.dossier.decision", Map.of("number", row.decisionNumber())));
        }
        return parts;
    }

    private static String candidate(CandidateSheet sheet) {
        var one = sheet.candidate();
        var lines = new ArrayList<>(List.of(say("procedure.dossier.candidate", Map.of(
                "name", one.fullName(), "code", one.code(), "post", text(one.post()), "unit", text(one.unit()), "source", one.source()))));
        if (one.reason() != null) {
            lines.add(one.reason());
        }
        if (one.withdrawn()) {
            lines.add(say("procedure.dossier.withdrawn", Map.of("reason", text(one.withdrawReason()))));
        }
        Explanation.of(sheet.verdict(), Texts.VIETNAMESE).forEach(found -> lines.add(say(
                found.satisfied() ? "procedure.dossier.met" : "procedure.dossier.not-met", Map.of("message", found.message()))));
        sheet.papers().stream().filter(paper -> paper.datedOn() != null).forEach(paper -> lines.add(say("procedure.dossier.paper", Map.of(
                "paper", Texts.find(Texts.VIETNAMESE, "code.papers." + paper.paper()).orElse(paper.paper()), "day", paper.datedOn()))));
        return String.join("\n", lines);
    }

    private String step(StepSheet sheet, Map<Long, String> names) {
        var lines = new ArrayList<String>();
        lines.add(title(sheet.step(), Texts.VIETNAMESE) + ".");
        var held = sheet.held();
        if (held == null) {
            lines.add(say(sheet.deadline() == null ? "procedure.dossier.not-held" : "procedure.dossier.by",
                    sheet.deadline() == null ? Map.of() : Map.of("day", sheet.deadline())));
            return String.join("\n", lines);
        }
        lines.add(say("procedure.dossier.held", Map.of("day", held.heldOn(), "outcome", held.outcome())));
        if (held.convened() != null) {
            var count = new HashMap<String, Object>();
            count.put("convened", held.convened());
            count.put("excused", held.excused());
            count.put("present", held.present());
            count.put("handedOut", held.handedOut());
            count.put("returned", held.returned());
            lines.add(say("procedure.dossier.count", count));
        }
        votes(held, names, lines);
        if (held.note() != null) {
            lines.add(held.note());
        }
        if (held.resolution() != null) {
            lines.add(say("procedure.dossier.resolved", Map.of("note", text(held.resolutionNote()),
                    "name", held.resolvedFor() == null ? "" : names.getOrDefault(held.resolvedFor(), ""))));
        }
        return String.join("\n", lines);
    }

    private static void votes(Held held, Map<Long, String> names, List<String> lines) {
        held.votes().forEach(one -> {
            var facts = new HashMap<String, Object>(Map.of("name", names.getOrDefault(one.candidate(), ""), "agreed", one.agreed()));
            facts.put("against", one.against());
            facts.put("blank", one.blank());
            facts.put("invalid", one.invalid());
            lines.add(say(one.against() == null ? "procedure.dossier.vote" : "procedure.dossier.vote.yes-no", facts));
        });
        if (held.blank() != null || held.invalid() != null) {
            var facts = new HashMap<String, Object>();
            facts.put("blank", held.blank() == null ? 0 : held.blank());
            facts.put("invalid", held.invalid() == null ? 0 : held.invalid());
            lines.add(say("procedure.dossier.rest", facts));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String say(String key, Map<String, ?> arguments) {
        return Texts.get(Texts.VIETNAMESE, key, arguments);
    }
}
