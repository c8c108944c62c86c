package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgNode;

/** How a round is called when nobody gives it a name; in Vietnamese, as its papers are. */
@ApplicationScoped
class RoundTitles {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    String of(OrgNode unit, LocalDate from, LocalDate until) {
        return Texts.get(Texts.VIETNAMESE, "payround.title." + key(from, until), Map.of(
                "unit", unit.name(), "year", String.valueOf(from.getYear()), "month", "%02d/%d".formatted(from.getMonthValue(), from.getYear()),
                "last", "%02d/%d".formatted(until.getMonthValue(), until.getYear()), "quarter", "I".repeat((from.getMonthValue() - 1) / QUARTER + 1)
                        .replace("IIII", "IV")));
    }

    private static String key(LocalDate from, LocalDate until) {
        var months = ChronoUnit.MONTHS.between(from, until.plusDays(1));
        if (months == 1) {
            return "month";
        }
        if (months == QUARTER && from.getMonthValue() % QUARTER == 1) {
            return "quarter";
        }
        return months == YEAR && from.getMonthValue() == 1 ? "year" : "months";
    }
}
