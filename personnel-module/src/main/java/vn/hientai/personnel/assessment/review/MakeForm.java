package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.review.FormText.QuestionKind;
import vn.hientai.personnel.competency.FrameworkQueries;

/** Makes a form of questions (lập mẫu phiếu đánh giá nhiều chiều); it is never changed, another one takes its place. */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class MakeForm {
    public record Command(@NotNull @Valid FormText text) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    FrameworkQueries frameworks;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        var text = command.text();
        var known = frameworks.byCode(today.date());
        var form = Sql.of("insert into review_form (title, title_en, made_by, made_on) values (?, ?, ?, ?) returning id", text.title().strip(),
                        text.titleEn(), actor.who().account(), today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
        var position = 0;
        for (var question : text.questions()) {
            if (question.kind() == QuestionKind.LEVEL && !known.containsKey(String.valueOf(question.competency()))) {
                throw new InvalidInput(List.of(new Violation(
                        "questions", "UNKNOWN_CODE", Map.of("value", String.valueOf(question.competency())))));
            }
            Sql.of("insert into review_question (form_id, position, kind, competency, wording, wording_en) values (?, ?, ?, ?, ?, ?)", form,
                            ++position, question.kind(), question.kind() == QuestionKind.LEVEL ? question.competency() : null,
                            question.wording().strip(), question.wordingEn())
                    .execute(em);
        }
        return form;
    }
}
