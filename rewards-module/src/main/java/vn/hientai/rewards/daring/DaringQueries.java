package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.rewards.daring.rule.DamageCause;
import vn.hientai.rewards.daring.rule.DaringVote;
import vn.hientai.rewards.daring.rule.PilotResult;
import vn.hientai.rewards.daring.rule.PlanContent;
import vn.hientai.rewards.daring.rule.Protection;
import vn.hientai.rewards.daring.rule.ShieldRule;
import vn.hientai.rewards.daring.rule.ShieldRule.GoodFaith;

/** Reads of daring proposals; a draft is its author's alone. */
@ApplicationScoped
public class DaringQueries {
    /** The newest first. */
    public enum DaringSort {
        NEWEST
    }

    /**
     * What is asked for.
     *
     * @param units agencies that decide, or null for everywhere in reach
     * @param author or null
     */
    public record Filter(Set<Long> units, PersonId author, DaringState state) {}

    public record VoteRow(
            LocalDate heldOn, int inFavour, int against, int abstained, boolean headInFavour, LocalDate partyConsultedOn, boolean adopted,
            String note, Verdict verdict) {}

    public record MilestoneRow(long id, String name, LocalDate dueOn, LocalDate doneOn, String note) {}

    /** @param verdict how the protection follows from what was found */
    public record ReviewRow(
            LocalDate reviewedOn, PilotResult result, String damage, DamageCause cause, Set<GoodFaith> found, LocalDate partyConsultedOn,
            Protection protection, String reason, String lessons, String reviewer, Verdict verdict) {}

    /** @param granted null as long as it is only offered */
    public record EncouragementRow(Encouragement kind, Boolean granted, LocalDate settledOn, String settler, String reason) {}

    public record EventRow(LocalDate on, String kind, String author, String note) {}

    /**
     * A proposal whole.
     *
     * @param content whether the plan states what it must
     * @param review null until the pilot was reviewed
     */
    public record Sheet(
            DaringRow row, Verdict content, List<VoteRow> votes, List<MilestoneRow> milestones, ReviewRow review,
            List<EncouragementRow> encouragements, List<EventRow> events) {}

    /** What everybody may read. @param author null unless the author agreed to be named */
    public record Lesson(
            long id, String title, OrgUnitId unit, String author, LocalDate publishedOn, String summary, PilotResult result, String lessons) {}

    /** The record that a case about the same matter must show (căn cứ bảo vệ): what was approved by whom and when, what became of it. */
    public record Shield(
            long proposal, String title, DecidedBy decidedBy, LocalDate decidedOn, String decider, String paper, LocalDate from, LocalDate until,
            PilotResult result, Protection protection) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    @Inject
    Today today;

    public Page<DaringRow> list(AccessScope scope, Filter filter, PageRequest<DaringSort> page) {
        var sql = filtered(Proposals.select(), scope, filter);
        if (!page.position().isEmpty()) {
            sql.where("p.id < cast(? as bigint)", page.position().get(0));
        }
        var rows = proposals.list(sql.orderBy("p.id desc").limit(page.limit() + 1));
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        var total = page.count()
                ? filtered(Sql.of("select count(*) from daring_proposal p"), scope, filter).count(em)
                : null;
        return new Page<>(items, more ? Cursor.after(items.get(items.size() - 1).id()) : null, null, total);
    }

    private Sql filtered(Sql sql, AccessScope scope, Filter filter) {
        seen(sql, scope);
        if (filter.units() != null) {
            sql.where("p.unit_id = any(cast(? as bigint[]))", Sql.ids(filter.units()));
        }
        if (filter.author() != null) {
            sql.where("p.person_id = ?", filter.author());
        }
        if (filter.state() != null) {
            sql.where("p.state = ?", filter.state());
        }
        return sql;
    }

    /** What was never handed in is seen by its author alone. */
    private Sql seen(Sql sql, AccessScope scope) {
        var self = actor.who().person().map(PersonId::value).orElse(-1L);
        return sql.and(scope.on("p.unit_id", "p.person_id")).where("(p.seal is not null or p.person_id = ?)", self);
    }

    public Optional<DaringRow> get(AccessScope scope, long id) {
        return proposals.list(seen(Proposals.select().where("p.id = ?", id), scope)).stream().findFirst();
    }

    public Optional<Sheet> sheet(AccessScope scope, long id) {
        return get(scope, id).map(row -> new Sheet(
                row, content(row), votes(row), milestones(id), review(row), encouragements(id), events(id)));
    }

    /**
     * Whether a reader decides about it now.
     *
     * @param own where the reader heads agencies
     * @param above where the reader is the authority above them
     */
    public boolean mayDecide(AccessScope own, AccessScope above, DaringRow row) {
        return (desk.isForAbove(row) ? above : own).includesUnit(row.unit());
    }

    /** The very bytes that were handed in; their SHA-256 is the seal. */
    public Optional<String> sealed(AccessScope scope, long id) {
        return seen(Sql.of("select p.sealed from daring_proposal p").where("p.id = ? and p.sealed is not null", id), scope)
                .first(em, row -> row.text(0));
    }

