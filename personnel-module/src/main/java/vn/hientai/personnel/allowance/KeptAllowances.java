package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.allowance.rule.KeptOffice;
import vn.hientai.personnel.allowance.rule.OfficeAllowance;

/** Who keeps a higher office allowance after a transfer or during a rotation, by their service acts. */
@ApplicationScoped
public class KeptAllowances {
    /** What one person keeps beside the allowance of the new post. @param official whether they have the share for public service */
    public record Keeping(long unit, LocalDate from, KeptOffice.Kept kept, boolean official, String decision) {
        public LocalDate until() {
            return kept.until();
        }
    }

    private record Moved(
            String move, LocalDate from, LocalDate end, long oldUnit, String oldOffice, long unit, String office, boolean official, String decision) {}

    private static final String MOVES =
            """
            select a.type, a.valid_from, least(b.valid_until, a.valid_until), e.unit_id, e.office, b.unit_id, b.office,
                p.subject in ('CADRE', 'CS_LEAD', 'CS_STAFF'), d.number || '/' || d.symbol
            from service_act a
            join engagement e on e.person_id = a.person_id and e.superseded_by is null and e.office is not null
                and e.valid_from < a.valid_from and a.valid_from <= e.valid_until
            join engagement b on b.person_id = a.person_id and b.superseded_by is null
                and b.valid_from <= a.valid_from and a.valid_from < b.valid_until and b.status not in ('RETIRED', 'LEFT', 'SUSPENDED')
            join person p on p.id = a.person_id
            left join decision d on d.id = a.decision_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    /** What this person kept until the day, the oldest first. */
    List<Keeping> of(PersonId person, LocalDate on) {
        return keepings(Sql.of(MOVES)
                .where("a.person_id = ? and a.status = 'IN_FORCE' and a.type in ('TRANSFER', 'ROTATION') and a.valid_from <= ?", person, on));
    }

    /** What the people of the units keep between the days. */
    @Unscoped("sums of units; the caller has asked for units within the reader's scope")
    public List<Keeping> inUnits(String units, LocalDate from, LocalDate until) {
        return keepings(Sql.of(MOVES)
                .where("b.unit_id = any(cast(? as bigint[]))", units)
                .where("a.status = 'IN_FORCE' and a.type in ('TRANSFER', 'ROTATION') and a.valid_from < ? and b.valid_until > ?", until, from));
    }

    private List<Keeping> keepings(Sql moves) {
        var keepings = new ArrayList<Keeping>();
        for (var one : moves.orderBy("a.valid_from, a.id").list(em, KeptAllowances::moved)) {
            var book = books.on(one.from());
            var before = coefficient(one.oldUnit(), one.oldOffice(), one.from().minusDays(1), book);
            var now = coefficient(one.unit(), one.office(), one.from(), book);
            KeptOffice.of(one.move(), before, now, one.from(), one.end(), book)
                    .ifPresent(kept -> keepings.add(new Keeping(one.unit(), one.from(), kept, one.official(), one.decision())));
        }
        return keepings;
    }

    private static Moved moved(Row row) {
        return new Moved(
                row.text(0), row.day(1), row.day(2), row.id(3), row.text(4), row.id(5), row.text(6), row.yes(7), row.text(8));
    }

    private BigDecimal coefficient(long unit, String office, LocalDate day, PolicyBook book) {
        var tree = trees.on(day);
        return tree.find(new OrgUnitId(unit))
                .flatMap(node -> OfficeAllowance.of(tree.agencyOf(node).kind().name(), node.kind().name(), office, book))
                .map(found -> found.value())
                .orElse(BigDecimal.ZERO);
    }
}
