package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/**
 * Hands a sheet in (nộp phiếu), once. From here on nothing links the answers with who gave them: they are kept by side, under
 * random keys, without a time. The trail says that somebody handed a sheet in, and not about whom.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class HandInSheet {
    /** @param answers by number of the question: a level 1 to 5 or a text; what is left out was not judged */
    public record Command(@NotNull SeatNumber seat, @NotEmpty @Size(max = 40) Map<@NotNull Long, @NotNull @Size(max = 4000) String> answers) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    @Inject
    FormQueries forms;

    public void handle(@Valid @NotNull Command command) {
        var seat = rounds.ownToFill(command.seat().value());
        var answered = 0;
        for (var question : forms.questions(seat.round().form())) {
            var answer = command.answers().get(question.id());
            if (answer == null || answer.isBlank()) {
                continue;
            }
            if (!question.asksLevel()) {
                Sql.of("insert into review_remark (subject_id, side, question_id, body) values (?, ?, ?, ?)", seat.subject().id(), seat.side(),
                                question.id(), answer.strip())
                        .execute(em);
            } else if (answer.matches("[1-5]")) {
                answered++;
                Sql.of("insert into review_answer (subject_id, side, question_id, level) values (?, ?, ?, ?)", seat.subject().id(),
                                seat.side(), question.id(), Integer.valueOf(answer))
                        .execute(em);
            } else {
                throw BusinessRuleViolated.at("answers", "competency.level-unknown", Map.of("most", 5));
            }
        }
        if (answered == 0) {
            throw BusinessRuleViolated.at("answers", "review.nothing-answered", Map.of());
        }
        Sql.of("insert into review_count (subject_id, side, sheets) values (?, ?, 1) on conflict (subject_id, side) do update set "
                                + "sheets = review_count.sheets + 1",
                        seat.subject().id(), seat.side())
                .execute(em);
        rounds.state(seat.id(), SeatState.DONE, null);
        rounds.settle(seat.id(), "DONE");
    }
}
