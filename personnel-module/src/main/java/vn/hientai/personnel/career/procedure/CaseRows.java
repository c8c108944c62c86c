package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;

/** Rows of procedures: what a list needs of each, read for all of them at once. */
@ApplicationScoped
class CaseRows {
    private static final String UNIT_NAME =
            "(select n.name from unit_name n where n.unit_id = %s and n.valid_from <= cast(? as date) and cast(? as date) < n.valid_until limit 1)";
    private static final String COLUMNS = "select c.id, c.kind, c.status, u.code, " + UNIT_NAME.formatted("c.unit_id")
            + ", c.post, c.office, c.ground, c.started_on, c.opened_on, c.decision_id, d.status,"
            + " case when d.number is not null then d.number || '/' || d.symbol end, c.version, c.closed_on, c.close_reason, "
            + UNIT_NAME.formatted("c.host_unit_id");
    static final String TABLES =
            " from procedure_case c join org_unit u on u.id = c.unit_id left join decision d on d.id = c.decision_id";

    @Inject
    ProcedureReader reader;

    @Inject
    ProcedureClock clock;

    @Inject
    Today today;

    /** What the database says of a case, before its steps are reckoned. */
    record Found(
            long id, String unitCode, String unit, String post, String office, LocalDate startedOn, LocalDate openedOn, Long decision,
            DecisionStatus decisionStatus, String decisionNumber, int version, LocalDate closedOn, String closeReason, String hostUnit) {}

    Sql select() {
        var day = today.date();
        return Sql.of(COLUMNS + TABLES, day, day, day, day);
    }

    static Found found(Row row) {
        return new Found(
                row.id(0), row.text(3), row.text(4), row.text(5), row.text(6), row.day(8), row.day(9), row.number(10),
                row.code(11, DecisionStatus.class), row.text(12), row.whole(13), row.day(14), row.text(15), row.text(16));
    }

    List<CaseRow> of(List<Found> found) {
        var files = reader.all(found.stream().map(Found::id).toList());
        return found.stream().map(one -> of(one, files.get(one.id()))).toList();
    }

    CaseRow of(Found one, ProcedureFile file) {
        var current = file.current();
        var deadline = file.status() == CaseStatus.OPEN ? clock.deadline(file, current).orElse(null) : null;
        return new CaseRow(
                one.id(), file.kind(), file.status(), one.unitCode(), one.unit(), one.post(), one.office(), file.ground(),
                file.standing().stream().map(Candidate::fullName).toList(), current.code(), current.number(), file.steps().size(), deadline,
                deadline != null && deadline.isBefore(today.date()), one.startedOn(), one.openedOn(), one.decision(), one.decisionStatus(),
                one.decisionNumber(), one.version());
    }
}
