package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;

/** Looks at rows that are to be added, corrected or removed and says all that is wrong with them. */
@ApplicationScoped
class RowCheck {
    private static final int OLDEST_YEAR = 1900;

    /**
     * A change of a row against what stands.
     *
     * @param at its place in the correction
     * @param standing absent when it is added
     * @param cells every column in normal form
     */
    record Edit(int at, FileField family, Optional<FileRows.Standing> standing, Map<String, String> cells, boolean remove) {
        String place(String column) {
            return "rows[" + at + "]." + column;
        }
    }

    @Inject
    FileRows rows;

    @Inject
    FieldReach reach;

    @Inject
    Today today;

    /** Those that change anything, against the rows as they stand. */
    List<Edit> edits(FileEdit.Correction correction) {
        var edits = new ArrayList<Edit>();
        for (var at = 0; at < correction.rows().size(); at++) {
            var told = correction.rows().get(at);
            var place = "rows[" + at + "]";
            var family = FileFields.find(told.family() == null ? "" : told.family())
                    .filter(FileField::isList)
                    .filter(one -> reach.admits(one, correction.person()))
                    .orElseThrow(() -> new InvalidInput(List.of(Violation.of(place + ".field", "UNKNOWN_FIELD"))));
            var standing = told.line() == null
                    ? Optional.<FileRows.Standing>empty()
                    : Optional.of(rows.find(correction.person(), family.code(), told.line())
                            .orElseThrow(() -> new NotFound("Row", told.line())));
            if (told.remove() && standing.isEmpty()) {
                throw new InvalidInput(List.of(Violation.of(place + ".line", "REQUIRED")));
            }
            var cells = told.remove() ? standing.orElseThrow().row().cells() : cells(family, told, standing, place);
            if (told.remove() || standing.isEmpty() || !standing.get().row().cells().equals(cells)) {
                edits.add(new Edit(at, family, standing, cells, told.remove()));
            }
        }
        return edits;
    }

    /** A column that is not told keeps what it holds. */
    private static Map<String, String> cells(
            FileField family, RowChange told, Optional<FileRows.Standing> standing, String place) {
        var typed = told.cells() == null ? Map.<String, String>of() : told.cells();
        for (var column : typed.keySet()) {
            if (family.column(column).isEmpty()) {
                throw new InvalidInput(List.of(Violation.of(place + "." + column, "UNKNOWN_FIELD")));
            }
        }
        var cells = new LinkedHashMap<String, String>();
        for (var column : family.columns()) {
            var held = standing.map(one -> one.row().cells().get(column.code())).orElse("");
            cells.put(
                    column.code(),
                    typed.containsKey(column.code()) ? FieldValue.normal(column.kind().shape(), typed.get(column.code())) : held);
        }
        return cells;
    }

    List<Violation> problems(List<Edit> edits, String reason) {
        var wrong = new ArrayList<Violation>();
        if (edits.stream().anyMatch(one -> one.standing().isPresent()) && (reason == null || reason.isBlank())) {
            wrong.add(Violation.of("reason", "REQUIRED"));
        }
        wrong.addAll(problems(edits));
        return wrong;
    }

    List<Violation> problems(List<Edit> edits) {
        var wrong = new ArrayList<Violation>();
        edits.stream().filter(one -> !one.remove()).forEach(one -> check(one, wrong));
        return wrong;
    }

    private void check(Edit one, List<Violation> wrong) {
        for (var column : one.family().columns()) {
            var value = one.cells().get(column.code());
            var problem = value.isEmpty() && column.needed()
                    ? Optional.of("REQUIRED")
                    : FieldValue.problem(column.kind().shape(), value).or(() -> impossible(column, value));
            problem.ifPresent(rule -> wrong.add(new Violation(
                    one.place(column.code()), rule, Map.of("value", value, "max", FieldValue.LONGEST))));
        }
        var begins = FileRows.begins(one.family(), one.cells());
        var ends = FileRows.ends(one.family(), one.cells());
        if (begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get())) {
            one.family().columns().stream()
                    .filter(column -> column.kind() == FileColumn.Kind.TO)
                    .findFirst()
                    .ifPresent(column -> wrong.add(Violation.of(one.place(column.code()), "PERIOD_REVERSED")));
        }
    }

    private Optional<String> impossible(FileColumn column, String value) {
        if (value.isEmpty() || !column.kind().isDate() && column.kind() != FileColumn.Kind.YEAR) {
            return Optional.empty();
        }
        var first = FieldValue.parsed(value).map(date -> date.first()).orElse(LocalDate.MIN);
        var future = column.kind() != FileColumn.Kind.TO && first.isAfter(today.date());
        return first.getYear() < OLDEST_YEAR || future ? Optional.of("IMPOSSIBLE_DATE") : Optional.empty();
    }
}
