package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/**
 * Corrects or completes fields of a file (bổ sung, sửa hồ sơ). Every changed field keeps its old value, the reason and
 * the evidence; nothing is overwritten unseen: who opened an older version gets both values back.
 */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class CorrectFile {
    /**
     * Values to be, by field code; empty for none.
     *
     * @param version the version that was opened
     * @param evidence an attachment, or null
     */
    public record Command(
            @NotNull PersonId person,
            int version,
            @NotNull Map<String, String> values,
            @Size(max = 500) String reason,
            Long evidence) {}

    @Inject
    CurrentActor actor;

    @Inject
    People people;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    /** The new version of the file. */
    public int handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.EDIT_FILE, command.person());
        var before = people.lock(command.person());
        var changed = changed(command, before);
        if (before.version() != command.version()) {
            refuseStale(before, changed);
        }
        check(changed);
        var now = before;
        for (var change : changed) {
            now = now.with(change.field(), change.value());
        }
        if (changed.isEmpty()) {
            return before.version();
        }
        if (now.idNumber() != null && !now.idNumber().equals(before.idNumber())) {
            people.mustBeNew(now.idNumber());
        }
        people.change(command.person(), now);
        for (var change : changed) {
            people.remember(command, change.field().code(), before.value(change.field()), change.value());
        }
        cards.refresh(command.person(), today.date());
        return before.version() + 1;
    }

    private record Change(FileField field, String value) {}

    private List<Change> changed(Command command, Stored before) {
        var changed = new ArrayList<Change>();
        for (var entry : command.values().entrySet()) {
            var field = FileFields.find(entry.getKey())
                    .filter(f -> f.kind() != FileField.Kind.FACT)
                    .filter(f -> !f.sensitive() || maySeeSensitive(command.person()))
                    .orElseThrow(() -> new InvalidInput(List.of(Violation.of(entry.getKey(), "UNKNOWN_FIELD"))));
            var value = FieldValue.clean(entry.getValue());
            if (!value.equals(before.value(field))) {
                changed.add(new Change(field, value));
            }
        }
        return changed;
    }

    private boolean maySeeSensitive(PersonId person) {
        try {
            actor.mustReach(Right.READ_SENSITIVE_FILE, person);
            return true;
        } catch (NotFound outside) {
            return false;
        }
    }

    /** Someone was faster. If none of the fields differ from what they wrote there is nothing to choose between. */
    private void refuseStale(Stored before, List<Change> changed) {
        var conflicts = changed.stream()
                .map(change -> new FileConflict.Both(change.field().code(), before.value(change.field()), change.value()))
                .toList();
        throw new FileConflict(before.version(), conflicts);
    }

    private void check(List<Change> changed) {
        var wrong = new ArrayList<Violation>();
        for (var change : changed) {
            problem(change).ifPresent(rule -> wrong.add(
                    new Violation(change.field().code(), rule, Map.of("value", change.value(), "max", FieldValue.LONGEST))));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private Optional<String> problem(Change change) {
        var value = change.value();
        return switch (change.field().code()) {
            case "fullName" -> value.isEmpty() ? Optional.of("REQUIRED") : Optional.empty();
            case "gender" -> value.matches("MALE|FEMALE") ? Optional.empty() : Optional.of("UNKNOWN_CODE");
            case "birthDate" -> date(value, true);
            case "recruitedOn" -> value.isEmpty() ? Optional.empty() : date(value, false);
            case "idNumber" -> value.matches("(\\d{12})?") ? Optional.empty() : Optional.of("INVALID_ID");
            default -> FieldValue.check(change.field(), value);
        };
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
