package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Takes a list of people out of the system (xuất danh sách): who asked for what stays in the trail. */
@ApplicationScoped
@UseCase(Right.EXPORT_PEOPLE)
public class ExportPeople {
    public record Command(@NotNull @Audited String format, @NotNull @Audited String filter, @NotNull StaffSort sort) {}

    /** Leaves its entry; the rows are read afterwards, within the right's scope. */
    public void handle(@Valid @NotNull Command command) {}
}
