package vn.hientai.personnel.assessment.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.PolicyBooks;

/** Reads of the scores and indices of units. */
@ApplicationScoped
public class UnitScoreQueries {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where the score of a year stands. */
    public enum ScoreState {
        /** Nothing written yet. */
        NONE,
        DRAFT,
        SUBMITTED,
        CHECKED,
        CONCLUDED
    }

    /** The indices (chỉ số cải cách hành chính, hài lòng, quản trị và hành chính công). */
    public enum IndexName {
        PAR_INDEX,
        SIPAS,
        PAPI
    }

    /**
     * A criterion with its points.
     *
     * @param basis provision that gives the maximum; {@code confirmed} whether it is
     */
    public record CriterionLine(
            UnitCriterion criterion, BigDecimal maximum, String basis, boolean confirmed, BigDecimal self, BigDecimal checked, BigDecimal concluded) {
        /** What stands last. */
        public BigDecimal standing() {
            return concluded != null ? concluded : checked != null ? checked : self;
        }
    }

    /**
     * The score of a unit for a year.
     *
     * @param lines none where the law of the year has no points for units
     * @param sum of what stands last, or null while something is missing
     * @param proposed the grade that the sum proposes, or null; the grade itself is given elsewhere
     */
    public record ScoreSheet(
            OrgUnitId unit, int year, ScoreState state, List<CriterionLine> lines, BigDecimal sum, AnnualGrade proposed, String proposalBasis,
            String selfName, LocalDate selfOn, String selfNote, String checker, LocalDate checkedOn, String checkNote, String concluder,
            LocalDate concludedOn, String conclusion, int version) {}

    /**
     * A figure of an index.
     *
     * @param dimension empty for the index as a whole
     * @param place among the units compared, or null
     */
    public record IndexRow(
            OrgUnitId unit, int year, IndexName index, String dimension, BigDecimal score, BigDecimal maximum, Integer place, String source,
            boolean demonstration) {
        /** Of hundred, so that indices of different maxima can be compared. */
        public BigDecimal percent() {
            return score.multiply(HUNDRED).divide(maximum, 2, RoundingMode.HALF_UP);
        }
    }

    /** The sum of a unit and year, for trends. */
    public record YearSum(int year, BigDecimal sum, ScoreState state) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    public ScoreSheet sheet(AccessScope scope, OrgUnitId unit, int year) {
        mustSee(scope, unit);
        return read(unit, year);
    }

    ScoreSheet read(OrgUnitId unit, int year) {
        var points = new EnumMap<UnitCriterion, BigDecimal[]>(UnitCriterion.class);
        Sql.of("select l.criterion, l.self, l.checked, l.concluded from unit_score_line l join unit_score s on s.id = l.score_id")
                .where("s.unit_id = ? and s.year = ?", unit, year)
                .list(em, row -> points.put(
                        row.code(0, UnitCriterion.class), new BigDecimal[] {plain(row.decimal(1)), plain(row.decimal(2)), plain(row.decimal(3))}));
        var book = books.on(LocalDate.of(year, 12, 31));
        var lines = !UnitCriterion.isScored(book) ? List.<CriterionLine>of() : Arrays.stream(UnitCriterion.values())
                .map(one -> {
                    var maximum = one.maximum(book).orElseThrow();
                    var given = points.getOrDefault(one, new BigDecimal[3]);
                    return new CriterionLine(
                            one, maximum.value(), maximum.citation().toString(), maximum.confirmed(), given[0], given[1], given[2]);
                })
                .toList();
        var standing = lines.stream().map(CriterionLine::standing).toList();
        var whole = !standing.isEmpty() && standing.stream().allMatch(Objects::nonNull);
        var sum = whole ? standing.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : null;
        var proposal = whole ? UnitCriterion.proposal(sum, book) : null;
        return Sql.of(
                        """
                        select s.state, s.self_name, s.self_on, s.self_note, s.checker, s.checked_on, s.check_note, s.concluder, s.concluded_on,
                            s.conclusion, s.version from unit_score s""")
                .where("s.unit_id = ? and s.year = ?", unit, year)
                .first(em, row -> new ScoreSheet(
                        unit, year, row.code(0, ScoreState.class), lines, sum, whole ? proposal.grade() : null,
                        whole ? proposal.ground().citation().toString() : null, row.text(1), row.day(2), row.text(3), row.text(4), row.day(5),
                        row.text(6), row.text(7), row.day(8), row.text(9), row.whole(10)))
                .orElseGet(() -> new ScoreSheet(
                        unit, year, ScoreState.NONE, lines, null, null, null, null, null, "", null, null, "", null, null, "", 0));
    }

    /** The sums of the years that are written, oldest first. */
    public List<YearSum> trend(AccessScope scope, OrgUnitId unit) {
        mustSee(scope, unit);
        return Sql.of(
                        """
                        select s.year, sum(coalesce(l.concluded, l.checked, l.self)), s.state
                        from unit_score s join unit_score_line l on l.score_id = s.id""")
                .where("s.unit_id = ?", unit)
                .then("group by s.id")
                .orderBy("s.year")
                .list(em, row -> new YearSum(row.whole(0), plain(row.decimal(1)), row.code(2, ScoreState.class)));
    }

    /** Figures of a unit, by index, year and dimension. */
    public List<IndexRow> indices(AccessScope scope, OrgUnitId unit) {
        mustSee(scope, unit);
        return rows(Sql.of(INDEX).where("i.unit_id = ?", unit).orderBy("i.index_name, i.year, i.dimension"));
    }

    /** The indices as wholes, of many units, for comparison. */
    public List<IndexRow> wholes(AccessScope scope, Set<Long> units, int from, int until) {
        return rows(Sql.of(INDEX)
                .where("i.unit_id = any(cast(? as bigint[])) and i.dimension = '' and i.year between ? and ?", Sql.ids(units), from, until)
                .and(scope.on("i.unit_id", null))
                .orderBy("i.unit_id, i.index_name, i.year"));
    }

    private static final String INDEX =
            "select i.unit_id, i.year, i.index_name, i.dimension, i.score, i.maximum, i.place, i.source, i.demonstration from unit_index i";

    private List<IndexRow> rows(Sql sql) {
        return sql.list(em, UnitScoreQueries::index);
    }

    private static IndexRow index(Row row) {
        return new IndexRow(
                new OrgUnitId(row.id(0)), row.whole(1), row.code(2, IndexName.class), row.text(3), plain(row.decimal(4)), plain(row.decimal(5)),
                row.whole(6), row.text(7), row.yes(8));
    }

    private static void mustSee(AccessScope scope, OrgUnitId unit) {
        if (!scope.includesUnit(unit)) {
            throw new NotFound("Unit", unit);
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
