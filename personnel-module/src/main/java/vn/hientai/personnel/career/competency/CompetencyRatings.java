package vn.hientai.personnel.career.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Every rating that was ever given; the newest of a rater counts. */
@ApplicationScoped
class CompetencyRatings {
    static final String CATALOGUE = "competencies";
    static final String FRAMEWORK = "TT12-2022/";
    private static final int HIGHEST = 5;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CatalogueQueries catalogue;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    void add(PersonId person, Rater rater, Map<String, Integer> levels) {
        levels.forEach((competency, level) -> {
            if (level < 1 || level > HIGHEST) {
                throw BusinessRuleViolated.at("levels", "competency.level-unknown", Map.of("most", HIGHEST));
            }
            if (catalogue.item(CATALOGUE, FRAMEWORK + competency, today.date()).isEmpty()) {
                throw BusinessRuleViolated.at("levels", "competency.unknown", Map.of("competency", competency));
            }
            Sql.of(
                            """
                            insert into competency_rating (person_id, competency, rater, level, rated_by, rated_on)
                            values (?, ?, ?, ?, ?, ?)""",
                            person, competency, rater, level, actor.who().account(), today.date())
                    .execute(em);
        });
    }
}
