package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Takes the rows of a report out of the system (xuất báo cáo): which fields of whom, by which conditions, stays in the trail. */
@ApplicationScoped
@UseCase(Right.EXPORT_PEOPLE)
public class ExportReport {
    /** @param fields codes of the fields; the values of conditions stay out of the trail, they may name people */
    public record Command(@NotNull @Audited String format, @NotNull @Audited String fields, @Audited String unit, LocalDate asOf) {
        public static Command of(String format, ReportSpec spec, LocalDate asOf) {
            return new Command(
                    format, spec.fields().stream().map(Enum::name).collect(Collectors.joining(",")), spec.unit(), asOf);
        }
    }

    /** Leaves its entry; the rows are read afterwards, within the right's scope. */
    public void handle(@Valid @NotNull Command command) {}
}
