package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Grants an allowance by a signed decision from a day (cho hưởng phụ cấp); one of a kind at a time. */
@ApplicationScoped
@UseCase(Right.GRANT_STEP_RAISE)
public class GrantAllowance {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("200");

    /**
     * @param coefficient of the base salary; exactly one of it and {@code percent}
     * @param percent share of salary with over-scale seniority
     * @param ground the provision and circumstance that the decision names
     * @param until last day, or null while nothing ends it
     */
    public record Command(
            @NotNull PersonId person, @NotNull AllowanceKind kind, BigDecimal coefficient, BigDecimal percent,
            @NotBlank @Size(max = 300) String ground, @NotNull LocalDate from, LocalDate until, @NotNull DecisionId decision) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    AllowanceDecisions decisions;

    public long handle(@Valid @NotNull Command command) {
        actor.mustReach(Right.GRANT_STEP_RAISE, command.person());
        actor.mustBeImpartial(command.person());
        check(command);
        decisions.mustCarry(command.decision(), command.person());
        var until = command.until() == null ? LocalDate.of(9999, 12, 31) : command.until().plusDays(1);
        Sql.of("select ground from allowance")
                .where("person_id = ? and kind = ? and valid_from < ? and ? < valid_until", command.person(), command.kind(), until, command.from())
                .first(em, row -> row.text(0))
                .ifPresent(other -> {
                    throw new Conflict("allowance.holds-one", Map.of("kind", command.kind(), "ground", other));
                });
        return Sql.of(
                        """
                        insert into allowance (person_id, kind, coefficient, percent, ground, decision_id, valid_from, valid_until)
                        values (?, ?, cast(? as numeric), cast(? as numeric), ?, ?, ?, ?) returning id""",
                        command.person(), command.kind(), command.coefficient(), command.percent(), command.ground().strip(),
                        command.decision(), command.from(), until)
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    private static void check(Command command) {
        var wrong = new ArrayList<Violation>();
        if (!command.kind().isGranted()) {
            wrong.add(Violation.of("kind", "FOLLOWS_FROM_FILE"));
        }
        if ((command.coefficient() == null) == (command.percent() == null)) {
            wrong.add(Violation.of("coefficient", "ONE_OF_TWO"));
        }
        for (var value : new BigDecimal[] {command.coefficient(), command.percent()}) {
            if (value != null && (value.signum() <= 0 || value.compareTo(MOST) > 0 || value.stripTrailingZeros().scale() > 2)) {
                wrong.add(new Violation(
                        value == command.percent() ? "percent" : "coefficient", "OUT_OF_RANGE", Map.of("least", LEAST, "most", MOST)));
            }
        }
        if (command.until() != null && command.until().isBefore(command.from())) {
            wrong.add(Violation.of("until", "BEFORE_START"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
