package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.assessment.review.rule.Band;
import vn.hientai.personnel.assessment.review.rule.Side;

/** Rounds as those who manage them see them: who sits where, how many sheets came in, never whose they are. */
@ApplicationScoped
public class ReviewQueries {
    /** Newest first. */
    public enum RoundSort {
        NEWEST
    }

    /** @param sheets handed in of {@code seats}, all people together; {@code waiting} remarks to be screened */
    public record RoundRow(
            long id, String title, OrgUnitId unit, Set<Side> sides, ReviewStatus status, LocalDate closesOn, Integer minimum, LocalDate openedOn,
            LocalDate releasedOn, String reason, int version, long form, int people, int seats, int sheets, int waiting) {}

    /** @param state DONE is never told of a seat: a sheet handed in shows in the sum alone */
    public record SeatRow(long id, Side side, String code, String fullName, String post, SeatState state, boolean proposed, String reason) {}

    public record SubjectRow(long id, String code, String fullName, String post, OrgUnitId unit, List<SeatRow> seats) {}

    public record Remark(String id, String code, String fullName, Band band, String wording, String wordingEn, String body, String state, String reason) {}

    public record Sheet(RoundRow row, List<SubjectRow> people) {}

    private static final String READ =
            """
            select r.id, r.title, r.unit_id, array_to_string(r.sides, ','), r.status, r.closes_on, r.minimum, r.opened_on, r.released_on,
                r.reason, r.version, r.form_id, (select count(*) from review_subject j where j.round_id = r.id),
                (select count(*) from review_seat s join review_subject j on j.id = s.subject_id
                    where j.round_id = r.id and s.state in ('SEATED', 'DONE')),
                (select coalesce(sum(c.sheets), 0) from review_count c join review_subject j on j.id = c.subject_id where j.round_id = r.id),
                (select count(*) from review_remark m join review_subject j on j.id = m.subject_id
                    where j.round_id = r.id and r.status = 'CLOSED' and m.state = 'WAITING')
            from review_round r""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** @param scope over units, of whoever manages reviews */
    public Page<RoundRow> list(AccessScope scope, ReviewStatus status, PageRequest<RoundSort> page) {
        var sql = Sql.of(READ).and(scope.on("r.unit_id", null)).whereIf(status != null, "r.status = ?", status == null ? new Object[0] : new Object[] {status});
        if (!page.position().isEmpty()) {
            sql.where("r.id < cast(? as bigint)", page.position().get(0));
        }
        var rows = sql.orderBy("r.id desc").limit(page.limit() + 1).list(em, ReviewQueries::row);
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        return new Page<>(items, more ? Cursor.after(items.get(items.size() - 1).id()) : null, null, null);
    }

    /** One round with its people and seats. */
    public Sheet sheet(AccessScope scope, long id) {
        var round = Sql.of(READ).where("r.id = ?", id).and(scope.on("r.unit_id", null)).first(em, ReviewQueries::row)
                .orElseThrow(() -> new NotFound("Review", id));
        var seats = new LinkedHashMap<Long, List<SeatRow>>();
        Sql.of(
                        """
                        select s.subject_id, s.id, s.side, c.code, c.full_name, c.post, case s.state when 'DONE' then 'SEATED' else s.state end,
                            s.proposed, s.reason
                        from review_seat s join review_subject j on j.id = s.subject_id join staff_card c on c.person_id = s.reviewer_id""")
                .where("j.round_id = ?", id)
                .orderBy("array_position(array['SELF','SUPERIOR','PEER','SUBORDINATE','OUTSIDE'], s.side), c.name_sort, s.reviewer_id")
                .list(em, row -> seats.computeIfAbsent(row.id(0), one -> new ArrayList<>())
                        .add(new SeatRow(
                                row.id(1), row.code(2, Side.class), row.text(3), row.text(4), row.text(5), row.code(6, SeatState.class),
                                row.yes(7), row.text(8))));
        var people = Sql.of("select j.id, c.code, c.full_name, j.post, j.unit_id from review_subject j join staff_card c on c.person_id = j.person_id")
                .where("j.round_id = ?", id)
                .orderBy("c.name_sort, j.id")
                .list(em, row -> new SubjectRow(
                        row.id(0), row.text(1), row.text(2), row.text(3), new OrgUnitId(row.id(4)), seats.getOrDefault(row.id(0), List.of())));
        return new Sheet(round, people);
    }

    /** What people wrote, from the closing on, in no order. */
    public List<Remark> remarks(AccessScope scope, long id) {
        return Sql.of(
                        """
                        select m.id, c.code, c.full_name, m.band, q.wording, q.wording_en, m.body, m.state, m.reason from review_remark m
                        join review_subject j on j.id = m.subject_id join review_round r on r.id = j.round_id
                        join review_question q on q.id = m.question_id join staff_card c on c.person_id = j.person_id""")
                .and(scope.on("r.unit_id", null))
                .where("r.id = ? and r.status in ('CLOSED', 'RELEASED') and m.band is not null", id)
                .orderBy("c.name_sort, j.id, m.band, m.id")
                .list(em, row -> new Remark(
                        row.text(0), row.text(1), row.text(2), row.code(3, Band.class), row.text(4), row.text(5), row.text(6), row.text(7),
                        row.text(8)));
    }

    private static RoundRow row(Row row) {
        return new RoundRow(
                row.id(0), row.text(1), new OrgUnitId(row.id(2)), Rounds.sides(row.text(3)), row.code(4, ReviewStatus.class), row.day(5),
                row.whole(6), row.day(7), row.day(8), row.text(9), row.whole(10), row.id(11), row.whole(12), row.whole(13), row.whole(14),
                row.whole(15));
    }
}
