package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgTrees;

/** The products as they are stored. */
@ApplicationScoped
class Products {
    private static final String READ =
            """
            select p.id, p.agency_id, p.code, p.name, p.complexity, p.points, p.standard_points, p.coefficient, p.standard_hours,
                p.quality, p.valid_from, p.valid_until, p.status, p.proposed_by, p.reason
            from work_product p""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    static Sql select() {
        return Sql.of(READ);
    }

    List<ProductRow> list(Sql sql) {
        return sql.list(em, Products::row);
    }

    /** Locked until the transaction ends. */
    ProductRow lock(long id) {
        Sql.of("select id from work_product where id = ? for update", id).list(em, row -> row.id(0));
        return list(select().where("p.id = ?", id)).stream().findFirst().orElseThrow(() -> new NotFound("Product", id));
    }

    /** What may be given on the day to people of the unit: products of the unit itself and of those above it. */
    Optional<ProductRow> inForce(String code, OrgUnitId unit, LocalDate day) {
        return list(select().where("p.code = ? and p.status = 'APPROVED' and p.valid_from <= ? and ? < p.valid_until", code, day, day)
                        .where("p.agency_id = any(cast(? as bigint[]))", Sql.ids(above(unit)))
                        .orderBy("p.id desc")
                        .limit(1))
                .stream()
                .findFirst();
    }

    List<Long> above(OrgUnitId unit) {
        var tree = trees.now();
        var ids = new ArrayList<Long>();
        tree.find(unit).ifPresent(node -> {
            tree.ancestors(node).forEach(one -> ids.add(one.id().value()));
            ids.add(unit.value());
        });
        return ids;
    }

    Optional<ProductRow> openVersion(ProductRow product) {
        return list(select().where("p.agency_id = ? and p.code = ? and p.status = 'APPROVED'", product.agency(), product.code())
                        .where("p.valid_until > ?", product.from())
                        .orderBy("p.valid_from desc").limit(1))
                .stream()
                .findFirst();
    }

    void end(long id, LocalDate lastDay, String reason) {
        Sql.of("update work_product set valid_until = ?, reason = coalesce(?, reason)", lastDay.plusDays(1), reason)
                .where("id = ?", id)
                .execute(em);
    }

    void decide(long id, ProductRow.ProductStatus status, LocalDate day, String reason) {
        Sql.of("update work_product set status = ?, decided_by = ?, decided_on = ?, reason = ?", status, actor.who().account(), day, reason)
                .where("id = ?", id)
                .execute(em);
    }

    private static ProductRow row(Row row) {
        return new ProductRow(
                row.id(0), new OrgUnitId(row.id(1)), row.text(2), row.text(3), row.whole(4), row.decimal(5), row.decimal(6),
                new BigDecimal(row.decimal(7).stripTrailingZeros().toPlainString()), row.decimal(8), row.text(9), row.day(10), row.lastDay(11).orElse(null),
                row.code(12, ProductRow.ProductStatus.class), new AccountId(row.id(13)), row.text(14));
    }
}
