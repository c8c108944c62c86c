package vn.hientai.personnel.intake;

import static vn.hientai.core.intake.ProblemCode.IMPOSSIBLE_DATE;
import static vn.hientai.core.intake.ProblemCode.INVALID_DATE;
import static vn.hientai.core.intake.ProblemCode.TOO_LONG;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.DateReading;
import vn.hientai.core.intake.ProblemCode;
import vn.hientai.core.intake.ProblemCode.Severity;
import vn.hientai.core.intake.RowProblem;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.TextReading;
import vn.hientai.core.kernel.PartialDate;

/** The cells of one row after the other by what their columns stand for, and the problems found in it. */
final class RowCells {

    static final int FIRST_YEAR = 1900;
    private static final Set<String> NOTHING =
        Set.of("-", "–", "—", "/", "//", "_", "...", "…", "không", "khong", "chưa", "chua", "0");

    private final Map<PersonField, Integer> columns = new EnumMap<>(PersonField.class);
    private final LocalDate today;
    private SheetRow row;
    private List<RowProblem> problems;

    RowCells(ColumnMapping mapping, LocalDate today) {
        mapping.inOrder().forEach((column, field) -> columns.putIfAbsent(field, column));
        this.today = today;
    }

    /** From here on the cells are those of this row, and faults are added to {@code found}. */
    void turnTo(SheetRow source, List<RowProblem> found) {
        row = source;
        problems = found;
    }

    LocalDate today() {
        return today;
    }

    List<RowProblem> problems() {
        return problems;
    }

    Set<PersonField> fields() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    boolean has(PersonField field) {
        return columns.containsKey(field);
    }

    Cell of(SheetRow any, PersonField field) {
        return any.at(columns.getOrDefault(field, -1));
    }

    Cell cell(PersonField field) {
        return of(row, field);
    }

    PartialDate date(PersonField field, Severity severity) {
        var cell = cell(field);
        if (isNothing(cell) || cell.kind() == Cell.Kind.FAULT) {
            return null;
        }
        var date = DateReading.read(cell, today);
        ProblemCode fault = null;
        if (date.isEmpty()) {
            fault = INVALID_DATE;
        } else if (date.get().year() < FIRST_YEAR
            || date.get().first().isAfter(today.plusYears(field == PersonField.NEXT_RISE ? 10 : 1))) {
            fault = IMPOSSIBLE_DATE;
        }
        if (fault != null) {
            problems.add(RowProblem.at(row.number(), columns.get(field), field.key(), fault, cell.shown()).as(severity));
            return null;
        }
        return date.get();
    }

    String text(PersonField field, int longest) {
        var cell = cell(field);
        if (cell.isBlank() || cell.kind() == Cell.Kind.FAULT) {
            return null;
        }
        var text = TextReading.clean(cell.shown());
        if (text.length() > longest) {
            report(field, TOO_LONG, text.substring(0, 20) + "…", longest);
            return null;
        }
        return text;
    }

    static boolean isNothing(Cell cell) {
        return cell.isBlank() || cell.kind() == Cell.Kind.TEXT && NOTHING.contains(cell.text().strip().toLowerCase())
            || cell.kind() == Cell.Kind.NUMBER && cell.number().signum() == 0;
    }

    void report(PersonField field, ProblemCode code, Object... arguments) {
        report(field, field.key(), code, arguments);
    }

    void report(PersonField field, String key, ProblemCode code, Object... arguments) {
        problems.add(RowProblem.at(row.number(), columns.getOrDefault(field, -1), key, code, arguments));
    }

    void report(PersonField field, String key, Severity severity, ProblemCode code, Object... arguments) {
        problems.add(RowProblem.at(row.number(), columns.getOrDefault(field, -1), key, code, arguments).as(severity));
    }
}
