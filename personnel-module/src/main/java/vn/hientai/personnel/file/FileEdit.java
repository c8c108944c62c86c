package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;

/**
 * Writes one correction into a file as a whole: fields and rows together, or nothing. Shared by whoever corrects and by
 * whoever confirms what the person told; the reach of the actor is the caller's affair, the fields hidden from the actor
 * are refused here.
 */
@ApplicationScoped
public class FileEdit {
    /**
     * What is to be written.
     *
     * @param version the version that was read
     * @param values by field code; empty for none
     * @param evidence an attachment, or null
     */
    public record Correction(
            PersonId person, int version, Map<String, String> values, List<RowChange> rows, String reason, Long evidence) {}

    /** A change as its history would tell it. */
    public record Told(String field, Long line, String before, String after) {}

    private record Change(FileField field, String value) {}

    @Inject
    FieldReach reach;

    @Inject
    People people;

    @Inject
    FileRows rows;

    @Inject
    RowCheck rowCheck;

    @Inject
    CatalogueQueries catalogues;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    /** The new version of the file; the old one when nothing differs. */
    public int write(Correction correction) {
        var before = people.lock(correction.person());
        var changed = changed(correction, before);
        var rowEdits = rowCheck.edits(correction);
        if (before.version() != correction.version()) {
            refuseStale(correction, before, changed, rowEdits);
        }
        var wrong = new ArrayList<>(problems(changed));
        wrong.addAll(rowCheck.problems(rowEdits, correction.reason()));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        if (changed.isEmpty() && rowEdits.isEmpty()) {
            return before.version();
        }
        var now = before;
        for (var change : changed) {
            now = now.with(change.field(), change.value());
        }
        if (now.idNumber() != null && !now.idNumber().equals(before.idNumber())) {
            people.mustBeNew(now.idNumber());
        }
        people.change(correction.person(), now);
        var why = new FileRows.Why(correction.reason(), correction.evidence());
        for (var change : changed) {
            people.remember(correction.person(), why, change.field().code(), null, before.value(change.field()), change.value());
        }
        rowEdits.forEach(edit -> write(correction.person(), edit, why));
        cards.refresh(correction.person(), today.date());
        return before.version() + 1;
    }

    /** What a correction would change, checked as if it were written; nothing is. */
    public List<Told> told(PersonId person, Map<String, String> values, List<RowChange> rowChanges) {
        var before = people.read(person);
        var correction = new Correction(person, before.version(), values, rowChanges, null, null);
        var changed = changed(correction, before);
        var rowEdits = rowCheck.edits(correction);
        var wrong = new ArrayList<>(problems(changed));
        wrong.addAll(rowCheck.problems(rowEdits));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        var told = new ArrayList<Told>();
        changed.forEach(change -> told.add(
                new Told(change.field().code(), null, before.value(change.field()), change.value())));
        rowEdits.forEach(edit -> told.add(new Told(
                edit.family().code(),
                edit.standing().map(standing -> standing.row().line()).orElse(null),
                edit.standing().map(standing -> FileRows.line(edit.family(), standing.row().cells())).orElse(""),
                edit.remove() ? "" : FileRows.line(edit.family(), edit.cells()))));
        return told;
    }

    /** What stands at a place of the file now, on one line. */
    public String written(PersonId person, String code, Long line) {
        var field = FileFields.find(code).orElseThrow(() -> new NotFound("Field", code));
        if (field.isList()) {
            return line == null ? "" : rows.find(person, code, line).map(found -> FileRows.line(field, found.row().cells())).orElse("");
        }
        return field.isTyped() ? people.read(person).value(field) : "";
    }

    /** Whether only decisions tell the field, so that it can not be written here. */
    public boolean isTold(String code) {
        return FileFields.find(code).filter(field -> !field.isTyped()).isPresent();
    }

    public boolean maySee(String code, PersonId person) {
        return FileFields.find(code).filter(field -> reach.admits(field, person)).isPresent();
    }

