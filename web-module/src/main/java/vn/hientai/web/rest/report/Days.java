package vn.hientai.web.rest.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;

/** Days as they stand in addresses. */
final class Days {
    private Days() {}

    /** Null when absent. */
    static LocalDate of(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(Violation.of(name, "INVALID_DATE")));
        }
    }
}
