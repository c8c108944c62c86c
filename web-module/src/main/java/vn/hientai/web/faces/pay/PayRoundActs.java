package vn.hientai.web.faces.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.payround.CancelRound;
import vn.hientai.personnel.payround.DraftRoundDecision;
import vn.hientai.personnel.payround.ExamineList;
import vn.hientai.personnel.payround.RecomputeRound;
import vn.hientai.personnel.payround.ReopenRound;
import vn.hientai.personnel.payround.SendList;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** What is done with a round of step rises: its lists sent and examined, its decision drafted, taken back or cancelled. */
@Named
@RequestScoped
public class PayRoundActs {
    @Inject
    PayRoundView view;

    @Inject
    SendList sendList;

    @Inject
    ExamineList examineList;

    @Inject
    RecomputeRound recomputeRound;

    @Inject
    DraftRoundDecision draftRoundDecision;

    @Inject
    ReopenRound reopenRound;

    @Inject
    CancelRound cancelRound;

    @Inject
    OrgTrees trees;

    @Inject
    Notices notices;

    @Inject
    Display display;

    private final Map<String, String> errors = new HashMap<>();

    public String error(String field) {
        return errors.get(field);
    }

    public String send(String part) {
        return act("payround.sent", () -> sendList.handle(new SendList.Command(view.getRound().id(), unit(part), view.asked("note"), version())));
    }

    public String accept(String part) {
        return act("payround.accepted", () -> examineList.handle(
                new ExamineList.Command(view.getRound().id(), unit(part), true, null, version())));
    }

    public String sendBack(String part) {
        return act("payround.returned", () -> examineList.handle(
                new ExamineList.Command(view.getRound().id(), unit(part), false, view.asked("reason-" + part), version())));
    }

    public String recompute() {
        return act("payround.recomputed", () -> recomputeRound.handle(new RecomputeRound.Command(view.getRound().id(), version())));
    }

    public String draft() {
        return act("payround.drafted", () -> draftRoundDecision.handle(
                new DraftRoundDecision.Command(view.getRound().id(), view.asked("symbol"), version())));
    }

    public String reopen() {
        return act("payround.reopened", () -> reopenRound.handle(
                new ReopenRound.Command(view.getRound().id(), needed("reason"), version())));
    }

    public String cancel() {
        return act("payround.cancelled", () -> cancelRound.handle(
                new CancelRound.Command(view.getRound().id(), needed("reason"), version())));
    }

    private String needed(String name) {
        var text = view.asked(name);
        if (text == null || text.isBlank()) {
            throw new InvalidInput(List.of(InvalidInput.Violation.of(name, "REQUIRED")));
        }
        return text;
    }

    private Integer version() {
        var version = view.asked("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    private OrgUnitId unit(String code) {
        return trees.now().get(code).id();
    }

    private String act(String done, Runnable act) {
        try {
            act.run();
            notices.done(done, Map.of());
            return "/officer/pay-round?faces-redirect=true&id=" + view.getRound().id();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(v -> {
                errors.put(v.field(), Texts.get(display.getLocale(), "invalid." + v.rule(), v.arguments()));
                notices.refused("invalid." + v.rule(), v.arguments());
            });
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.getMessage(), Map.of());
        } catch (StaleEdit stale) {
            notices.refused("payround.stale", Map.of());
        }
        return null;
    }
}
