package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.competency.ReviewedLevels;

/**
 * Releases the results of a round (công bố kết quả), once: averages of the groups that may be shown are kept, every single
 * answer is destroyed, the levels enter the competencies of the person, and each person is told.
 */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class ReleaseReview {
    public record Command(long round, int version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    @Inject
    Groups groups;

    @Inject
    ReviewedLevels levels;

    @Inject
    Notices notices;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.forChange(command.round(), command.version(), ReviewStatus.CLOSED);
        var waiting = Sql.of("select count(*) from review_remark m join review_subject j on j.id = m.subject_id")
                .where("j.round_id = ? and m.state = 'WAITING'", round.id())
                .count(em);
        if (waiting > 0) {
            throw new BusinessRuleViolated("review.remarks-wait", Map.of("count", waiting));
        }
        var averages = groups.averages(round);
        averages.forEach(one -> Sql.of(
                        "insert into review_result (subject_id, band, question_id, mean, agreement) values (?, ?, ?, ?, ?)", one.subject(),
                        one.band(), one.question(), one.average().mean(), one.average().agreement())
                .execute(em));
        rounds.dropAnswers(round.id());
        rounds.status(round.id(), ReviewStatus.RELEASED, null);
        var subjects = rounds.subjects(round.id());
        subjects.forEach(subject -> {
            var reviewed = groups.levels(averages.stream().filter(one -> one.subject() == subject.id()).toList(), round.form());
            if (!reviewed.isEmpty()) {
                levels.enter(subject.person(), reviewed, today.date(), round.title());
            }
        });
        notices.tell(subjects.stream().map(Rounds.Subject::person).toList(), "review-released", Map.of("title", round.title()), "/me/reviews");
    }
}
