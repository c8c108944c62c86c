package vn.hientai.web.faces.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.declaration.CorrectionQueries;
import vn.hientai.personnel.declaration.CorrectionQueries.CorrectionSort;
import vn.hientai.personnel.declaration.DecideCorrection;
import vn.hientai.personnel.declaration.Proposal;
import vn.hientai.personnel.declaration.WithdrawCorrection;
import vn.hientai.personnel.file.FileFields;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** What was told about files: the own proposals, those that wait, and one to be ruled on. */
@Named
@RequestScoped
public class CorrectionsView {
    @Inject
    CurrentActor actor;

    @Inject
    CorrectionQueries corrections;

    @Inject
    FileQueries files;

    @Inject
    DecideCorrection decideCorrection;

    @Inject
    WithdrawCorrection withdrawCorrection;

    @Inject
    Display display;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private List<Proposal> own;
    private Page<Proposal> waiting;
    private Proposal one;
    private boolean stale;
    private final Map<Integer, String> errors = new HashMap<>();

    public List<Proposal> getOwn() {
        if (own == null) {
            var self = actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
            var scope = actor.scope(Right.READ_FILE);
            own = corrections.of(scope, files.codeOf(scope, self));
        }
        return own;
    }

    public Page<Proposal> getWaiting() {
        if (waiting == null) {
            waiting = corrections.waiting(
                    actor.scope(Right.EDIT_FILE),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, request.getParameter("after"), CorrectionSort.TOLD, false, false));
        }
        return waiting;
    }

    public long getWaitingCount() {
        return actor.holds(Right.EDIT_FILE) ? corrections.waitingCount(actor.scope(Right.EDIT_FILE)) : 0;
    }

    public Proposal getOne() {
        if (one == null) {
            var id = request.getParameter("id");
            one = corrections.get(
                    actor.scope(Right.EDIT_FILE), id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
        }
        return one;
    }

    public String label(Proposal.Item item) {
        return FileFields.find(item.field())
                .map(field -> "en".equals(display.getLanguage()) ? field.labelEn() : field.labelVi())
                .orElse(item.field());
    }

    /** A value as people read it. */
    public String spoken(Proposal.Item item, String text) {
        if ("gender".equals(item.field()) && !text.isEmpty()) {
            return Texts.get(display.getLocale(), "enum.Gender." + text);
        }
        return text.matches("\\d{4}-\\d{2}(-\\d{2})?") ? PartialDate.parse(text).spoken() : text;
    }

    /** Takes the rulings of the form: {@code accept_ITEM} yes or no, {@code reason_ITEM}. */
    public String decide() {
        var proposal = getOne();
        var rulings = new ArrayList<DecideCorrection.Ruling>();
        for (var item : proposal.items()) {
            var choice = request.getParameter("accept_" + item.id());
            if (choice != null && item.state() == Proposal.State.WAITING) {
                rulings.add(new DecideCorrection.Ruling(item.id(), "yes".equals(choice), request.getParameter("reason_" + item.id())));
            }
        }
        if (rulings.isEmpty()) {
            notices.refused("correction.choose", Map.of());
            return null;
        }
        try {
            decideCorrection.handle(new DecideCorrection.Command(
                    proposal.id(), Integer.parseInt(request.getParameter("version")), rulings));
            notices.done("correction.ruled", Map.of("name", proposal.fullName()));
            return "/officer/corrections?faces-redirect=true";
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(v -> tell(v, rulings));
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (StaleEdit faster) {
            stale = true;
        } catch (NotFound gone) {
            notices.refused("correction.gone", Map.of());
        }
        one = null;
        return null;
    }

    /** Beside the item where its reason is missing, else on top. */
    private void tell(InvalidInput.Violation wrong, List<DecideCorrection.Ruling> rulings) {
        var text = Texts.get(display.getLocale(), "invalid." + wrong.rule(), wrong.arguments());
        if (wrong.field().startsWith("rulings[")) {
            var at = Integer.parseInt(wrong.field().replaceAll("\\D", ""));
            errors.put((int) rulings.get(at).item(), text);
        } else {
            notices.refused("correction.not-writable", Map.of("field", wrong.field(), "why", text));
        }
    }

    public void withdraw(long id) {
        try {
            withdrawCorrection.handle(new WithdrawCorrection.Command(id));
            notices.done("correction.withdrawn", Map.of());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        }
        own = null;
    }

    public String error(Proposal.Item item) {
        return errors.get((int) item.id());
    }

    public String reason(Proposal.Item item) {
        return request.getParameter("reason_" + item.id());
    }

    public String chosen(Proposal.Item item) {
        return request.getParameter("accept_" + item.id());
    }

    /** Whether the file changed since the page was opened. */
    public boolean isStale() {
        return stale;
    }

    public String tone(Object state) {
        return switch (String.valueOf(state)) {
            case "ACCEPTED", "DECIDED" -> "good";
            case "REFUSED" -> "attention";
            case "WAITING" -> "info";
            default -> "plain";
        };
    }
}