    private void write(PersonId person, RowCheck.Edit edit, FileRows.Why why) {
        var family = edit.family();
        var line = edit.standing().map(standing -> standing.row().line()).orElse(null);
        if (line == null) {
            line = rows.add(person, family, edit.cells(), why);
        } else if (edit.remove()) {
            rows.remove(person, edit.standing().orElseThrow(), why);
        } else {
            rows.correct(person, edit.standing().orElseThrow(), edit.cells(), why);
        }
        var before = edit.standing().map(standing -> FileRows.line(family, standing.row().cells())).orElse("");
        people.remember(person, why, family.code(), line, before, edit.remove() ? "" : FileRows.line(family, edit.cells()));
    }

    private List<Change> changed(Correction correction, Stored before) {
        var changed = new ArrayList<Change>();
        for (var entry : correction.values().entrySet()) {
            var field = FileFields.find(entry.getKey())
                    .filter(FileField::isTyped)
                    .filter(one -> reach.admits(one, correction.person()))
                    .orElseThrow(() -> new InvalidInput(List.of(Violation.of(entry.getKey(), "UNKNOWN_FIELD"))));
            var value = normal(field, entry.getValue());
            if (!value.equals(before.value(field))) {
                changed.add(new Change(field, value));
            }
        }
        return changed;
    }

    private static String normal(FileField field, String value) {
        return switch (field.code()) {
            case "birthDate", "recruitedOn" -> FieldValue.normal(FieldValue.Shape.PARTIAL_DATE, value);
            case "idNumber" -> FieldValue.clean(value).replace(" ", "");
            default -> FieldValue.normal(field.shape(), value);
        };
    }

    /** Someone was faster: what stands is told beside what was typed, so that one can be chosen. */
    private static void refuseStale(Correction correction, Stored before, List<Change> changed, List<RowCheck.Edit> edits) {
        var conflicts = new ArrayList<FileConflict.Both>();
        for (var change : changed) {
            conflicts.add(new FileConflict.Both(change.field().code(), before.value(change.field()), change.value()));
        }
        for (var edit : edits) {
            edit.standing().ifPresent(standing -> edit.cells().forEach((column, typed) -> {
                var written = standing.row().cells().getOrDefault(column, "");
                if (!written.equals(typed)) {
                    conflicts.add(new FileConflict.Both(edit.place(column), written, typed));
                }
            }));
        }
        throw new FileConflict(before.version(), conflicts);
    }

    private List<Violation> problems(List<Change> changed) {
        var wrong = new ArrayList<Violation>();
        for (var change : changed) {
            problem(change).ifPresent(rule -> wrong.add(
                    new Violation(change.field().code(), rule, Map.of("value", change.value(), "max", FieldValue.LONGEST))));
        }
        return wrong;
    }

    private Optional<String> problem(Change change) {
        var value = change.value();
        return switch (change.field().code()) {
            case "fullName" -> value.isEmpty() ? Optional.of("REQUIRED") : Optional.empty();
            case "gender" -> value.matches("MALE|FEMALE") ? Optional.empty() : Optional.of("UNKNOWN_CODE");
            case "birthDate" -> date(value, true);
            case "recruitedOn" -> value.isEmpty() ? Optional.empty() : date(value, false);
            case "idNumber" -> value.matches("(\\d{12})?") ? Optional.empty() : Optional.of("INVALID_ID");
            default -> FieldValue.problem(change.field().shape(), value).or(() -> unknown(change));
        };
    }

    private Optional<String> unknown(Change change) {
        var field = change.field();
        var known = !field.closed() || change.value().isEmpty()
                || catalogues.items(field.catalogue(), today.date()).stream().anyMatch(item -> item.nameVi().equals(change.value()));
        return known ? Optional.empty() : Optional.of("UNKNOWN_CODE");
    }

    private Optional<String> date(String value, boolean mayBePartial) {
        try {
            var day = mayBePartial ? PartialDate.parse(value).first() : LocalDate.parse(value);
            var impossible = day.getYear() < 1900 || day.isAfter(today.date());
            return impossible ? Optional.of("IMPOSSIBLE_DATE") : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.of(value.isEmpty() ? "REQUIRED" : "INVALID_DATE");
        }
    }
}
