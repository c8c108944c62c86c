package vn.hientai.web.faces.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.file.StaffQueries;
import vn.hientai.personnel.file.StaffRow;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.payround.ChooseLine;
import vn.hientai.personnel.payround.RoundQueries;
import vn.hientai.personnel.payround.RoundQueries.LineRow;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** One person in a round: what the rules say, and HR's own choice with its reason. */
@Named
@RequestScoped
public class PayLineView {
    @Inject
    CurrentActor actor;

    @Inject
    PayRoundView roundView;

    @Inject
    RoundQueries rounds;

    @Inject
    StaffQueries staff;

    @Inject
    ChooseLine chooseLine;

    @Inject
    Notices notices;

    @Inject
    Display display;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> errors = new HashMap<>();
    private StaffRow person;
    private LineRow line;
    private Verdict refused;

    /** Whether one person of the round is asked for. */
    public boolean isAsked() {
        return roundView.isOne() && request.getParameter("person") != null;
    }

    private AccessScope scope() {
        return actor.scope(Right.DRAFT_DECISION);
    }

    public StaffRow getPerson() {
        if (person == null) {
            var code = request.getParameter("person").strip();
            person = staff.find(scope(), StaffSight.of(actor), code, null).orElseThrow(() -> new NotFound("Person", code));
        }
        return person;
    }

    /** The line of the person, or null for someone to whom nothing was to come in this round. */
    public LineRow getLine() {
        if (line == null) {
            line = rounds.line(scope(), roundView.getRound().id(), getPerson().person()).orElse(null);
        }
        return line;
    }

    /** Of the last refusal, else of the rise itself. */
    public Verdict getVerdict() {
        return refused != null ? refused : rounds.verdict(scope(), roundView.getRound().id(), getPerson().person()).orElse(null);
    }

    public boolean isIn() {
        return getLine() != null && getLine().included();
    }

    /** Whether HR may take the person in by a reason alone. */
    public boolean isLiftable() {
        return getLine() != null && !getLine().included() && (getLine().hindrance() == null || getLine().hindrance().mayBeLifted());
    }

    public String asked(String name) {
        return request.getParameter(name);
    }

    public String error(String field) {
        return errors.get(field);
    }

    public String takeOut() {
        return choose(false, false);
    }

    public String takeIn() {
        return choose(true, false);
    }

    public String early() {
        return choose(true, true);
    }

    private String choose(boolean included, boolean early) {
        try {
            var reason = asked(early ? "earlyReason" : "reason");
            if (reason == null || reason.isBlank()) {
                throw new InvalidInput(List.of(Violation.of(early ? "earlyReason" : "reason", "REQUIRED")));
            }
            var merit = early ? empty(asked("merit")) : null;
            var noticed = early ? day("noticed") : null;
            if (early && merit == null && noticed == null) {
                throw new InvalidInput(List.of(Violation.of("merit", "REQUIRED")));
            }
            chooseLine.handle(new ChooseLine.Command(
                    roundView.getRound().id(), getPerson().person(), included, reason, merit, merit == null ? null : day("meritOn"),
                    noticed, null));
            notices.done(included ? "payround.taken-in" : "payround.taken-out", Map.of("name", getPerson().fullName()));
            return "/officer/pay-round?faces-redirect=true&id=" + roundView.getRound().id() + "&view=" + (included ? "IN" : "OUT");
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(v -> errors.put(
                    v.field(), Texts.get(display.getLocale(), "invalid." + v.rule(), v.arguments())));
        } catch (BusinessRuleViolated refusal) {
            refused = refusal.verdict().filter(Verdict.class::isInstance).map(Verdict.class::cast).orElse(null);
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.getMessage(), Map.of());
        }
        return null;
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private LocalDate day(String name) {
        try {
            return empty(asked(name)) == null ? null : LocalDate.parse(asked(name));
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(Violation.of(name, "INVALID_DATE")));
        }
    }
}
