package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.work.IntakeTasks.Item;
import vn.hientai.personnel.assessment.work.IntakeTasks.Problem;

/** Lists of tasks from spreadsheets as they are stored. */
@ApplicationScoped
class WorkSheets {
    /** A sheet that waits, locked until the transaction ends. */
    record Waiting(OrgUnitId unit, String source, String status) {}

    /** A row that could be read. */
    record Readable(int line, Item item) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    long add(OrgUnitId unit, String source, String fileName) {
        return Sql.of(
                        "insert into work_sheet (unit_id, source, file_name, sent_by, sender, sent_on) values (?, ?, ?, ?, ?, ?) returning id",
                        unit, source, fileName, actor.who().account(), actor.who().displayName(), today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    /** @param problem why it could not be taken, or null */
    void add(long sheet, SheetReading.Line line, Problem problem) {
        var problems = Json.createArrayBuilder();
        line.faults().forEach(one -> problems.add(Json.createObjectBuilder().add("field", one.field().name()).add("rule", one.rule())));
        if (problem != null) {
            problems.add(Json.createObjectBuilder().add("field", field(problem).name()).add("rule", problem.name()));
        }
        Sql.of(
                        """
                        insert into work_sheet_line (sheet_id, line, cells, places, told, problems)
                        values (?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), cast(? as jsonb))""",
                        sheet, line.number(), json(line.cells()), json(line.places()),
                        line.item() == null ? null : ToldItem.text(line.item()), problems.build().toString())
                .execute(em);
    }

    private static String json(Map<SheetField, String> values) {
        var json = Json.createObjectBuilder();
        values.forEach((field, value) -> json.add(field.name(), value));
        return json.build().toString();
    }

    /** The cell that is to be mended. */
    static SheetField field(Problem problem) {
        return switch (problem) {
            case UNKNOWN_STAFF -> SheetField.STAFF;
            case UNKNOWN_PRODUCT -> SheetField.PRODUCT;
            case QUANTITY_OUT_OF_RANGE -> SheetField.QUANTITY;
            case MORE_DONE_THAN_ASSIGNED -> SheetField.DONE;
            case FINISHED_IN_FUTURE -> SheetField.FINISHED;
            case MONTH_CLOSED -> SheetField.DUE;
            case ALREADY_CONFIRMED -> SheetField.KEY;
        };
    }

    Waiting lock(long id) {
        return Sql.of("select unit_id, source, status from work_sheet where id = ? for update", id)
                .first(em, row -> new Waiting(new OrgUnitId(row.id(0)), row.text(1), row.text(2)))
                .orElse(null);
    }

    List<Readable> readable(long id) {
        return Sql.of("select line, told from work_sheet_line where sheet_id = ? and told is not null order by line", id)
                .list(em, row -> new Readable(row.whole(0), ToldItem.read(row.text(1))));
    }

    int unreadable(long id) {
        return (int) Sql.of("select count(*) from work_sheet_line where sheet_id = ? and told is null", id).count(em);
    }

    void result(long id, int line, IntakeTasks.Answer answer) {
        var problems = Json.createArrayBuilder();
        if (answer.problem() != null) {
            problems.add(Json.createObjectBuilder().add("field", field(answer.problem()).name()).add("rule", answer.problem().name()));
        }
        Sql.of("update work_sheet_line set result = ?, problems = cast(? as jsonb)", answer.result(), problems.build().toString())
                .where("sheet_id = ? and line = ?", id, line)
                .execute(em);
    }

    void settle(long id, String status) {
        Sql.of("update work_sheet set status = ?, taken_on = ?", status, today.date()).where("id = ?", id).execute(em);
    }
}
