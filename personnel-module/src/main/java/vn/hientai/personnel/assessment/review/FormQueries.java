package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.personnel.assessment.review.FormText.QuestionKind;

/** Reads of the forms of questions; they name nobody. */
@ApplicationScoped
public class FormQueries {
    private static final String PUBLIC = "forms name nobody";

    public record FormRow(long id, String title, String titleEn, LocalDate madeOn, int questions) {}

    public record Question(long id, QuestionKind kind, String competency, String wording, String wordingEn) {
        public boolean asksLevel() {
            return kind == QuestionKind.LEVEL;
        }
    }

    public record Form(FormRow row, List<Question> questions) {}

    private static final String READ =
            """
            select f.id, f.title, f.title_en, f.made_on, (select count(*) from review_question q where q.form_id = f.id)
            from review_form f""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Unscoped(PUBLIC)
    public List<FormRow> list() {
        return Sql.of(READ).where("f.ended_on is null").orderBy("f.id desc")
                .list(em, row -> new FormRow(row.id(0), row.text(1), row.text(2), row.day(3), row.whole(4)));
    }

    @Unscoped(PUBLIC)
    public Form form(long id) {
        var form = Sql.of(READ).where("f.id = ?", id)
                .first(em, row -> new FormRow(row.id(0), row.text(1), row.text(2), row.day(3), row.whole(4)))
                .orElseThrow(() -> new NotFound("Form", id));
        return new Form(form, questions(id));
    }

    @Unscoped(PUBLIC)
    public List<Question> questions(long form) {
        return Sql.of("select id, kind, competency, wording, wording_en from review_question")
                .where("form_id = ?", form)
                .orderBy("position")
                .list(em, row -> new Question(row.id(0), row.code(1, QuestionKind.class), row.text(2), row.text(3), row.text(4)));
    }
}
