package vn.hientai.personnel.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.FileField;
import vn.hientai.personnel.file.FileFields;
import vn.hientai.personnel.file.StaffSight;

/** Reads of scores and findings, from what is kept beside the directory. */
@ApplicationScoped
public class QualityQueries {
    /** A file below it is weak (hồ sơ yếu). */
    public static final int MARK = 80;

    /** The worst first. */
    public enum QualitySort {
        SCORE
    }

    /**
     * Something that contradicts itself or is missing.
     *
     * @param code names the text {@code finding.<code>}
     * @param line the row meant, or null
     */
    public record Finding(String code, FileField field, Long line, String detail) {}

    /** One file; what the reader may not see is left out of the lists, not of the score. */
    public record FileQuality(int score, List<FileField> missing, List<Finding> findings) {}

    /** A file in a list of the worst. */
    public record WeakFile(
            PersonId person, String code, String fullName, String post, String unitName, int score, int missing, int findings) {}

    /** A unit with everyone below it. */
    public record UnitQuality(OrgNode unit, long people, int average, long weak, long findings) {
        static UnitQuality of(OrgNode unit, Sums sums) {
            return new UnitQuality(
                    unit, sums.people, sums.people == 0 ? 100 : (int) (sums.score / sums.people), sums.weak, sums.findings);
        }
    }

    /** How often a kind of finding occurs. */
    public record Kind(String code, long files) {}

    private static final class Sums {
        private long people;
        private long score;
        private long weak;
        private long findings;

        void add(Sums more) {
            people += more.people;
            score += more.score;
            weak += more.weak;
            findings += more.findings;
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    PersonReach reach;

    /** Absent while a file that has just come in waits to be checked. */
    public Optional<FileQuality> file(AccessScope scope, StaffSight sight, PersonId person) {
        var home = reach.unitOf(person);
        if (!scope.includes(person, home)) {
            throw new NotFound("Person", person);
        }
        var sensitive = sight.sensitive().includes(person, home);
        var pay = sight.salary().includes(person, home);
        var found = Sql.of("select s.score, array_to_string(s.missing, ',') from file_score s join staff_card c on c.person_id = s.person_id")
                .where("s.person_id = ?", person)
                .and(scope.on("c.unit_id", "c.person_id"))
                .first(em, row -> new FileQuality(
                        row.whole(0),
                        Arrays.stream(row.text(1).split(","))
                                .flatMap(code -> FileFields.find(code).stream())
                                .filter(field -> (sensitive || !field.sensitive()) && (pay || !field.isPay()))
                                .toList(),
                        List.of()));
        return found.map(known -> new FileQuality(known.score(), known.missing(), findings(person).stream()
                .filter(one -> (sensitive || !one.field().sensitive()) && (pay || !one.field().isPay()))
                .toList()));
    }

    private List<Finding> findings(PersonId person) {
        return Sql.of("select code, field, line, detail from file_finding")
                .where("person_id = ?", person)
                .orderBy("code, field, line")
                .list(em, row -> new Finding(
                        row.text(0), FileFields.find(row.text(1)).orElseThrow(), row.number(2), row.text(3)));
    }

    /** The unit itself first, then those directly below it that have people, the worst first; only people of the scope. */
    public List<UnitQuality> units(AccessScope scope, OrgNode top) {
        var tree = trees.now();
        var byUnit = sums(scope);
        var rows = new ArrayList<UnitQuality>();
        for (var child : tree.children(top)) {
            var sums = under(child, byUnit);
            if (sums.people > 0) {
                rows.add(UnitQuality.of(child, sums));
            }
        }
        rows.sort((a, b) -> Integer.compare(a.average(), b.average()));
        rows.add(0, UnitQuality.of(top, under(top, byUnit)));
        return rows;
    }

    private Sums under(OrgNode unit, Map<Long, Sums> byUnit) {
        var whole = new Sums();
        for (var id : trees.now().subtreeIds(unit.id())) {
            if (byUnit.containsKey(id)) {
                whole.add(byUnit.get(id));
            }
        }
        return whole;
    }

    private Map<Long, Sums> sums(AccessScope scope) {
        var byUnit = new HashMap<Long, Sums>();
        Sql.of("select s.unit_id, count(*), sum(s.score), count(*) filter (where s.score < " + MARK + "), sum(s.findings) from file_score s")
                .and(scope.on("s.unit_id", "s.person_id"))
                .then("group by s.unit_id")
                .list(em, row -> {
                    var sums = new Sums();
                    sums.people = row.id(1);
                    sums.score = row.id(2);
                    sums.weak = row.id(3);
                    sums.findings = row.id(4);
                    return byUnit.put(row.id(0), sums);
                });
        return byUnit;
    }

    /** Which contradictions occur below the unit, the commonest first. */
    public List<Kind> kinds(AccessScope scope, OrgNode top) {
        return Sql.of("select f.code, count(distinct f.person_id) from file_finding f join file_score s on s.person_id = f.person_id")
                .where("s.unit_id = any(cast(? as bigint[]))", Sql.ids(trees.now().subtreeIds(top.id())))
                .and(scope.on("s.unit_id", "s.person_id"))
                .then("group by f.code order by 2 desc, 1")
                .list(em, row -> new Kind(row.text(0), row.id(1)));
    }

    /** The weakest files below the unit. */
    public Page<WeakFile> worst(AccessScope scope, OrgNode top, PageRequest<QualitySort> page) {
        Set<Long> units = trees.now().subtreeIds(top.id());
        var sql = Sql.of(
                        """
                        select s.person_id, c.code, c.full_name, c.post, c.unit_id, s.score, cardinality(s.missing), s.findings
                        from file_score s join staff_card c on c.person_id = s.person_id""")
                .where("s.score < 100 and c.status not in ('RETIRED', 'LEFT')")
                .whereIf(top.depth() > 0, "s.unit_id = any(cast(? as bigint[]))", top.depth() > 0 ? new Object[] {Sql.ids(units)} : new Object[0])
                .and(scope.on("s.unit_id", "s.person_id"));
        if (!page.position().isEmpty()) {
            sql.where("(s.score, s.person_id) > (cast(? as int), cast(? as bigint))", page.position().get(0), page.position().get(1));
        }
        var tree = trees.now();
        var rows = new ArrayList<>(sql.orderBy("s.score, s.person_id").limit(page.limit() + 1).list(em, row -> new WeakFile(
                new PersonId(row.id(0)), row.text(1), row.text(2), row.text(3),
                tree.find(new OrgUnitId(row.id(4))).map(OrgNode::name).orElse(""), row.whole(5), row.whole(6),
                row.whole(7))));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return new Page<>(rows, more ? Cursor.after(last.score(), last.person().value()) : null, null, null);
    }
}
