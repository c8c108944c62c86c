package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/**
 * Says what an office asks for from a day on (yêu cầu năng lực của chức vụ), everywhere or in one unit; until then it stays
 * what it was.
 */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class SetOfficeProfile {
    /** @param unit null for wherever nothing else is asked; {@code needs} level 1 to 5 by whole code */
    public record Command(
            @Audited @NotBlank @Pattern(regexp = "HEAD|DEPUTY_HEAD|DIVISION_HEAD|DIVISION_DEPUTY") String office, OrgUnitId unit,
            @NotEmpty @Size(max = 40) Map<String, @NotNull @Min(1) @Max(5) Integer> needs, @NotBlank @Size(max = 300) String legalBasis,
            @NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    FrameworkQueries frameworks;

    public void handle(@Valid @NotNull Command command) {
        if (command.unit() != null) {
            actor.mustReachUnit(Right.CHANGE_UNITS, command.unit());
        } else if (!actor.scope(Right.CHANGE_UNITS).isEverything()) {
            throw new Forbidden("refusal.no-right");
        }
        var known = frameworks.byCode(command.on());
        var needs = Json.createObjectBuilder();
        command.needs().forEach((code, level) -> {
            if (!known.containsKey(code)) {
                throw BusinessRuleViolated.at("needs", "competency.unknown", Map.of("competency", code));
            }
            needs.add(code, level);
        });
        var unit = command.unit() == null ? 0 : command.unit().value();
        Sql.of("select max(valid_from) from office_profile").where("office = ? and coalesce(unit_id, 0) = ?", command.office(), unit)
                .first(em, row -> row.day(0))
                .filter(last -> !last.isBefore(command.on()))
                .ifPresent(last -> {
                    throw BusinessRuleViolated.at("on", "framework.later-version", Map.of("later", last));
                });
        Sql.of("update office_profile set valid_until = ?", command.on())
                .where("office = ? and coalesce(unit_id, 0) = ? and valid_until > ?", command.office(), unit, command.on())
                .execute(em);
        Sql.of(
                        """
                        insert into office_profile (office, unit_id, needs, legal_basis, valid_from, reason, author)
                        values (?, cast(? as bigint), cast(? as jsonb), ?, ?, ?, ?)""",
                        command.office(), command.unit(), needs.build().toString(), command.legalBasis().strip(), command.on(),
                        command.reason().strip(), actor.who().displayName())
                .execute(em);
    }
}
