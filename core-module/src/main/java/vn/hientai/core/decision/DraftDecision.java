package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.usecase.UseCase;

/** Drafts a decision by hand (dự thảo quyết định); features draft theirs through {@link DecisionDesk}. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class DraftDecision {
    private static final List<String> WORDS = List.of("bases", "articles", "recipients");

    /**
     * @param symbol the part behind the number, such as {@code QĐ-SNV}
     * @param body what the articles say, by field name
     */
    public record Command(
            @NotNull DecisionKind kind,
            @NotNull OrgUnitId agency,
            @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol,
            @NotBlank @Size(max = 500) String title,
            LocalDate effectiveFrom,
            Map<String, String> body,
            List<PersonId> subjects) {}

    @Inject
    CurrentActor actor;

    @Inject
    DecisionDesk desk;

    public DecisionId handle(@Valid Command command) {
        actor.mustReachUnit(Right.DRAFT_DECISION, command.agency());
        mustBeWordsOnly(command.body());
        return desk.draft(
                command.kind(),
                command.agency(),
                command.symbol(),
                command.title(),
                command.effectiveFrom(),
                command.body() == null ? Map.of() : command.body(),
                command.subjects() == null ? List.of() : command.subjects());
    }

    /** Other fields carry what a feature's decision does when it is signed; nobody writes those by hand. */
    private static void mustBeWordsOnly(Map<String, String> body) {
        if (body != null && !WORDS.containsAll(body.keySet())) {
            throw BusinessRuleViolated.at("body", "decision.field-unknown", Map.of("fields", String.join(", ", WORDS)));
        }
    }
}
