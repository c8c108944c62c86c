package vn.hientai.personnel.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;

/** Reads of campaigns: who asked, how far each unit has come. */
@ApplicationScoped
public class CampaignQueries {
    private static final int SHOWN = 6;

    /** A campaign; {@code units} the worst first, only those of the reader's scope. */
    public record Campaign(
            long id, OrgNode unit, String title, String note, LocalDate asked, LocalDate due, LocalDate closed, String author,
            List<Part> units) {
        public long done() {
            return units.stream().filter(part -> part.doneOn() != null).count();
        }

        public boolean isOpen() {
            return closed == null;
        }
    }

    /** How far a unit has come: at the start and now. */
    public record Part(
            OrgNode unit, int people, int averageThen, int weakThen, int average, int weak, LocalDate doneOn, String doneBy) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    QualityQueries quality;

    /** Campaigns of the unit and of those above it that take units of the scope in, newest first. */
    public List<Campaign> of(AccessScope scope, OrgNode unit) {
        var tree = trees.now();
        var about = tree.ancestors(unit).stream().map(one -> one.id().value()).toList();
        return Sql.of("select k.id, k.unit_id, k.title, k.note, k.asked_on, k.due_on, k.closed_on, k.author from file_campaign k")
                .where("k.unit_id = ? or k.unit_id = any(cast(? as bigint[]))", unit.id(), Sql.ids(about))
                .orderBy("k.closed_on is not null, k.id desc")
                .limit(SHOWN)
                .list(em, row -> campaign(row, scope))
                .stream()
                .filter(campaign -> !campaign.units().isEmpty())
                .toList();
    }

    private Campaign campaign(Row row, AccessScope scope) {
        var tree = trees.now();
        var asking = tree.find(new OrgUnitId(row.id(1))).orElse(tree.root());
        var now = new HashMap<OrgUnitId, QualityQueries.UnitQuality>();
        quality.units(scope, asking).forEach(one -> now.put(one.unit().id(), one));
        var parts = Sql.of("select unit_id, people, average, weak, done_on, done_by from file_campaign_unit")
                .where("campaign_id = ?", row.id(0))
                .orderBy("done_on is not null, average")
                .list(em, part -> part)
                .stream()
                .filter(part -> scope.includesUnit(new OrgUnitId(part.id(0))))
                .flatMap(part -> tree.find(new OrgUnitId(part.id(0))).map(unit -> {
                    var today = now.get(unit.id());
                    return new Part(
                            unit, part.whole(1), part.whole(2), part.whole(3), today == null ? part.whole(2) : today.average(),
                            today == null ? part.whole(3) : (int) today.weak(), part.day(4), part.text(5));
                }).stream())
                .toList();
        return new Campaign(
                row.id(0), asking, row.text(2), row.text(3), row.day(4), row.day(5), row.day(6), row.text(7), parts);
    }
}
