package vn.hientai.web.faces.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.payround.OpenRound;
import vn.hientai.personnel.payround.RoundQueries;
import vn.hientai.personnel.payround.RoundQueries.RoundRow;
import vn.hientai.personnel.payround.RoundQueries.RoundSort;
import vn.hientai.personnel.payround.RoundStatus;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;

/** The rounds of step rises, and the form that opens one. */
@Named
@RequestScoped
public class PayRoundsView {
    private static final int BACK = 12;
    private static final int AHEAD = 13;
    private static final int QUARTER = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    CurrentActor actor;

    @Inject
    RoundQueries rounds;

    @Inject
    OpenRound openRound;

    @Inject
    OrgTrees trees;

    @Inject
    UnitPick unitPick;

    @Inject
    Notices notices;

    @Inject
    Display display;

    @Inject
    Today today;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> errors = new HashMap<>();
    private Page<RoundRow> page;

    /** A month to choose: how it is sent and how it is shown. */
    public record Month(String value, String label) {}

    public Page<RoundRow> getPage() {
        if (page == null) {
            page = rounds.list(
                    actor.scope(Right.DRAFT_DECISION),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, request.getParameter("after"), RoundSort.NEWEST, true, true));
        }
        return page;
    }

    public List<Month> getMonths() {
        var now = YearMonth.from(today.date());
        return IntStream.range(-BACK, AHEAD).mapToObj(now::plusMonths)
                .map(month -> new Month(month.toString(), MONTH.format(month))).toList();
    }

    /** What was typed, else the quarter of today. */
    public String getFrom() {
        var first = YearMonth.from(today.date()).minusMonths((today.date().getMonthValue() - 1) % QUARTER);
        return Optional.ofNullable(request.getParameter("from")).orElse(first.toString());
    }

    public String getUntil() {
        var last = YearMonth.from(today.date()).plusMonths(QUARTER - 1 - (today.date().getMonthValue() - 1) % QUARTER);
        return Optional.ofNullable(request.getParameter("until")).orElse(last.toString());
    }

    /** What was typed, else the highest unit of the scope. */
    public String getUnit() {
        var scope = actor.scope(Right.DRAFT_DECISION);
        return Optional.ofNullable(request.getParameter("unit")).orElseGet(() -> trees.now().nodes().stream()
                .filter(node -> scope.includesUnit(node.id())).findFirst().map(node -> node.code()).orElse(""));
    }

    public String getTitle() {
        return request.getParameter("title");
    }

    public String error(String field) {
        return errors.get(field);
    }

    public String tone(RoundStatus status) {
        return PayRoundView.tone(status);
    }

    public String open() {
        try {
            var asked = request.getParameter("unitOf") != null ? request.getParameter("unitOf") : request.getParameter("unit");
            var unit = unitPick.resolve(asked, Right.DRAFT_DECISION)
                    .orElseThrow(() -> new InvalidInput(List.of(Violation.of("unit", "REQUIRED"))));
            var opened = openRound.handle(new OpenRound.Command(unit.id(), month("from"), month("until"), getTitle()));
            notices.done("payround.opened", Map.of());
            return "/officer/pay-round?faces-redirect=true&id=" + opened.round();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(v -> errors.put(
                    v.field(), Texts.get(display.getLocale(), "invalid." + v.rule(), v.arguments())));
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        }
        return null;
    }

    private LocalDate month(String name) {
        try {
            return YearMonth.parse(Optional.ofNullable(request.getParameter(name)).orElse("")).atDay(1);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(Violation.of(name, "INVALID_DATE")));
        }
    }
}
