package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.Letterhead;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.career.development.DevelopmentQueries.GoalRow;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanSheet;
import vn.hientai.personnel.career.development.GoalStatus;

/** The printed development plan (kế hoạch phát triển cá nhân): the person, the goals with what came of them, the reviews. */
@ApplicationScoped
public class PlanPapers {
    private static final String REVIEWED = "REVIEWED";

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    public OfficialPaper of(PlanSheet plan) {
        var row = plan.row();
        var head = Letterhead.of(trees.now(), plan.unitCode(), row.unit() == null ? "" : row.unit());
        return new OfficialPaper(
                head.superior(),
                head.agency(),
                "",
                head.place(),
                plan.agreedOn(),
                say("plan.paper.kind", Map.of()),
                say("plan.paper.subject", Map.of("name", row.fullName(), "title", row.title())),
                "",
                List.of(),
                parts(plan),
                List.of(row.fullName(), say("plan.paper.file", Map.of())),
                say("plan.paper.office", Map.of()),
                plan.agreedBy() == null ? "" : plan.agreedBy(),
                say("plan.paper.mark", Map.of("status", row.status(), "on", today.date())));
    }

    private static List<String> parts(PlanSheet plan) {
        var row = plan.row();
        var parts = new ArrayList<String>();
        var person = new ArrayList<>(List.of(
                say("plan.paper.person", Map.of()),
                say("plan.paper.who", Map.of("name", row.fullName(), "code", row.code(), "post", text(row.post()))),
                say("plan.paper.term", Map.of("from", row.from(), "until", row.lastDay()))));
        add(person, "plan.paper.target", plan.targetPost());
        add(person, "plan.paper.mentor", plan.mentor());
        parts.add(String.join("\n", person));
        for (var goal : plan.goals()) {
            if (goal.status() != GoalStatus.DROPPED) {
                parts.add(goal(goal));
            }
        }
        var reviews = plan.events().stream()
                .filter(event -> REVIEWED.equals(event.kind()))
                .map(event -> say("plan.paper.review", Map.of("on", event.on(), "note", text(event.note()))))
                .toList();
        if (!reviews.isEmpty()) {
            parts.add(say("plan.paper.reviews", Map.of()) + "\n" + String.join("\n", reviews));
        }
        if (plan.result() != null) {
            parts.add(say("plan.paper.result", Map.of()) + "\n" + plan.result());
        }
        return parts;
    }

    private static String goal(GoalRow goal) {
        var lines = new ArrayList<>(List.of(say("plan.paper.goal", Map.of("title", goal.title(), "kind", goal.kind()))));
        if (goal.detail() != null && !goal.detail().isBlank()) {
            lines.add(goal.detail());
        }
        var state = new HashMap<String, Object>(Map.of("due", goal.dueOn(), "progress", goal.progress(), "status", goal.status()));
        lines.add(say("plan.paper.state", state));
        goal.reports().forEach(report -> lines.add(say(
                report.answer() == null ? "plan.paper.report" : "plan.paper.report.answered",
                Map.of("on", report.on(), "progress", report.progress(), "note", report.note(),
                        "answer", report.answer() == null ? "" : report.answer()))));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String key, String value) {
        if (value != null && !value.isBlank()) {
            lines.add(say(key, Map.of("value", value)));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String say(String key, Map<String, ?> arguments) {
        return Texts.get(Texts.VIETNAMESE, key, arguments);
    }
}
