package vn.hientai.personnel.career.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Takes a post off the register (đưa vị trí ra khỏi danh mục) after a last day, with the reason; what was is kept. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class EndSensitivePost {
    /** @param lastDay last day in the register */
    public record Command(long post, @NotNull LocalDate lastDay, @NotBlank @Size(max = 2000) String reason, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Register register;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var entry = register.forChange(command.post(), command.version());
        if (command.lastDay().isBefore(entry.validFrom())) {
            throw new InvalidInput(List.of(Violation.of("lastDay", "BEFORE_START")));
        }
        Sql.of("update sensitive_post set valid_until = ?, end_reason = ?, ended_by = ?, ended_on = ?",
                        command.lastDay().plusDays(1), command.reason().strip(), actor.who().account(), today.date())
                .where("id = ?", entry.id())
                .execute(em);
        register.changed(entry.id());
    }
}
