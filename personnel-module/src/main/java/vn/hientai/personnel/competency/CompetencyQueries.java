package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** The competencies of a person as those who may say so see them, through time. */
@ApplicationScoped
public class CompetencyQueries {
    /** The group that the State's framework asks of every civil servant (nhóm năng lực chung). */
    private static final String COMMON = "TT12-2022/CC.";

    /**
     * @param code whole code of the competency
     * @param self level 1 to 5 as the person sees it, or null; {@code head} as the head sees it, or null
     * @param selfOn day of the person's rating, or null; {@code headOn} of the head's
     */
    public record CompetencyRow(
            String code, String nameVi, String nameEn, Integer self, Integer head, LocalDate selfOn, LocalDate headOn) {}

    /** One rating. @param by who gave it, null for a released review round, which names nobody */
    public record LevelRow(String competency, Rater rater, int level, LocalDate on, String by, String evidence) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FrameworkQueries frameworks;

    @Inject
    Today today;

    /** Every rating until the day, the newest first. */
    public List<LevelRow> history(AccessScope scope, PersonId person, LocalDate day) {
        return Sql.of(
                        """
                        select r.competency, r.rater, r.level, r.rated_on, a.display_name, r.evidence from competency_rating r
                        left join staff_card c on c.person_id = r.person_id left join account a on a.id = r.rated_by""")
                .and(scope.on("c.unit_id", "r.person_id"))
                .where("r.person_id = ? and r.rated_on <= ?", person, day)
                .orderBy("r.rated_on desc, r.id desc")
                .list(em, row -> new LevelRow(
                        row.text(0), row.code(1, Rater.class), row.whole(2), row.day(3), row.text(4), row.text(5)));
    }

    /** The common competencies in the order of the framework, each with the newest ratings that the reader may see. */
    public List<CompetencyRow> of(AccessScope scope, PersonId person) {
        var newest = new HashMap<String, Map<Rater, LevelRow>>();
        history(scope, person, today.date()).forEach(rating -> newest
                .computeIfAbsent(rating.competency(), one -> new EnumMap<>(Rater.class))
                .putIfAbsent(rating.rater(), rating));
        return frameworks.competencies(today.date()).stream()
                .filter(item -> item.code().startsWith(COMMON))
                .map(item -> {
                    var given = newest.getOrDefault(item.code(), Map.of());
                    var self = given.get(Rater.SELF);
                    var head = given.get(Rater.HEAD);
                    return new CompetencyRow(
                            item.code(), item.nameVi(), item.nameEn(), self == null ? null : self.level(),
                            head == null ? null : head.level(), self == null ? null : self.on(),
                            head == null ? null : head.on());
                })
                .toList();
    }
}
