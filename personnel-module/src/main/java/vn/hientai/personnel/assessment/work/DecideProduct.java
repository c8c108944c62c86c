package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.DutySeparation;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/**
 * Approves or refuses a proposed product (phê duyệt danh mục). Whoever proposed it does not approve it; an older version
 * ends the day before and stays.
 */
@ApplicationScoped
@UseCase(Right.APPROVE_PRODUCTS)
public class DecideProduct {
    /** @param reason needed when it is refused */
    public record Command(long product, boolean approved, @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    DutySeparation duties;

    @Inject
    Products products;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var product = products.lock(command.product());
        actor.mustReachUnit(Right.APPROVE_PRODUCTS, product.agency());
        if (!product.isDraft()) {
            throw new Conflict("work.product.not-a-draft", Map.of());
        }
        duties.approverIsNotProposer(product.proposedBy());
        if (!command.approved()) {
            products.decide(product.id(), ProductRow.ProductStatus.REFUSED, today.date(), TaskDesk.reason(command.reason()));
        } else {
            replace(product);
            products.decide(product.id(), ProductRow.ProductStatus.APPROVED, today.date(), null);
        }
        worklist.settle(ProposeProduct.TASK, ProposeProduct.SUBJECT, String.valueOf(product.id()), command.approved() ? "APPROVED" : "REFUSED");
    }

    private void replace(ProductRow product) {
        products.openVersion(product).ifPresent(older -> {
            if (!older.from().isBefore(product.from())) {
                throw new BusinessRuleViolated("work.product.older-than-valid", Map.of("from", older.from()));
            }
            products.end(older.id(), product.from().minusDays(1), null);
        });
    }
}
