package vn.hientai.personnel.assessment.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.ScoreSheet;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.ScoreState;

/**
 * One step of a unit's yearly score (chấm điểm tổ chức): its head scores it, the personnel body checks, the authority
 * concludes; nobody takes two of the steps, and a step back needs its reason.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ScoreUnit {
    /** Who does what. */
    public enum Step {
        /** The head keeps a draft. */
        DRAFT(Right.LEAD_WORK),
        /** The head hands it in. */
        SUBMIT(Right.LEAD_WORK),
        /** The personnel body's points. */
        CHECK(Right.CHECK_UNIT_SCORES),
        /** The authority's points, which stand. */
        CONCLUDE(Right.LEAD_HEADS),
        /** Back to the unit, with the reason. */
        SEND_BACK(Right.CHECK_UNIT_SCORES);

        private final Right right;

        Step(Right right) {
            this.right = right;
        }
    }

    /**
     * @param points by criterion; all of them unless it is a draft or goes back
     * @param note needed where points differ from those before, and to send it back
     */
    public record Command(
            @NotNull OrgUnitId unit, int year, @NotNull Step step, @NotNull Map<UnitCriterion, BigDecimal> points, @Size(max = 2000) String note,
            Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    UnitScoreQueries scores;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        mustMay(command);
        if (command.year() > today.date().getYear() || command.year() < 2000) {
            throw BusinessRuleViolated.at("year", "unitscore.year-not-begun", Map.of());
        }
        Sql.of("insert into unit_score (unit_id, year) values (?, ?) on conflict do nothing", command.unit(), command.year()).execute(em);
        Sql.of("select id from unit_score where unit_id = ? and year = ? for update", command.unit(), command.year()).list(em, row -> row.id(0));
        var before = scores.read(command.unit(), command.year());
        if (before.lines().isEmpty()) {
            throw BusinessRuleViolated.at("year", "unitscore.not-scored", Map.of("year", String.valueOf(command.year())));
        }
        if (command.version() != null && command.version() != before.version()) {
            throw new StaleEdit("UnitScore");
        }
        mustFollow(command.step(), before.state());
        mustBeSeparate(command);
        if (command.step() == Step.SEND_BACK) {
            step(command, "check_note = ?, state = 'DRAFT'", needed(command.note()));
            return;
        }
        check(command, before);
        write(command, before);
    }

    private void mustMay(Command command) {
        if (!actor.scope(command.step().right).includesUnit(command.unit())) {
            if (actor.scope(Right.READ_REPORTS).includesUnit(command.unit())) {
                throw new Forbidden("refusal.no-right");
            }
            throw new NotFound("Unit", command.unit());
        }
    }

    private static void mustFollow(Step step, ScoreState state) {
        var fits = switch (step) {
            case DRAFT, SUBMIT -> state == ScoreState.DRAFT;
            case CHECK -> state == ScoreState.SUBMITTED || state == ScoreState.CHECKED;
            case CONCLUDE -> state == ScoreState.CHECKED || state == ScoreState.CONCLUDED;
            case SEND_BACK -> state == ScoreState.SUBMITTED || state == ScoreState.CHECKED;
        };
        if (!fits) {
            throw new Conflict("unitscore.not-in-state", Map.of("state", state));
        }
    }

    /** Whoever scored the unit neither checks nor concludes, and who checked does not conclude. */
    private void mustBeSeparate(Command command) {
        var self = actor.who().account().value();
        Sql.of("select self_by, checked_by from unit_score where unit_id = ? and year = ?", command.unit(), command.year())
                .list(em, row -> new Long[] {row.number(0), row.number(1)})
                .forEach(authors -> {
                    var scored = Long.valueOf(self).equals(authors[0]);
                    var checked = Long.valueOf(self).equals(authors[1]);
                    if (command.step() == Step.CHECK && scored || command.step() == Step.CONCLUDE && (scored || checked)) {
                        throw new Forbidden("unitscore.same-person");
                    }
                });
    }

    private static void check(Command command, ScoreSheet before) {
        var wrong = new ArrayList<Violation>();
        var differs = false;
        for (var line : before.lines()) {
            var given = command.points().get(line.criterion());
            if (given == null) {
                if (command.step() != Step.DRAFT) {
                    wrong.add(Violation.of(line.criterion().name(), "REQUIRED"));
                }
            } else if (given.signum() < 0 || given.compareTo(line.maximum()) > 0 || given.stripTrailingZeros().scale() > 2) {
                wrong.add(new Violation(line.criterion().name(), "OUT_OF_RANGE", Map.of("least", 0, "most", line.maximum())));
            } else {
                var earlier = command.step() == Step.CHECK ? line.self() : command.step() == Step.CONCLUDE ? line.checked() : null;
                differs |= earlier != null && earlier.compareTo(given) != 0;
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        if (differs) {
            needed(command.note());
        }
    }

    private static String needed(String note) {
        if (note == null || note.isBlank()) {
            throw new InvalidInput(List.of(Violation.of("note", "REQUIRED")));
        }
        return note.strip();
    }

    private void write(Command command, ScoreSheet before) {
        var column = switch (command.step()) {
            case CHECK -> "checked";
            case CONCLUDE -> "concluded";
            default -> "self";
        };
        for (var line : before.lines()) {
            Sql.of("insert into unit_score_line (score_id, criterion, " + column + ") select s.id, ?, cast(? as numeric) from unit_score s "
                            + "where s.unit_id = ? and s.year = ? on conflict (score_id, criterion) do update set " + column + " = excluded." + column,
                            line.criterion(), command.points().get(line.criterion()), command.unit(), command.year())
                    .execute(em);
        }
        var note = command.note() == null ? "" : command.note().strip();
        LocalDate day = today.date();
        switch (command.step()) {
            case DRAFT -> step(command, "self_note = ?", note);
            case SUBMIT -> step(command, "self_note = ?, self_by = ?, self_name = ?, self_on = ?, state = 'SUBMITTED'",
                    note, actor.who().account(), actor.who().displayName(), day);
            case CHECK -> step(command, "check_note = ?, checked_by = ?, checker = ?, checked_on = ?, state = 'CHECKED'",
                    note, actor.who().account(), actor.who().displayName(), day);
            default -> step(command, "conclusion = ?, concluded_by = ?, concluder = ?, concluded_on = ?, state = 'CONCLUDED'",
                    note, actor.who().account(), actor.who().displayName(), day);
        }
    }

    private void step(Command command, String changes, Object... values) {
        Sql.of("update unit_score set " + changes + ", version = version + 1", values)
                .where("unit_id = ? and year = ?", command.unit(), command.year())
                .execute(em);
    }
}
