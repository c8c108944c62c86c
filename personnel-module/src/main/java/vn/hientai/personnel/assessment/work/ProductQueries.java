package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** Reads of the product catalogue; it names nobody. */
@ApplicationScoped
public class ProductQueries {
    private static final int CHOICES = 300;

    /** By code, the newest version first. */
    public enum ProductSort {
        CODE
    }

    /**
     * What is asked for.
     *
     * @param units agencies, or null for all in reach
     * @param on day of validity for approved ones; null for every version
     */
    public record Filter(Set<Long> units, ProductRow.ProductStatus status, LocalDate on) {}

    @Inject
    Products products;

    /** Of agencies of the scope. */
    public Page<ProductRow> list(AccessScope scope, Filter filter, PageRequest<ProductSort> page) {
        var sql = Products.select().and(scope.on("p.agency_id", null))
                .whereIf(filter.status() != null, "p.status = ?", of(filter.status()));
        if (filter.units() != null) {
            sql.where("p.agency_id = any(cast(? as bigint[]))", Sql.ids(filter.units()));
        }
        if (filter.on() != null) {
            sql.where("p.valid_from <= ? and ? < p.valid_until", filter.on(), filter.on());
        }
        if (!page.position().isEmpty()) {
            sql.where("(p.code, p.id) > (?, cast(? as bigint))", page.position().get(0), page.position().get(1));
        }
        var rows = products.list(sql.orderBy("p.code, p.id").limit(page.limit() + 1));
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page<>(items, more ? Cursor.after(last.code(), last.id()) : null, null, null);
    }

    public Optional<ProductRow> get(AccessScope scope, long id) {
        return products.list(Products.select().where("p.id = ?", id).and(scope.on("p.agency_id", null))).stream().findFirst();
    }

    /** What may be given on the day to people of the unit. */
    @Unscoped("the catalogue names nobody, and everybody may know what work is worth")
    public List<ProductRow> choices(OrgUnitId unit, LocalDate day) {
        return products.list(Products.select()
                .where("p.status = 'APPROVED' and p.valid_from <= ? and ? < p.valid_until", day, day)
                .where("p.agency_id = any(cast(? as bigint[]))", Sql.ids(products.above(unit)))
                .orderBy("p.code")
                .limit(CHOICES));
    }

    private static Object[] of(Object value) {
        return value == null ? new Object[0] : new Object[] {value};
    }
}
