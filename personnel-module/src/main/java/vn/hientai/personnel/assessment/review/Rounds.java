package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.assessment.review.rule.Side;

/** The rounds as they are stored. */
@ApplicationScoped
class Rounds {
    static final String TASK = "REVIEW_SHEET";
    static final String SUBJECT = "ReviewSeat";

    record Round(
            long id, long form, String title, OrgUnitId unit, Set<Side> sides, ReviewStatus status, LocalDate closesOn, Integer minimum) {}

    /** Somebody under review in a round. */
    record Subject(long id, PersonId person) {}

    /** A seat with whom it is for. */
    record Seat(long id, Side side, SeatState state, PersonId reviewer, Subject subject, Round round, String name) {}

    private static final String READ = "select id, form_id, title, unit_id, array_to_string(sides, ','), status, closes_on, minimum from review_round";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    /** The round for a change by whoever manages reviews over its unit, made on the version that was read. */
    Round forChange(long id, int version, ReviewStatus... among) {
        var current = Sql.of("select version from review_round where id = ? for update", id).first(em, row -> row.whole(0))
                .orElseThrow(() -> new NotFound("Review", id));
        var round = read(id);
        if (!actor.scope(Right.MANAGE_REVIEWS).includesUnit(round.unit())) {
            throw new NotFound("Review", id);
        }
        if (current != version) {
            throw new StaleEdit("review");
        }
        if (!Arrays.asList(among).contains(round.status())) {
            throw new Conflict("review.wrong-state", Map.of());
        }
        actor.mustBeImpartial(subjects(id).stream().map(Subject::person).toList());
        Sql.of("update review_round set version = version + 1").where("id = ?", id).execute(em);
        return round;
    }

    Round read(long id) {
        return Sql.of(READ).where("id = ?", id)
                .first(em, row -> new Round(
                        row.id(0), row.id(1), row.text(2), new OrgUnitId(row.id(3)), sides(row.text(4)), row.code(5, ReviewStatus.class), row.day(6),
                        row.whole(7)))
                .orElseThrow(() -> new NotFound("Review", id));
    }

    static Set<Side> sides(String joined) {
        return Arrays.stream(joined.split(",")).map(Side::valueOf).collect(Collectors.toSet());
    }

    List<Subject> subjects(long round) {
        return Sql.of("select id, person_id from review_subject").where("round_id = ?", round).orderBy("id")
                .list(em, row -> new Subject(row.id(0), new PersonId(row.id(1))));
    }

    /** The seat, if it is the reader's own, locked. */
    Seat own(long id) {
        var self = actor.who().person().orElseThrow(() -> new NotFound("ReviewSheet", id));
        Sql.of("select id from review_seat where id = ? for update", id).list(em, row -> row.id(0));
        return Sql.of(
                        """
                        select s.id, s.side, s.state, s.reviewer_id, j.id, j.person_id, j.round_id, c.full_name from review_seat s
                        join review_subject j on j.id = s.subject_id left join staff_card c on c.person_id = j.person_id""")
                .where("s.id = ? and s.reviewer_id = ?", id, self)
                .first(em, row -> new Seat(
                        row.id(0), row.code(1, Side.class), row.code(2, SeatState.class), new PersonId(row.id(3)),
                        new Subject(row.id(4), new PersonId(row.id(5))), read(row.id(6)), row.text(7)))
                .orElseThrow(() -> new NotFound("ReviewSheet", id));
    }

    /** The seat waits for its sheet. */
    Seat ownToFill(long id) {
        var seat = own(id);
        if (seat.round().status() != ReviewStatus.OPEN || seat.state() != SeatState.SEATED || today.date().isAfter(seat.round().closesOn())) {
            throw new Conflict("review.sheet-closed", Map.of());
        }
        return seat;
    }

    void state(long seat, SeatState state, String reason) {
        Sql.of("update review_seat set state = ?, reason = coalesce(?, reason)", state, reason).where("id = ?", seat).execute(em);
        Sql.of("delete from review_draft").where("seat_id = ?", seat).execute(em);
    }

    void seat(long subject, Map<PersonId, Side> seats, boolean proposed, String reason) {
        seats.forEach((reviewer, side) -> Sql.of(
                        """
                        insert into review_seat (subject_id, side, reviewer_id, proposed, reason) values (?, ?, ?, ?, ?)
                        on conflict (subject_id, reviewer_id) do update set side = excluded.side, state = 'SEATED', proposed = false,
                            reason = excluded.reason where review_seat.state in ('REMOVED', 'DECLINED')""",
                        subject, side, reviewer, proposed, reason)
                .execute(em));
    }

    /** Asks whoever sits there and has an account; no deadline, so that nobody above learns who is late. */
    void ask(Round round, Collection<Long> subjects) {
        record Call(long seat, long account, String name) {}
        Sql.of(
                        """
                        select s.id, a.id, c.full_name from review_seat s join review_subject j on j.id = s.subject_id
                        join account a on a.person_id = s.reviewer_id left join staff_card c on c.person_id = j.person_id""")
                .where("s.state = 'SEATED' and j.id = any(cast(? as bigint[]))", Sql.ids(subjects))
                .list(em, row -> new Call(row.id(0), row.id(1), row.text(2)))
                .forEach(call -> worklist.raise(
                        TASK, SUBJECT, String.valueOf(call.seat()), Assignee.account(new AccountId(call.account())), null,
                        "/me/review-sheet?id=" + call.seat(), Map.of("name", String.valueOf(call.name()), "title", round.title())));
    }

    void settle(long seat, String outcome) {
        worklist.settle(TASK, SUBJECT, String.valueOf(seat), outcome);
    }

    /** Tasks of seats that no longer wait for anything. */
    void settleAll(long round) {
        Sql.of(
                        """
                        update work_item set settled_at = now(), outcome = 'CLOSED' where kind = ? and subject_type = ? and settled_at is null
                            and subject_id in (select cast(s.id as text) from review_seat s join review_subject j on j.id = s.subject_id
                                where j.round_id = ?)""",
                        TASK, SUBJECT, round)
                .execute(em);
    }

    void status(long round, ReviewStatus status, String reason) {
        Sql.of(
                        """
                        update review_round set status = ?, reason = coalesce(?, reason),
                            opened_on = case when ? = 'OPEN' then cast(? as date) else opened_on end,
                            closed_on = case when ? in ('CLOSED', 'CANCELLED') then cast(? as date) else closed_on end,
                            released_on = case when ? = 'RELEASED' then cast(? as date) else released_on end""",
                        status, reason, status, today.date(), status, today.date(), status, today.date())
                .where("id = ?", round)
                .execute(em);
    }

    /** What was written and not handed in. */
    void dropDrafts(long round) {
        Sql.of(
                        """
                        delete from review_draft where seat_id in (select s.id from review_seat s join review_subject j on j.id = s.subject_id
                            where j.round_id = ?)""",
                        round)
                .execute(em);
    }

    void dropAnswers(long round) {
        Sql.of("delete from review_answer where subject_id in (select id from review_subject where round_id = ?)", round).execute(em);
    }
}
