package vn.hientai.web.faces.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutyRule;
import vn.hientai.core.identity.DutySeparation;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.payround.Hindrance;
import vn.hientai.personnel.payround.LineKind;
import vn.hientai.personnel.payround.PartStatus;
import vn.hientai.personnel.payround.RoundQueries;
import vn.hientai.personnel.payround.RoundQueries.Filter;
import vn.hientai.personnel.payround.RoundQueries.LeftOut;
import vn.hientai.personnel.payround.RoundQueries.LineRow;
import vn.hientai.personnel.payround.RoundQueries.LineSort;
import vn.hientai.personnel.payround.RoundQueries.MonthCount;
import vn.hientai.personnel.payround.RoundQueries.PartRow;
import vn.hientai.personnel.payround.RoundQueries.RoundRow;
import vn.hientai.personnel.payround.RoundStatus;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.web.export.RoundColumn;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.widget.Charts.Bar;

/** One round of step rises: its lists, its people, what may be done with it now. Its whole state is in the address. */
@Named
@RequestScoped
public class PayRoundView {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    CurrentActor actor;

    @Inject
    DutySeparation duties;

    @Inject
    RoundQueries rounds;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    PayScales scales;

    @Inject
    Display display;

    @Inject
    Today today;

    @Inject
    HttpServletRequest request;

    private RoundRow round;
    private List<PartRow> parts;
    private Page<LineRow> page;
    private List<MonthCount> months;

    /** Whether one round is asked for, and not the list of them. */
    public boolean isOne() {
        return request.getParameter("id") != null;
    }

    public RoundRow getRound() {
        if (round == null) {
            var id = request.getParameter("id");
            round = Optional.ofNullable(id).filter(text -> text.matches("\\d{1,15}"))
                    .flatMap(text -> rounds.find(scope(), Long.parseLong(text)))
                    .orElseThrow(() -> new NotFound("PayRound", id));
        }
        return round;
    }

    private AccessScope scope() {
        return actor.scope(Right.DRAFT_DECISION);
    }

    public List<PartRow> getParts() {
        if (parts == null) {
            parts = rounds.parts(scope(), getRound().id());
        }
        return parts;
    }

    /** The agency whose list alone is looked at, or null. */
    public PartRow getPart() {
        var asked = request.getParameter("part");
        return getParts().stream().filter(part -> part.unitCode().equals(asked)).findFirst().orElse(null);
    }

    /** IN, OUT or HAND. */
    public String getView() {
        var view = request.getParameter("view");
        return view == null || !Set.of("IN", "OUT", "EARLY").contains(view) ? "IN" : view;
    }

    public String asked(String name) {
        return request.getParameter(name);
    }

    private Filter filter(boolean everybody) {
        var part = getPart();
        Set<Long> units = part == null ? null : trees.now().find(part.unitCode()).map(node -> trees.now().subtreeIds(node.id())).orElse(Set.of());
        if (everybody) {
            return new Filter(units, null, null, null, null, null);
        }
        return new Filter(units, month(), !getView().equals("OUT"), code("kind", LineKind.class), code("hindrance", Hindrance.class), asked("query"));
    }

    private LocalDate month() {
        var month = asked("month");
        return month == null || !month.matches("\\d{4}-(0[1-9]|1[0-2])") ? null : YearMonth.parse(month).atDay(1);
    }

