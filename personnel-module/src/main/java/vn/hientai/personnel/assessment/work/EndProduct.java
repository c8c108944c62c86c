package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;

/**
 * Ends a product by a day (kết thúc hiệu lực), or takes back a proposal of one's own. Nothing is erased: tasks that were
 * given keep their coefficient.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class EndProduct {
    /** @param lastDay of an approved product; not asked of a proposal */
    public record Command(long product, LocalDate lastDay, @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    Products products;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var product = products.lock(command.product());
        var reason = TaskDesk.reason(command.reason());
        if (product.isDraft()) {
            actor.mustReachUnit(Right.DRAFT_PRODUCTS, product.agency());
            if (!product.proposedBy().equals(actor.who().account())) {
                throw new Forbidden("work.product.not-yours");
            }
            products.decide(product.id(), ProductRow.ProductStatus.WITHDRAWN, today.date(), reason);
            worklist.settle(ProposeProduct.TASK, ProposeProduct.SUBJECT, String.valueOf(product.id()), "WITHDRAWN");
            return;
        }
        actor.mustReachUnit(Right.APPROVE_PRODUCTS, product.agency());
        if (!product.isOpen()) {
            throw new Conflict("work.product.not-in-force", Map.of());
        }
        if (command.lastDay() == null || command.lastDay().isBefore(product.from()) || command.lastDay().isBefore(today.date())) {
            throw BusinessRuleViolated.at("lastDay", "work.product.ends-too-early", Map.of());
        }
        products.end(product.id(), command.lastDay(), reason);
    }
}
