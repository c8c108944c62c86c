package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.rewards.daring.rule.PlanPart;

/** Begins the plan of a daring proposal, or writes on at it (soạn đề xuất); nobody else sees it until it is handed in. Answers its number. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class WriteProposal {
    static final int LONGEST = 10_000;

    /**
     * The plan as far as it is written.
     *
     * @param proposal null for a new one
     * @param version as it was read; of no meaning for a new one
     * @param parts may lack parts until it is handed in
     * @param wide it reaches beyond the agency's authority
     * @param showName the author agrees to be named in the public gallery
     */
    public record Command(
            Long proposal, int version, @NotBlank @Size(max = 300) String title, @NotNull Map<PlanPart, String> parts, LocalDate pilotFrom,
            LocalDate pilotUntil, boolean wide, boolean showName) {}

    @Inject
    Agencies agencies;

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    public long handle(@Valid @NotNull Command command) {
        command.parts().forEach((part, text) -> {
            if (text != null && text.length() > LONGEST) {
                throw new InvalidInput(List.of(new Violation("parts." + part, "TOO_LONG", Map.of("max", LONGEST))));
            }
        });
        if (command.pilotFrom() != null && command.pilotUntil() != null && command.pilotUntil().isBefore(command.pilotFrom())) {
            throw new InvalidInput(List.of(Violation.of("pilotUntil", "BEFORE_START")));
        }
        var plan = new Plan(command.title().strip(), command.parts(), command.pilotFrom(), command.pilotUntil(), command.wide());
        if (command.proposal() == null) {
            var self = desk.self();
            var id = proposals.add(self, agencies.of(self), plan, command.showName());
            proposals.happened(id, "BEGUN", null);
            return id;
        }
        var written = desk.mine(command.proposal(), command.version());
        desk.mustBe(written, DaringState.DRAFT);
        proposals.revise(written.id(), plan, command.showName());
        return written.id();
    }
}