    /** What a finding about the person must take into account: approved proposals of theirs. */
    public List<Shield> shields(AccessScope scope, PersonId person) {
        return seen(
                        Sql.of(
                                        """
                                        select p.id, p.title, p.decided_by, p.decided_on, p.decider, p.paper, p.pilot_from, p.pilot_until, r.result, r.protection
                                        from daring_proposal p left join daring_review r on r.proposal_id = p.id""")
                                .where("p.person_id = ? and p.state in ('PILOT', 'STOPPED', 'REVIEWED')", person),
                        scope)
                .orderBy("p.decided_on desc, p.id desc")
                .list(em, row -> new Shield(
                        row.id(0), row.text(1), row.code(2, DecidedBy.class), row.day(3), row.text(4), row.text(5), row.day(6), row.day(7),
                        row.code(8, PilotResult.class), row.code(9, Protection.class)));
    }

    @Unscoped("published for everybody who is signed in; names only those who agreed")
    public Page<Lesson> lessons(PageRequest<DaringSort> page) {
        var sql = Sql.of(
                        """
                        select p.id, p.title, p.unit_id, case when p.show_name then c.full_name end, p.published_on, p.summary, r.result, r.lessons
                        from daring_proposal p join daring_review r on r.proposal_id = p.id join staff_card c on c.person_id = p.person_id""")
                .where("p.published_on is not null");
        if (!page.position().isEmpty()) {
            sql.where("(p.published_on, p.id) < (cast(? as date), cast(? as bigint))", page.position().get(0), page.position().get(1));
        }
        var rows = sql.orderBy("p.published_on desc, p.id desc").limit(page.limit() + 1).list(em, row -> new Lesson(
                row.id(0), row.text(1), new OrgUnitId(row.id(2)), row.text(3), row.day(4), row.text(5), row.code(6, PilotResult.class), row.text(7)));
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page<>(items, more ? Cursor.after(last.publishedOn(), last.id()) : null, null, null);
    }

    private Verdict content(DaringRow row) {
        var day = row.receivedOn() == null ? today.date() : row.receivedOn();
        return new PlanContent().judge(new PlanContent.Facts(row.subject(), row.plan().told()), books.on(day));
    }

    private List<VoteRow> votes(DaringRow row) {
        return Sql.of("select held_on, in_favour, against, abstained, head_in_favour, party_consulted_on, adopted, note from daring_vote")
                .where("proposal_id = ?", row.id())
                .orderBy("id")
                .list(em, one -> {
                    var ballots = new DaringVote.Ballots(one.whole(1), one.whole(2), one.whole(3), one.yes(4), row.receivedOn());
                    var verdict = new DaringVote(calendars.current()).of(ballots, books.on(row.receivedOn())).verdict();
                    return new VoteRow(
                            one.day(0), ballots.inFavour(), ballots.against(), ballots.abstained(), ballots.headInFavour(), one.day(5), one.yes(6),
                            one.text(7), verdict);
                });
    }

    private List<MilestoneRow> milestones(long id) {
        return Sql.of("select id, name, due_on, done_on, note from daring_milestone").where("proposal_id = ?", id).orderBy("due_on, id")
                .list(em, row -> new MilestoneRow(row.id(0), row.text(1), row.day(2), row.day(3), row.text(4)));
    }

    private ReviewRow review(DaringRow row) {
        return Sql.of(
                        """
                        select reviewed_on, result, damage, cause, array_to_string(good_faith, ' '), party_consulted_on, protection, reason, lessons, reviewer
                        from daring_review""")
                .where("proposal_id = ?", row.id())
                .first(em, one -> {
                    var found = Arrays.stream(one.text(4).split(" ")).filter(name -> !name.isEmpty()).map(GoodFaith::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(GoodFaith.class)));
                    var result = one.code(1, PilotResult.class);
                    var cause = one.code(3, DamageCause.class);
                    var verdict = new ShieldRule().judge(
                                    new ShieldRule.Facts(result, one.text(2) != null, cause, found), books.on(row.decidedOn()))
                            .verdict();
                    return new ReviewRow(
                            one.day(0), result, one.text(2), cause, found, one.day(5), one.code(6, Protection.class), one.text(7), one.text(8),
                            one.text(9), verdict);
                })
                .orElse(null);
    }

    private List<EncouragementRow> encouragements(long id) {
        return Sql.of("select kind, granted, settled_on, settler, reason from daring_encouragement").where("proposal_id = ?", id)
                .orderBy("kind")
                .list(em, row -> new EncouragementRow(
                        row.code(0, Encouragement.class), row.text(1) == null ? null : row.yes(1), row.day(2), row.text(3), row.text(4)));
    }

    private List<EventRow> events(long id) {
        return Sql.of("select happened_on, kind, author, note from daring_event").where("proposal_id = ?", id).orderBy("id")
                .list(em, row -> new EventRow(row.day(0), row.text(1), row.text(2), row.text(3)));
    }
}
