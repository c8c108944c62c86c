package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;

/** Reads of lists of tasks from spreadsheets. */
@ApplicationScoped
public class WorkSheetQueries {
    private static final int SHOWN = 50;
    private static final String READ =
            """
            select s.id, s.unit_id, s.file_name, s.status, s.sender, s.sent_on, s.taken_on, count(l.line),
                count(l.line) filter (where l.problems = '[]'), count(l.line) filter (where l.result is not null and l.result <> 'UNMATCHED')
            from work_sheet s left join work_sheet_line l on l.sheet_id = s.id""";

    /** Where a list stands. */
    public enum SheetStatus {
        CHECKED,
        TAKEN,
        DISCARDED
    }

    /** @param good rows without a problem; {@code taken} rows that became tasks or changed one, or were there already */
    public record SheetInList(
            long id, OrgUnitId unit, String fileName, SheetStatus status, String sender, LocalDate sentOn, LocalDate takenOn, int rows, int good,
            int taken) {}

    /** What is wrong with a cell; {@code rule} names the text {@code work.sheet.problem.<rule>}. */
    public record CellProblem(int line, String cell, SheetField field, String written, String rule) {}

    /** A row as it was written. @param result what became of it, or null */
    public record SheetLine(int line, Map<SheetField, String> cells, List<CellProblem> problems, IntakeTasks.Result result) {
        /** What the row has in the column of this name. */
        public String cell(String field) {
            return cells.getOrDefault(SheetField.valueOf(field), "");
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** The newest lists first. */
    public List<SheetInList> list(AccessScope scope) {
        return Sql.of(READ).and(scope.on("s.unit_id", null)).then("group by s.id").orderBy("s.id desc").limit(SHOWN)
                .list(em, WorkSheetQueries::sheet);
    }

    public SheetInList get(AccessScope scope, long id) {
        return Sql.of(READ).where("s.id = ?", id).and(scope.on("s.unit_id", null)).then("group by s.id")
                .first(em, WorkSheetQueries::sheet)
                .orElseThrow(() -> new NotFound("WorkSheet", id));
    }

    public List<SheetLine> lines(AccessScope scope, long id) {
        return Sql.of("select l.line, l.cells, l.places, l.problems, l.result from work_sheet_line l join work_sheet s on s.id = l.sheet_id")
                .where("l.sheet_id = ?", id)
                .and(scope.on("s.unit_id", null))
                .orderBy("l.line")
                .list(em, WorkSheetQueries::line);
    }

    private static SheetInList sheet(Row row) {
        return new SheetInList(
                row.id(0), new OrgUnitId(row.id(1)), row.text(2), row.code(3, SheetStatus.class), row.text(4), row.day(5), row.day(6), row.whole(7),
                row.whole(8), row.whole(9));
    }

    private static SheetLine line(Row row) {
        var cells = values(row.text(1));
        var places = values(row.text(2));
        var problems = new ArrayList<CellProblem>();
        array(row.text(3)).getValuesAs(JsonObject.class).forEach(one -> {
            var field = SheetField.valueOf(one.getString("field"));
            problems.add(new CellProblem(row.whole(0), places.get(field), field, cells.getOrDefault(field, ""), one.getString("rule")));
        });
        return new SheetLine(row.whole(0), cells, problems, row.code(4, IntakeTasks.Result.class));
    }

    private static Map<SheetField, String> values(String json) {
        var values = new EnumMap<SheetField, String>(SheetField.class);
        ToldItem.object(json).forEach((field, value) -> values.put(SheetField.valueOf(field), ToldItem.said(value)));
        return values;
    }

    private static JsonArray array(String json) {
        return ToldItem.object("{\"all\":" + json + "}").getJsonArray("all");
    }
}
