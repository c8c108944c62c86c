package vn.hientai.web.faces.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.payfund.FundQueries;
import vn.hientai.personnel.payfund.FundQueries.Fund;
import vn.hientai.personnel.payfund.FundQueries.UnitRow;
import vn.hientai.personnel.payfund.FundQueries.WhatIf;
import vn.hientai.personnel.payround.RoundQueries;
import vn.hientai.personnel.payround.RoundQueries.RoundRow;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.UnitPick;
import vn.hientai.web.faces.widget.Charts.Bar;

/** The money of a unit's pay in a year, and what it would be otherwise; all of the question is in the address. */
@Named
@RequestScoped
public class PayFundView {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int SHOWN = 25;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    CurrentActor actor;

    @Inject
    FundQueries funds;

    @Inject
    RoundQueries rounds;

    @Inject
    OrgTrees trees;

    @Inject
    UnitPick unitPick;

    @Inject
    Display display;

    @Inject
    Today today;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> errors = new HashMap<>();
    private OrgNode unit;
    private Fund fund;

    /** The unit asked for, else the highest of the scope. */
    public OrgNode getUnit() {
        if (unit == null) {
            var asked = request.getParameter("unitOf") != null ? request.getParameter("unitOf") : request.getParameter("unit");
            var scope = actor.scope(Right.READ_SALARY);
            unit = unitPick.resolve(asked, Right.READ_SALARY)
                    .or(() -> trees.now().nodes().stream().filter(node -> scope.includesUnit(node.id())).findFirst())
                    .orElseThrow(() -> new NotFound("Unit", "?"));
        }
        return unit;
    }

    public String getName() {
        return getUnit().name(display.getLocale());
    }

    public int getYear() {
        var asked = request.getParameter("year");
        return asked != null && asked.matches("20\\d\\d") ? Integer.parseInt(asked) : today.date().getYear();
    }

    public List<Integer> getYears() {
        var now = today.date().getYear();
        return IntStream.rangeClosed(now - 3, now + 3).boxed().toList();
    }

    public Fund getFund() {
        if (fund == null) {
            try {
                fund = funds.of(actor.scope(Right.READ_SALARY), getUnit().id(), getYear(), new WhatIf(base(), baseFrom(), round()));
            } catch (Conflict notOpen) {
                errors.put("round", Texts.get(display.getLocale(), notOpen.key(), notOpen.arguments()));
                fund = funds.of(actor.scope(Right.READ_SALARY), getUnit().id(), getYear(), WhatIf.NOTHING);
            }
        }
        return fund;
    }

    private BigDecimal base() {
        var typed = Optional.ofNullable(request.getParameter("base")).orElse("").replaceAll("[\\s.,]", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{5,9}")) {
            errors.put("base", Texts.get(display.getLocale(), "invalid.OUT_OF_RANGE", Map.of("least", 10_000, "most", 999_999_999)));
            return null;
        }
        return new BigDecimal(typed);
    }

    private LocalDate baseFrom() {
        var typed = request.getParameter("baseFrom");
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            errors.put("baseFrom", Texts.get(display.getLocale(), "invalid.INVALID_DATE", Map.of()));
            return null;
        }
    }

    private Long round() {
        var typed = request.getParameter("round");
        return typed == null || !typed.matches("\\d{1,15}") ? null : Long.valueOf(typed);
    }

    public String asked(String name) {
        return request.getParameter(name);
    }

    public String error(String field) {
        getFund();
        return errors.get(field);
    }

    /** The rounds that may be supposed signed. */
    public List<RoundRow> getRounds() {
        var scope = actor.scope(Right.READ_SALARY);
        return funds.openRounds(scope, getUnit().id()).stream().flatMap(id -> rounds.find(scope, id).stream()).toList();
    }

    public boolean isSupposed() {
        return getFund().otherwise() != null;
    }

    public BigDecimal getDifference() {
        return getFund().otherwise().subtract(getFund().total());
    }

    public BigDecimal difference(UnitRow row) {
        return row.otherwise().subtract(row.year());
    }

    /** The months in millions, as the chart draws them. */
    public List<Bar> getBars() {
        var bars = new ArrayList<Bar>();
        getFund().months().forEach(row -> bars.add(new Bar(
                MONTH.format(row.month()), row.total().divide(MILLION, 0, RoundingMode.HALF_UP).longValue(),
                row.otherwise() == null ? null : Texts.get(display.getLocale(), "payfund.otherwise.short",
                        Map.of("value", row.otherwise().divide(MILLION, 0, RoundingMode.HALF_UP))), null)));
        return bars;
    }

    public String month(Object month) {
        return MONTH.format((YearMonth) month);
    }

    /** The units of the page that is looked at. */
    public List<UnitRow> getUnits() {
        var all = getFund().units();
        var from = Math.min((getPage() - 1) * SHOWN, all.size());
        return all.subList(from, Math.min(all.size(), from + SHOWN));
    }

    public int getPage() {
        var asked = request.getParameter("page");
        var page = asked != null && asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 1;
        return Math.max(1, Math.min(page, getPages()));
    }

    public int getPages() {
        return Math.max(1, (getFund().units().size() + SHOWN - 1) / SHOWN);
    }

    /** The same question about another unit, or another page of the units. */
    public String here(String unitCode, int page) {
        return "/officer/pay-fund?" + question(unitCode) + (page > 1 ? "&page=" + page : "");
    }

    /** The question as the interface takes it. */
    public String getAsked() {
        return question(null);
    }

    private String question(String unitCode) {
        var address = new StringBuilder("year=" + getYear());
        if (unitCode != null) {
            address.append("&unit=").append(unitCode);
        }
        if (base() != null) {
            address.append("&base=").append(base());
        }
        if (baseFrom() != null) {
            address.append("&baseFrom=").append(baseFrom());
        }
        if (round() != null && !errors.containsKey("round")) {
            address.append("&round=").append(URLEncoder.encode(round().toString(), StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
