package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.grading.rule.ProductCoefficient;

/**
 * Proposes a product, or another version of one, for the catalogue of an agency (đề xuất sản phẩm chuẩn; NĐ
 * 335/2025/NĐ-CP Điều 13). The coefficient is reckoned from the points. Somebody else approves it.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_PRODUCTS)
public class ProposeProduct {
    static final String TASK = "APPROVE_PRODUCT";
    static final String SUBJECT = "WorkProduct";

    /** @param standardHours usual time, or null */
    public record Command(
            @NotNull OrgUnitId agency, @Audited @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./-]{0,29}") String code,
            @Audited @NotBlank @Size(max = 300) String name, @NotNull @Min(1) @Max(5) Integer complexity,
            @NotNull @DecimalMin("0.01") @Digits(integer = 7, fraction = 2) BigDecimal points,
            @NotNull @DecimalMin("0.01") @Digits(integer = 7, fraction = 2) BigDecimal standardPoints,
            @DecimalMin("0.1") @Digits(integer = 5, fraction = 2) BigDecimal standardHours, @Size(max = 1000) String quality,
            @NotNull LocalDate from) {}

    /** The number of the version, and how its coefficient was reckoned. */
    public record Proposed(long id, BigDecimal coefficient, Verdict verdict) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    PolicyBooks books;

    @Inject
    Worklist worklist;

    public Proposed handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.DRAFT_PRODUCTS, command.agency());
        var outcome = new ProductCoefficient().of(command.points(), command.standardPoints(), books.on(command.from()));
        outcome.verdict().orRefuse();
        var waiting = Sql.of("select count(*) from work_product")
                .where("agency_id = ? and code = ? and status = 'DRAFT'", command.agency(), command.code())
                .count(em);
        if (waiting > 0) {
            throw BusinessRuleViolated.at("code", "work.product.waits-already", Map.of("code", command.code()));
        }
        var id = Sql.of(
                        """
                        insert into work_product (agency_id, code, name, complexity, points, standard_points, coefficient, standard_hours,
                            quality, valid_from, proposed_by)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as numeric), ?, ?, ?) returning id""",
                        command.agency(), command.code(), command.name().strip(), command.complexity(), command.points(),
                        command.standardPoints(), outcome.coefficient(), command.standardHours(),
                        command.quality() == null ? "" : command.quality().strip(), command.from(), actor.who().account())
                .first(em, row -> row.id(0))
                .orElseThrow();
        worklist.raise(TASK, SUBJECT, String.valueOf(id), Assignee.role(Role.UNIT_HEAD, command.agency()), null,
                "/unit/products?status=DRAFT", Map.of("code", command.code(), "name", command.name().strip()));
        return new Proposed(id, outcome.coefficient(), outcome.verdict());
    }
}
