package vn.hientai.personnel.assessment.selfreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.work.Superior;

/** Keeps a draft of one's own review (ghi bản tự soi, tự sửa); may be done any number of times until it is submitted. Answers its number. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SaveSelfReview {
    /** What is promised. @param exemplary shown to one's staff */
    public record Pledge(@NotBlank @Size(max = 1000) String pledge, @NotNull LocalDate dueOn, boolean exemplary) {}

    /**
     * @param id of the draft, or null for a new one
     * @param period yyyy, yyyy-Q1 to Q4, yyyy-H1 or H2
     */
    public record Command(
            Long id, @NotBlank @Pattern(regexp = "\\d{4}(-(Q[1-4]|H[12]))?") String period, @Size(max = 4000) String strengths,
            @Size(max = 4000) String faults, @Size(max = 4000) String causes, @NotNull @Size(max = 20) List<@Valid @NotNull Pledge> pledges,
            Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    SelfReviews reviews;

    @Inject
    Superior superior;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        var self = superior.self();
        if (begin(command.period()).isAfter(today.date())) {
            throw BusinessRuleViolated.at("period", "selfreview.period-not-begun", Map.of());
        }
        var same = Sql.of("select id from self_review where person_id = ? and period = ?", self, command.period()).first(em, row -> row.id(0));
        if (same.isPresent() && !same.get().equals(command.id())) {
            throw BusinessRuleViolated.at("period", "selfreview.period-taken", Map.of("period", command.period()));
        }
        var id = command.id();
        if (id == null) {
            id = Sql.of("insert into self_review (person_id, unit_id, period) values (?, ?, ?) returning id", self, superior.unitOf(self), command.period())
                    .first(em, row -> row.id(0)).orElseThrow();
        } else {
            var review = reviews.lock(id, command.version());
            if (!review.person().equals(self)) {
                throw new NotFound("SelfReview", id);
            }
            if (!review.isWritable()) {
                throw new Conflict("selfreview.not-in-state", Map.of("state", review.state()));
            }
        }
        Sql.of("update self_review set period = ?, strengths = ?, faults = ?, causes = ?, version = version + 1",
                        command.period(), text(command.strengths()), text(command.faults()), text(command.causes()))
                .where("id = ?", id)
                .execute(em);
        Sql.of("delete from self_commitment where review_id = ?", id).execute(em);
        for (var at = 0; at < command.pledges().size(); at++) {
            var one = command.pledges().get(at);
            Sql.of("insert into self_commitment (review_id, position, pledge, due_on, exemplary) values (?, ?, ?, ?, ?)",
                            id, at, one.pledge().strip(), one.dueOn(), one.exemplary())
                    .execute(em);
        }
        return id;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    static LocalDate begin(String period) {
        var year = Integer.parseInt(period.substring(0, 4));
        if (period.length() == 4) {
            return LocalDate.of(year, 1, 1);
        }
        var number = period.charAt(6) - '0';
        return LocalDate.of(year, 1, 1).plusMonths((number - 1) * (period.charAt(5) == 'Q' ? 3L : 6L));
    }
}