    private <E extends Enum<E>> E code(String name, Class<E> kind) {
        try {
            return asked(name) == null || asked(name).isBlank() ? null : Enum.valueOf(kind, asked(name));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    public Page<LineRow> getPage() {
        if (page == null) {
            page = rounds.lines(
                    scope(), getRound().id(), filter(false),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, asked("after"), LineSort.DUE, false, true));
        }
        return page;
    }

    private List<MonthCount> months() {
        if (months == null) {
            months = rounds.months(scope(), getRound().id(), filter(true));
        }
        return months;
    }

    public long getIn() {
        return months().stream().filter(MonthCount::included).mapToLong(MonthCount::people).sum();
    }

    public long getOut() {
        return months().stream().filter(one -> !one.included()).mapToLong(MonthCount::people).sum();
    }

    /** How many rise in each month; what was due before the round counts for its own month. */
    public List<Bar> getBars() {
        var counts = months().stream().filter(MonthCount::included).collect(Collectors.groupingBy(
                MonthCount::month, TreeMap::new, Collectors.summingLong(MonthCount::people)));
        return counts.entrySet().stream()
                .map(one -> new Bar(MONTH.format(one.getKey()), one.getValue(),
                        one.getKey().isBefore(getRound().from()) ? Texts.get(display.getLocale(), "payround.late", Map.of()) : null,
                        here("IN") + "&month=" + YearMonth.from(one.getKey()) + "#people"))
                .toList();
    }

    public Map<LineKind, Long> getKinds() {
        return months().stream().filter(MonthCount::included).collect(Collectors.groupingBy(
                MonthCount::kind, TreeMap::new, Collectors.summingLong(MonthCount::people)));
    }

    public List<LeftOut> getLeftOut() {
        return rounds.leftOut(scope(), getRound().id(), filter(true));
    }

    /** What the rises cost more in a month at the base salary of the last day. */
    public BigDecimal getGrowth() {
        var base = scales.baseSalary(books.on(getRound().until())).map(found -> found.value()).orElse(BigDecimal.ZERO);
        return rounds.growth(scope(), getRound().id(), filter(true)).multiply(base);
    }

    public String why(LineRow row) {
        return RoundColumn.why(row, display.getLocale());
    }

    /** The address of the same list in another view. */
    public String here(String view) {
        var part = getPart();
        return "/officer/pay-round?id=" + getRound().id() + (part == null ? "" : "&part=" + part.unitCode()) + "&view=" + view;
    }

    static String tone(RoundStatus status) {
        return switch (status) {
            case SIGNED -> "good";
            case ANNULLED, CANCELLED -> "attention";
            default -> "info";
        };
    }

    public String getTone() {
        return tone(getRound().status());
    }

    public String partTone(PartStatus status) {
        return switch (status) {
            case ACCEPTED -> "good";
            case RETURNED -> "attention";
            case SENT -> "info";
            default -> "";
        };
    }

    public boolean isOpen() {
        return getRound().status() == RoundStatus.OPEN;
    }

    private boolean reaches(Right right, String code) {
        return trees.now().find(code).map(OrgNode::id).filter(actor.scope(right)::includesUnit).isPresent();
    }

    public boolean maySend(PartRow part) {
        return isOpen() && part.status().isWithTheUnit() && reaches(Right.DRAFT_DECISION, part.unitCode());
    }

    /** Whether the signed-in officer may examine the list; whoever sent it may not. */
    public boolean mayExamine(PartRow part) {
        return isOpen() && part.status() == PartStatus.SENT && reaches(Right.GRANT_STEP_RAISE, part.unitCode())
                && !(part.sentBy() != null && part.sentBy() == actor.who().account().value()
                        && duties.applies(DutyRule.PROPOSER_IS_APPROVER));
    }

    /** Whether people may be chosen in or out of the lists that are shown. */
    public boolean isChoosable() {
        return isOpen();
    }

    private boolean rulesRound(Right right) {
        return reaches(right, getRound().unitCode());
    }

    public boolean isRecomputable() {
        return isOpen() && rulesRound(Right.DRAFT_DECISION) && getParts().stream().allMatch(part -> part.status().isWithTheUnit());
    }

    public boolean isCancellable() {
        return isOpen() && rulesRound(Right.DRAFT_DECISION);
    }

    public boolean isDecidable() {
        return isOpen() && rulesRound(Right.GRANT_STEP_RAISE)
                && getParts().stream().allMatch(part -> part.people() == 0 || part.status() == PartStatus.ACCEPTED)
                && getParts().stream().anyMatch(part -> part.people() > 0);
    }

    public boolean isReopenable() {
        return getRound().status() == RoundStatus.DRAFTED && rulesRound(Right.GRANT_STEP_RAISE);
    }

    public boolean isDecisionReadable() {
        return getRound().decisionId() != null && actor.holds(Right.READ_DECISIONS);
    }

    public long getAccepted() {
        return getParts().stream().filter(part -> part.status() == PartStatus.ACCEPTED).count();
    }

    /** How the step of the procedure stands: done, now or nothing. */
    public String step(int number) {
        var sent = getParts().stream().noneMatch(part -> part.people() > 0 && part.status().isWithTheUnit());
        var now = switch (getRound().status()) {
            case COMPUTING -> 1;
            case OPEN -> !sent ? 2 : isEverybodyAccepted() ? 4 : 3;
            case DRAFTED -> 4;
            default -> 6;
        };
        return number < now ? "done" : number == now ? "now" : null;
    }

    private boolean isEverybodyAccepted() {
        return getParts().stream().allMatch(part -> part.people() == 0 || part.status() == PartStatus.ACCEPTED);
    }

    public String getSymbol() {
        return Optional.ofNullable(asked("symbol")).orElseGet(() -> {
            var code = getRound().unitCode();
            return code.equals("NA") || !code.matches("[A-Z]{2,8}") ? "QĐ-UBND" : "QĐ-" + code;
        });
    }
}
