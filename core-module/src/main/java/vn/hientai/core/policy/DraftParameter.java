package vn.hientai.core.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** The legal officer drafts a new value (dự thảo tham số); nothing reckons with it until a second person confirms it. */
@ApplicationScoped
@UseCase(Right.DRAFT_POLICY)
public class DraftParameter {
    /**
     * What is to hold.
     *
     * @param lastDay last day on which it holds, or null while open
     */
    public record Command(
            @NotBlank @Audited String key, @NotNull @Audited String qualifier, @NotBlank @Size(max = 300) @Audited String value,
            @NotNull LocalDate from, LocalDate lastDay, @NotBlank @Audited String instrument, @Size(max = 20) String article,
            @Size(max = 20) String clause, @Size(max = 20) String point, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    PolicyRows rows;

    @Inject
    Today today;

    public long handle(@Valid Command command) {
        var sample = rows.sample(command.key()).orElseThrow(() -> new NotFound("PolicyParameter", command.key()));
        var value = command.value().strip();
        if (!ValueKind.of(sample).reads(value)) {
            throw BusinessRuleViolated.at("value", "policy.value-shape", Map.of("sample", sample));
        }
        if (command.lastDay() != null && command.lastDay().isBefore(command.from())) {
            throw BusinessRuleViolated.at("lastDay", "policy.end-before-start", Map.of("from", command.from()));
        }
        if (!rows.knowsInstrument(command.instrument())) {
            throw BusinessRuleViolated.at("instrument", "policy.unknown-instrument", Map.of());
        }
        var until = command.lastDay() == null ? null : command.lastDay().plusDays(1);
        var basis = new Citation("", part(command.article()), part(command.clause()), part(command.point()));
        var draft = new Parameter(
                command.key(), command.qualifier(), value, command.from(), until, basis, false, null);
        return rows.draft(draft, command.instrument(), false, command.reason(), actor.who().account(), today.instant());
    }

    private static String part(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
