package vn.hientai.web.faces.work;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.DecideProduct;
import vn.hientai.personnel.assessment.work.EndProduct;
import vn.hientai.personnel.assessment.work.ProductQueries;
import vn.hientai.personnel.assessment.work.ProductQueries.Filter;
import vn.hientai.personnel.assessment.work.ProductQueries.ProductSort;
import vn.hientai.personnel.assessment.work.ProductRow;
import vn.hientai.personnel.assessment.work.ProposeProduct;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;

/** The catalogue of standard products: versions by day, proposals, approval by somebody else, the end of a product. */
@Named
@ViewScoped
public class ProductsView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient ProductQueries products;

    @Inject
    transient ProposeProduct proposeProduct;

    @Inject
    transient DecideProduct decideProduct;

    @Inject
    transient EndProduct endProduct;

    @Inject
    transient UnitPick unitPick;

    @Inject
    transient Display display;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private ProductRow.ProductStatus status;
    private LocalDate asOf;
    private String after;
    private String agency;
    private String code;
    private String name;
    private Integer complexity;
    private BigDecimal points;
    private BigDecimal standardPoints = BigDecimal.valueOf(100);
    private BigDecimal standardHours;
    private String quality;
    private LocalDate from;
    private String reason;
    private LocalDate lastDay;
    private transient Page<ProductRow> page;

    public void open() {
        if (from == null) {
            from = today.date();
        }
        if (agency == null) {
            var scope = actor.scope(Right.DRAFT_PRODUCTS);
            agency = trees.now().nodes().stream().filter(one -> scope.includesUnit(one.id())).findFirst().map(OrgNode::code).orElse(null);
        }
    }

    public Page<ProductRow> getPage() {
        if (page == null) {
            page = products.list(
                    actor.scope(Right.READ_WORK), new Filter(null, status == null ? ProductRow.ProductStatus.APPROVED : status, asOf),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, ProductSort.CODE, false, false));
        }
        return page;
    }

    public ProductRow.ProductStatus[] getStatuses() {
        return ProductRow.ProductStatus.values();
    }

    public String nameOf(OrgUnitId unit) {
        return trees.now().find(unit).map(one -> one.name(display.getLocale())).orElse("");
    }

    public boolean isDrafter() {
        return actor.holds(Right.DRAFT_PRODUCTS);
    }

    public boolean decidable(ProductRow row) {
        return row.isDraft() && actor.scope(Right.APPROVE_PRODUCTS).includesUnit(row.agency());
    }

    public boolean endable(ProductRow row) {
        return row.isOpen() && actor.scope(Right.APPROVE_PRODUCTS).includesUnit(row.agency())
                || row.isDraft() && row.proposedBy().equals(actor.who().account());
    }

    public String propose() {
        var done = acts.carryOut("propose", () -> proposeProduct.handle(new ProposeProduct.Command(
                unitPick.resolve(agency, Right.DRAFT_PRODUCTS)
                        .orElseThrow(() -> BusinessRuleViolated.at("agency", "invalid.UNKNOWN_UNIT", Map.of())).id(),
                code, name, complexity, points, standardPoints, standardHours, quality, from)));
        return done ? told("work.product.proposed", "DRAFT") : null;
    }

    public String approve(ProductRow row) {
        return decide(row, true);
    }

    public String refuse(ProductRow row) {
        return decide(row, false);
    }

    private String decide(ProductRow row, boolean approved) {
        var done = acts.carryOut("none", () -> decideProduct.handle(new DecideProduct.Command(row.id(), approved, reason)));
        code = row.code();
        return done ? told(approved ? "work.product.approved" : "work.product.refused", approved ? "APPROVED" : "REFUSED") : null;
    }

    public String end(ProductRow row) {
        var done = acts.carryOut("none", () -> endProduct.handle(new EndProduct.Command(row.id(), lastDay, reason)));
        code = row.code();
        return done ? told("work.product.ended", row.isDraft() ? "WITHDRAWN" : "APPROVED") : null;
    }

    private String told(String key, String where) {
        notices.done(key, Map.of("code", code));
        return "/unit/products?faces-redirect=true&status=" + where;
    }

    public ProductRow.ProductStatus getStatus() {
        return status;
    }

    public void setStatus(ProductRow.ProductStatus status) {
        this.status = status;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getComplexity() {
        return complexity;
    }

    public void setComplexity(Integer complexity) {
        this.complexity = complexity;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public BigDecimal getStandardPoints() {
        return standardPoints;
    }

    public void setStandardPoints(BigDecimal standardPoints) {
        this.standardPoints = standardPoints;
    }

    public BigDecimal getStandardHours() {
        return standardHours;
    }

    public void setStandardHours(BigDecimal standardHours) {
        this.standardHours = standardHours;
    }

    public String getQuality() {
        return quality;
    }

    public void setQuality(String quality) {
        this.quality = quality;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
