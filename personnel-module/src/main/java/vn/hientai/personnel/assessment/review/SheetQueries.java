package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.assessment.review.FormQueries.Question;
import vn.hientai.personnel.assessment.review.rule.Side;

/** Sheets that wait for a reviewer; everybody sees the own ones alone. */
@ApplicationScoped
public class SheetQueries {
    /** @param state of the own seat; {@code open} whether it can be filled in */
    public record SheetRow(
            long seat, String title, String fullName, String post, Side side, SeatState state, LocalDate closesOn, boolean open, Integer minimum,
            long form) {}

    /** @param answers written so far, by number of the question; {@code version} of the draft, 0 for none */
    public record Sheet(SheetRow row, List<Question> questions, Map<Long, String> answers, int version) {}

    private static final String READ =
            """
            select s.id, r.title, c.full_name, j.post, s.side, s.state, r.closes_on, r.status = 'OPEN' and s.state = 'SEATED' and r.closes_on >= ?,
                r.minimum, r.form_id
            from review_seat s join review_subject j on j.id = s.subject_id join review_round r on r.id = j.round_id
            join staff_card c on c.person_id = j.person_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FormQueries forms;

    /** @param scope of the reviewer alone */
    public List<SheetRow> mine(AccessScope scope, LocalDate day) {
        return Sql.of(READ, day).and(scope.on("cast(null as bigint)", "s.reviewer_id"))
                .where("r.status in ('OPEN', 'CLOSED', 'RELEASED') and s.state <> 'REMOVED'")
                .orderBy("r.status, r.closes_on, c.name_sort, s.id")
                .list(em, SheetQueries::row);
    }

    /** @param self the reviewer */
    public Sheet sheet(AccessScope scope, PersonId self, long seat, LocalDate day) {
        var row = Sql.of(READ, day).and(scope.on("cast(null as bigint)", "s.reviewer_id"))
                .where("s.id = ? and s.reviewer_id = ? and r.status <> 'DRAFT' and s.state <> 'REMOVED'", seat, self)
                .first(em, SheetQueries::row)
                .orElseThrow(() -> new NotFound("ReviewSheet", seat));
        record Draft(Map<Long, String> answers, int version) {}
        var draft = Sql.of("select cast(answers as text), version from review_draft").where("seat_id = ?", seat)
                .first(em, found -> new Draft(answers(found.text(0)), found.whole(1)))
                .orElse(new Draft(Map.of(), 0));
        return new Sheet(row, forms.questions(row.form()), draft.answers(), draft.version());
    }

    private static Map<Long, String> answers(String json) {
        var answers = new TreeMap<Long, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((question, answer) -> answers.put(Long.valueOf(question), ((JsonString) answer).getString()));
        }
        return answers;
    }

    private static SheetRow row(Row row) {
        return new SheetRow(
                row.id(0), row.text(1), row.text(2), row.text(3), row.code(4, Side.class), row.code(5, SeatState.class), row.day(6), row.yes(7),
                row.whole(8), row.id(9));
    }
}
