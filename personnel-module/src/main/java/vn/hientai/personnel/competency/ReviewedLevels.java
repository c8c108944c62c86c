package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.PersonId;

/** The door by which a released review enters a person's levels, in the caller's transaction; it names nobody. */
@ApplicationScoped
public class ReviewedLevels {
    @Inject
    CompetencyRatings ratings;

    /** @param levels 1 to 5 by whole code; {@code evidence} title of the round */
    public void enter(PersonId person, Map<String, Integer> levels, LocalDate on, String evidence) {
        ratings.add(person, Rater.REVIEW, levels, on, evidence);
    }
}
