package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Every rating that was ever given; the newest of a rater counts. */
@ApplicationScoped
class CompetencyRatings {
    private static final int HIGHEST = 5;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FrameworkQueries frameworks;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    /** @param levels 1 to 5 by whole code; {@code evidence} what they rest on, or null */
    void add(PersonId person, Rater rater, Map<String, Integer> levels, LocalDate on, String evidence) {
        var known = frameworks.byCode(on);
        levels.forEach((competency, level) -> {
            if (level < 1 || level > HIGHEST) {
                throw BusinessRuleViolated.at("levels", "competency.level-unknown", Map.of("most", HIGHEST));
            }
            if (!known.containsKey(competency)) {
                throw BusinessRuleViolated.at("levels", "competency.unknown", Map.of("competency", competency));
            }
            Sql.of(
                            """
                            insert into competency_rating (person_id, competency, rater, level, rated_by, rated_on, evidence)
                            values (?, ?, ?, ?, ?, ?, ?)""",
                            person, competency, rater, level, rater == Rater.REVIEW ? null : actor.who().account(), on,
                            evidence == null || evidence.isBlank() ? null : evidence.strip())
                    .execute(em);
        });
    }
}
