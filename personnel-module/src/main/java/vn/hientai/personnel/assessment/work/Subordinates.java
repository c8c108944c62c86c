package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.grading.rule.AnnualScore;
import vn.hientai.personnel.assessment.grading.rule.SubordinateLevel;
import vn.hientai.personnel.assessment.work.WorkQueries.Colleague;

/**
 * What a head's people reached in a month (kết quả hoạt động của đơn vị, tiêu chí d; NĐ 335/2025/NĐ-CP Điều 15 khoản 3
 * điểm a): everybody with a score who works in the units that the person heads, and below them. Deputies head no unit; for
 * them the field they are in charge of is judged by whoever tracks them (khoản 4).
 */
@ApplicationScoped
public class Subordinates {
    /** More than so many are led through others; then whoever tracks the head gives the level. */
    static final int MOST = 1000;

    /**
     * The criterion as it is reckoned.
     *
     * @param level 1, or the lower level
     * @param scored how many have a score
     * @param below those under the threshold, by name
     * @param least the threshold
     */
    public record Reckoned(BigDecimal level, int scored, List<String> below, BigDecimal least) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    Tasks tasks;

    @Inject
    ScoreQueries scores;

    @Inject
    PolicyBooks books;

    /** Empty where the person headed no unit at the end of the month, or where nobody below has a score. */
    public Optional<Reckoned> of(Colleague head, LocalDate month) {
        var units = new LinkedHashSet<Long>();
        var lastDay = month.plusMonths(1).minusDays(1);
        Sql.of("select unit_id from unit_head")
                .where("person_id = ? and valid_from <= ? and ? < valid_until", head.person(), lastDay, lastDay)
                .list(em, row -> new OrgUnitId(row.id(0)))
                .forEach(unit -> units.addAll(trees.now().subtreeIds(unit)));
        if (units.isEmpty()) {
            return Optional.empty();
        }
        var people = Sql.of("select c.person_id, c.code, c.full_name, c.post, c.unit_id, c.subject from staff_card c")
                .where("c.status not in ('RETIRED', 'LEFT') and c.person_id <> ?", head.person())
                .and(tasks.worksIn(units))
                .orderBy("c.name_sort, c.person_id")
                .limit(MOST + 1)
                .list(em, row -> new Colleague(
                        new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3), new OrgUnitId(row.id(4)), row.text(5)));
        return people.size() > MOST ? Optional.empty() : reckon(head, people, month);
    }

    private Optional<Reckoned> reckon(Colleague head, List<Colleague> people, LocalDate month) {
        var book = books.on(month);
        var regime = ScoreQueries.subject(head).regime();
        if (book.peek(AnnualScore.LOWER_LEVEL, regime).isEmpty()) {
            return Optional.empty();
        }
        var sheets = scores.sheets(people, month);
        var reached = people.stream().filter(one -> sheets.get(one.person()).score() != null).toList();
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        var level = new SubordinateLevel().of(
                reached.stream().map(one -> sheets.get(one.person()).score().score()).toList(), ScoreQueries.subject(head), book);
        var below = reached.stream()
                .filter(one -> sheets.get(one.person()).score().score().compareTo(level.least()) < 0)
                .map(Colleague::fullName)
                .toList();
        return Optional.of(new Reckoned(level.level(), reached.size(), below, level.least()));
    }
}
