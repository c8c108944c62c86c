package vn.hientai.personnel.assessment.selfreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.Superior;

/** Reads of self-reviews. What is still a draft only its author sees. */
@ApplicationScoped
public class SelfReviewQueries {
    private static final String READ =
            """
            select r.id, r.person_id, c.code, c.full_name, r.unit_id, r.period, r.strengths, r.faults, r.causes, r.state, r.submitted_on,
                r.comment, r.closer, r.closed_on, r.version
            from self_review r join staff_card c on c.person_id = r.person_id""";

    /** Where a review stands. */
    public enum ReviewState {
        DRAFT,
        SUBMITTED,
        RETURNED,
        CLOSED
    }

    /** Where a commitment stands. */
    public enum CommitmentState {
        OPEN,
        DONE,
        NOT_DONE
    }

    /** The newest period first. */
    public enum ReviewSort {
        PERIOD
    }

    /** A report of the person on a commitment. @param done the person says that it is kept */
    public record FollowUp(LocalDate on, String author, boolean done, String report) {}

    /**
     * A commitment (cam kết).
     *
     * @param exemplary shown to one's staff
     * @param finding what the superior found when closing it, or null
     */
    public record Commitment(
            long id, String pledge, LocalDate dueOn, boolean exemplary, CommitmentState state, String finding, String closer, LocalDate closedOn,
            boolean overdue, List<FollowUp> reports) {}

    /** A self-review with its commitments. */
    public record ReviewRow(
            long id, PersonId person, String staff, String fullName, OrgUnitId unit, String period, String strengths, String faults, String causes,
            ReviewState state, LocalDate submittedOn, String comment, String closer, LocalDate closedOn, int version, List<Commitment> commitments) {
        public long open() {
            return commitments.stream().filter(one -> one.state() == CommitmentState.OPEN).count();
        }

        public long late() {
            return commitments.stream().filter(Commitment::overdue).count();
        }

        /** Whether its author may still write. */
        public boolean isWritable() {
            return state == ReviewState.DRAFT || state == ReviewState.RETURNED;
        }
    }

    /** What a head has promised as an example. */
    public record Example(String fullName, String post, OrgUnitId unit, String period, String pledge, LocalDate dueOn, CommitmentState state) {}

    /** @param person or null; {@code units} or null; {@code state} or null */
    public record Filter(PersonId person, Set<Long> units, ReviewState state) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    Superior superior;

    @Inject
    Today today;

    /** @param self who reads, or null: sees the own drafts */
    public Page<ReviewRow> list(AccessScope scope, PersonId self, Filter filter, PageRequest<ReviewSort> page) {
        var sql = visible(scope, self);
        if (filter.person() != null) {
            sql.where("r.person_id = ?", filter.person());
        }
        if (filter.units() != null) {
            sql.where("r.unit_id = any(cast(? as bigint[]))", Sql.ids(filter.units()));
        }
        if (filter.state() != null) {
            sql.where("r.state = ?", filter.state());
        }
        if (!page.position().isEmpty()) {
            sql.where("(r.period, r.id) < (?, cast(? as bigint))", page.position().get(0), page.position().get(1));
        }
        var rows = whole(sql.orderBy("r.period desc, r.id desc").limit(page.limit() + 1));
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        return new Page<>(items, more ? Cursor.after(items.get(items.size() - 1).period(), items.get(items.size() - 1).id()) : null, null, null);
    }

    public Optional<ReviewRow> get(AccessScope scope, PersonId self, long id) {
        return whole(visible(scope, self).where("r.id = ?", id)).stream().findFirst();
    }

    private static Sql visible(AccessScope scope, PersonId self) {
        return Sql.of(READ)
                .and(scope.on("c.unit_id", "r.person_id"))
                .where("r.state <> 'DRAFT' or r.person_id = cast(? as bigint)", self == null ? null : self.value());
    }

    /** What the heads of the person's unit and of those above it have promised as an example, the nearest head first. */
    public List<Example> examples(AccessScope scope, PersonId staff) {
        if (!scope.includes(staff, Optional.empty())) {
            return List.of();
        }
        var tree = trees.now();
        var node = tree.get(superior.unitOf(staff));
        var above = new ArrayList<Long>();
        above.add(node.id().value());
        tree.ancestors(node).forEach(one -> above.add(one.id().value()));
        return Sql.of(
                        """
                        select c.full_name, c.post, h.unit_id, r.period, k.pledge, k.due_on, k.state
                        from unit_head h join self_review r on r.person_id = h.person_id join self_commitment k on k.review_id = r.id
                        join staff_card c on c.person_id = h.person_id""")
                .where("h.unit_id = any(cast(? as bigint[])) and h.valid_from <= ? and ? < h.valid_until", Sql.ids(above), today.date(), today.date())
                .where("k.exemplary and r.state in ('SUBMITTED', 'CLOSED') and h.person_id <> ?", staff)
                .orderBy("r.period desc, h.unit_id, k.position")
                .limit(50)
                .list(em, row -> new Example(
                        row.text(0), row.text(1), new OrgUnitId(row.id(2)), row.text(3), row.text(4), row.day(5), row.code(6, CommitmentState.class)));
    }

    private List<ReviewRow> whole(Sql sql) {
        var bare = sql.list(em, row -> review(row, List.of()));
        var commitments = commitments(bare.stream().map(ReviewRow::id).toList());
        return bare.stream().map(one -> new ReviewRow(
                one.id(), one.person(), one.staff(), one.fullName(), one.unit(), one.period(), one.strengths(), one.faults(), one.causes(), one.state(),
                one.submittedOn(), one.comment(), one.closer(), one.closedOn(), one.version(), commitments.getOrDefault(one.id(), List.of()))).toList();
    }

    private Map<Long, List<Commitment>> commitments(Collection<Long> reviews) {
        var reports = new HashMap<Long, List<FollowUp>>();
        Sql.of(
                        """
                        select f.commitment_id, f.told_on, f.author, f.done, f.report
                        from self_follow_up f join self_commitment k on k.id = f.commitment_id""")
                .where("k.review_id = any(cast(? as bigint[]))", Sql.ids(reviews))
                .orderBy("f.id")
                .list(em, row -> reports.computeIfAbsent(row.id(0), id -> new ArrayList<>())
                        .add(new FollowUp(row.day(1), row.text(2), row.yes(3), row.text(4))));
        var found = new HashMap<Long, List<Commitment>>();
        Sql.of("select k.review_id, k.id, k.pledge, k.due_on, k.exemplary, k.state, k.finding, k.closer, k.closed_on from self_commitment k")
                .where("k.review_id = any(cast(? as bigint[]))", Sql.ids(reviews))
                .orderBy("k.review_id, k.position")
                .list(em, row -> found.computeIfAbsent(row.id(0), id -> new ArrayList<>()).add(new Commitment(
                        row.id(1), row.text(2), row.day(3), row.yes(4), row.code(5, CommitmentState.class), row.text(6), row.text(7), row.day(8),
                        row.text(5).equals("OPEN") && row.day(3).isBefore(today.date()), reports.getOrDefault(row.id(1), List.of()))));
        return found;
    }

    private static ReviewRow review(Row row, List<Commitment> commitments) {
        return new ReviewRow(
                row.id(0), new PersonId(row.id(1)), row.text(2), row.text(3), new OrgUnitId(row.id(4)), row.text(5), row.text(6), row.text(7),
                row.text(8), row.code(9, ReviewState.class), row.day(10), row.text(11), row.text(12), row.day(13), row.whole(14), commitments);
    }
}
