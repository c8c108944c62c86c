package vn.hientai.personnel.career.procedure;

import java.util.Optional;
import java.util.regex.Pattern;

/** One paper that a step of a procedure asks for (tài liệu của bước): minutes, record of the ballot, submission. */
public record StepPaper(long procedure, String step, String paper) {
    /** Name of the kind among attachments. */
    public static final String KIND = "PROCEDURE_STEP";
    private static final Pattern REFERENCE = Pattern.compile("(\\d{1,18})-([A-Z0-9_]{1,40})-([A-Z0-9_]{1,40})");

    /** How the paper is named where something is attached to it, such as {@code 12-B1-MINUTES}. */
    public String reference() {
        return procedure + "-" + step + "-" + paper;
    }

    static Optional<StepPaper> read(String reference) {
        var found = REFERENCE.matcher(reference);
        return found.matches()
                ? Optional.of(new StepPaper(Long.parseLong(found.group(1)), found.group(2), found.group(3)))
                : Optional.empty();
    }
}
