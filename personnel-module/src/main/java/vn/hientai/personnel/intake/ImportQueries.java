package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.intake.ProblemCode;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;

/** What was sent, what it says, what is wrong with it. */
@ApplicationScoped
public class ImportQueries {
    /** One person of a list; {@code code} once taken over. */
    public record Line(int row, String fullName, String gender, String birthDate, String idNumber, String unitName, String rank,
                       Integer step, BigDecimal coefficient, String code, boolean good) {}

    /** One problem; {@code args} is a JSON object for the message. */
    public record Problem(int row, String cell, String field, ProblemCode code, ProblemCode.Severity severity, String args) {}

    /** A unit that the list names and the tree does not know. */
    public record UnknownUnit(String name, long people) {}

    private static final int MOST_NAMES = 200;

    private static final String WITH_PROBLEMS = "b.errors > 0 and b.status in ('CHECKED', 'REJECTED')";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Imports imports;

    public ImportBatch get(AccessScope scope, long id) {
        return imports.find(id).filter(batch -> scope.includesUnit(batch.unit())).orElseThrow(() -> new NotFound("Import", id));
    }

    /** Newest first, those with a smaller id than {@code before} where it is given. */
    public List<ImportBatch> list(AccessScope scope, Long before, int limit) {
        return list(scope, false, before, limit);
    }

    /** The same, or those alone that wait, checked and with errors, for somebody to mend them. */
    public List<ImportBatch> list(AccessScope scope, boolean withProblems, Long before, int limit) {
        return Sql.of(Imports.COLUMNS).and(scope.on("b.unit_id", null)).whereIf(before != null, "b.id < ?", before)
            .whereIf(withProblems, WITH_PROBLEMS).orderBy("b.id desc").limit(limit).list(em, Imports::batch);
    }

    /** How many lists wait, checked and with errors, for somebody to mend them. */
    public long withProblems(AccessScope scope) {
        return Sql.of("select count(*) from import_batch b").and(scope.on("b.unit_id", null)).where(WITH_PROBLEMS).count(em);
    }

    public byte[] content(AccessScope scope, long id) {
        return imports.content(get(scope, id).id());
    }

    /** The people that can be, or were, taken over. */
    public List<Line> people(AccessScope scope, long id) {
        return lines(scope, id, true, 0, Integer.MAX_VALUE);
    }

    /** A stretch of all lines, good and bad, after a row. */
    public List<Line> lines(AccessScope scope, long id, boolean goodOnly, int afterRow, int limit) {
        var batch = get(scope, id);
        return Sql.of("""
                select l.row, d."fullName", d.gender, d."birthDate", l.id_number, d."unitName", d.rank, d.step, d.coefficient,
                    (select p.code from person p where p.import_id = l.batch_id and p.import_row = l.row), l.good
                from import_line l
                cross join lateral jsonb_to_record(l.data) d("fullName" text, gender text, "birthDate" text, "unitName" text, rank text,
                    step int, coefficient numeric)""")
            .where("l.batch_id = ?", batch.id()).whereIf(goodOnly, "l.good").where("l.row > ?", afterRow)
            .orderBy("l.row").limit(limit).list(em, ImportQueries::line);
    }

    /** Names in the list that no unit under the sender bears, and how many people stand under each. */
    public List<UnknownUnit> unknownUnits(AccessScope scope, long id) {
        var batch = get(scope, id);
        return Sql.of("select l.data ->> 'unitName', count(*) from import_line l").where("l.batch_id = ?", batch.id())
            .where("l.good and jsonb_exists(l.data -> 'fields', 'import.division')").then("group by 1").orderBy("min(l.row)")
            .limit(MOST_NAMES).list(em, row -> new UnknownUnit(row.text(0), row.id(1)));
    }

    public List<Problem> problems(AccessScope scope, long id) {
        return problems(scope, id, 0, Integer.MAX_VALUE, Function.identity());
    }

    public <T> List<T> problems(AccessScope scope, long id, int afterRow, int limit, Function<Problem, T> shape) {
        var batch = get(scope, id);
        return Sql.of("select row, cell, field, code, severity, cast(args as text) from import_problem")
            .where("batch_id = ?", batch.id()).where("row > ?", afterRow - 1)
            .orderBy("row, severity, cell").limit(limit).list(em, row -> shape.apply(problem(row)));
    }

    private static Line line(Row row) {
        return new Line(row.whole(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.whole(7),
            row.decimal(8), row.text(9), row.yes(10));
    }

    private static Problem problem(Row row) {
        return new Problem(row.whole(0), row.text(1), row.text(2), row.code(3, ProblemCode.class),
            row.code(4, ProblemCode.Severity.class), row.text(5));
    }
}
