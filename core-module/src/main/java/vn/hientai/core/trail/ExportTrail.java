package vn.hientai.core.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Keeps in the trail that the trail itself was taken out, and by which conditions; the rows are read afterwards. */
@ApplicationScoped
@UseCase(Right.READ_AUDIT)
public class ExportTrail {
    public record Command(@Audited @NotNull String conditions) {}

    public void handle(@Valid Command command) {
        // the entry is the act
    }
}
