package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;

/** Which agency uses a person (cơ quan sử dụng), and who decides in its name. */
@ApplicationScoped
public class Agencies {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    /** The unit above the person that stands directly below the province. */
    public OrgUnitId of(PersonId person) {
        var tree = trees.now();
        var node = Sql.of("select unit_id from staff_card").where("person_id = ? and status not in ('RETIRED', 'LEFT')", person)
                .first(em, row -> new OrgUnitId(row.id(0)))
                .flatMap(tree::find)
                .orElseThrow(() -> new NotFound("Person", person));
        for (var above = tree.parent(node); above.isPresent() && above.get().kind() != UnitKind.PROVINCE; above = tree.parent(node)) {
            node = above.get();
        }
        return node.id();
    }

    /** Whether the person heads the agency, or decides in its name here. */
    public boolean isHead(PersonId person, OrgUnitId agency) {
        var heads = Sql.of("select count(*) from unit_head")
                .where("unit_id = ? and person_id = ? and valid_from <= ? and ? < valid_until", agency, person, today.date(), today.date())
                .count(em);
        var decides = Sql.of("select count(*) from role_grant g join account a on a.id = g.account_id")
                .where("a.person_id = ? and g.unit_id = ? and g.role = ? and g.delegated_from is null and g.revoked_at is null",
                        person, agency, Role.UNIT_HEAD)
                .where("g.valid_from <= ? and ? < g.valid_until", today.date(), today.date())
                .count(em);
        return heads + decides > 0;
    }
}
