package vn.hientai.core.intake;

import java.util.List;

/** One fault of one cell; {@code arguments} fill the message, the offending value first. */
public record RowProblem(int row, String cell, String field, ProblemCode code, ProblemCode.Severity severity,
                         List<String> arguments) {

    public static RowProblem at(int row, int column, String field, ProblemCode code, Object... arguments) {
        var cell = column < 0 ? null : SheetRow.address(column, row);
        return new RowProblem(row, cell, field, code, code.severity(),
            List.of(arguments).stream().map(String::valueOf).toList());
    }

    public RowProblem as(ProblemCode.Severity other) {
        return new RowProblem(row, cell, field, code, other, arguments);
    }

    public boolean isError() {
        return severity == ProblemCode.Severity.ERROR;
    }
}
