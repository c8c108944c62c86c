package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.assessment.review.FormQueries.Question;
import vn.hientai.personnel.assessment.review.rule.Agreement;
import vn.hientai.personnel.assessment.review.rule.Band;

/**
 * Released results: what was kept at the release and nothing else. The person, the superior who sat in the review, and those
 * who manage reviews over the unit read them.
 */
@ApplicationScoped
public class ResultQueries {
    /** One average as it was released. */
    public record Mean(Band band, long question, BigDecimal mean, Agreement agreement) {}

    public record Said(Band band, String wording, String wordingEn, String body) {}

    /** A question over the rounds of a person: mean of a group in an earlier round. */
    public record Trend(LocalDate on, String title, String competency, Band band, BigDecimal mean) {}

    /** @param comment of the person, or null */
    public record Result(
            long round, String title, LocalDate releasedOn, int minimum, String code, String fullName, String post, List<Question> questions,
            List<Mean> means, List<Said> remarks, List<Trend> trend, String comment, LocalDate commentedOn, boolean own) {}

    public record ResultRow(long round, String title, LocalDate releasedOn, String code, String fullName) {}

    private record Found(
            long subject, long round, String title, LocalDate releasedOn, int minimum, PersonId person, String code, String fullName, String post,
            String comment, LocalDate commentedOn, long form) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FormQueries forms;

    /** Results about the person. */
    public List<ResultRow> of(AccessScope scope, PersonId person) {
        return Sql.of(
                        """
                        select r.id, r.title, r.released_on, c.code, c.full_name from review_subject j join review_round r on r.id = j.round_id
                        join staff_card c on c.person_id = j.person_id""")
                .and(scope.on("c.unit_id", "j.person_id"))
                .where("r.status = 'RELEASED' and j.person_id = ?", person)
                .orderBy("r.released_on desc, r.id desc")
                .list(em, row -> new ResultRow(row.id(0), row.text(1), row.day(2), row.text(3), row.text(4)));
    }

    /**
     * The released result of a person in a round.
     *
     * @param scope of whoever manages reviews, with the reader
     * @param reader the reader's own person, who also reads as the superior that sat; or null
     */
    public Result result(AccessScope scope, PersonId reader, long round, String code) {
        var found = Sql.of(
                        """
                        select j.id, r.id, r.title, r.released_on, r.minimum, j.person_id, c.code, c.full_name, j.post, j.comment, j.commented_on,
                            r.form_id
                        from review_subject j join review_round r on r.id = j.round_id join staff_card c on c.person_id = j.person_id""")
                .where("r.id = ? and r.status = 'RELEASED' and c.code = ?", round, code)
                .and(readable(scope, reader))
                .first(em, row -> new Found(
                        row.id(0), row.id(1), row.text(2), row.day(3), row.whole(4), new PersonId(row.id(5)), row.text(6), row.text(7),
                        row.text(8), row.text(9), row.day(10), row.id(11)))
                .orElseThrow(() -> new NotFound("ReviewResult", code));
        var means = Sql.of("select band, question_id, mean, agreement from review_result").where("subject_id = ?", found.subject())
                .orderBy("question_id, band")
                .list(em, row -> new Mean(row.code(0, Band.class), row.id(1), row.decimal(2), row.code(3, Agreement.class)));
        var remarks = Sql.of(
                        """
                        select m.band, q.wording, q.wording_en, m.body from review_remark m
                        join review_question q on q.id = m.question_id""")
                .where("m.subject_id = ? and m.state = 'SHOWN' and m.band is not null", found.subject())
                .orderBy("q.position, m.band, m.id")
                .list(em, row -> new Said(row.code(0, Band.class), row.text(1), row.text(2), row.text(3)));
        var trend = Sql.of(
                        """
                        select r.released_on, r.title, q.competency, x.band, x.mean from review_result x
                        join review_subject j on j.id = x.subject_id join review_round r on r.id = j.round_id
                        join review_question q on q.id = x.question_id""")
                .where("j.person_id = ? and r.status = 'RELEASED' and r.released_on <= ?", found.person(), found.releasedOn())
                .orderBy("q.competency, x.band, r.released_on, r.id")
                .list(em, row -> new Trend(row.day(0), row.text(1), row.text(2), row.code(3, Band.class), row.decimal(4)));
        return new Result(
                found.round(), found.title(), found.releasedOn(), found.minimum(), found.code(), found.fullName(), found.post(),
                forms.questions(found.form()), means, remarks, trend, found.comment(), found.commentedOn(), found.person().equals(reader));
    }

    private static Sql.Condition readable(AccessScope scope, PersonId reader) {
        var managed = scope.on("c.unit_id", "j.person_id");
        if (reader == null || managed.text().isEmpty()) {
            return managed;
        }
        var values = new ArrayList<Object>(managed.values());
        values.add(reader);
        return new Sql.Condition(
                "(" + managed.text() + ") or exists (select from review_seat s where s.subject_id = j.id and s.side = 'SUPERIOR' "
                        + "and s.state in ('SEATED', 'DONE') and s.reviewer_id = ?)",
                values);
    }
}
