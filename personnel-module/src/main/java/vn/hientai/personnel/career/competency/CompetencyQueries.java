package vn.hientai.personnel.career.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** The competencies of a person as the person and the head see them. */
@ApplicationScoped
public class CompetencyQueries {
    /** The group that the framework asks of every civil servant (nhóm năng lực chung). */
    private static final String COMMON = "CC.";

    /**
     * @param self level 1 to 5 as the person sees it, or null; {@code head} as the head sees it, or null
     * @param selfOn day of the person's rating, or null; {@code headOn} of the head's
     */
    public record CompetencyRow(
            String code, String nameVi, String nameEn, Integer self, Integer head, LocalDate selfOn, LocalDate headOn) {}

    private record Rating(String competency, Rater rater, int level, LocalDate on) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CatalogueQueries catalogue;

    @Inject
    Today today;

    /** The common competencies in the order of the framework, each with the newest ratings that the reader may see. */
    public List<CompetencyRow> of(AccessScope scope, PersonId person) {
        var newest = new HashMap<String, Map<Rater, Rating>>();
        Sql.of(
                        """
                        select r.competency, r.rater, r.level, r.rated_on from competency_rating r
                        left join staff_card c on c.person_id = r.person_id""")
                .and(scope.on("c.unit_id", "r.person_id"))
                .where("r.person_id = ?", person)
                .orderBy("r.id")
                .list(em, row -> new Rating(row.text(0), row.code(1, Rater.class), row.whole(2), row.day(3)))
                .forEach(rating -> newest.computeIfAbsent(rating.competency(), one -> new EnumMap<>(Rater.class))
                        .put(rating.rater(), rating));
        return catalogue.items(CompetencyRatings.CATALOGUE, today.date()).stream()
                .filter(item -> item.code().startsWith(CompetencyRatings.FRAMEWORK + COMMON))
                .map(item -> {
                    var code = item.code().substring(CompetencyRatings.FRAMEWORK.length());
                    var given = newest.getOrDefault(code, Map.of());
                    var self = given.get(Rater.SELF);
                    var head = given.get(Rater.HEAD);
                    return new CompetencyRow(
                            code, item.nameVi(), item.nameEn(), self == null ? null : self.level(),
                            head == null ? null : head.level(), self == null ? null : self.on(),
                            head == null ? null : head.on());
                })
                .toList();
    }
}
