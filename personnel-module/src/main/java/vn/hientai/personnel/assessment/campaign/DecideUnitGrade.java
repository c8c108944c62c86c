package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Recognises the grade of an organisation for a year (xếp loại tổ chức; NĐ 335/2025/NĐ-CP Điều 5); a later one replaces it, both stay. */
@ApplicationScoped
@UseCase(Right.READ_WORK)
public class DecideUnitGrade {
    /**
     * The grade.
     *
     * @param outstanding the organisation did outstandingly, so that more of its people may be excellent
     * @param authority number and day of the paper that recognises it
     */
    public record Command(
            @NotNull OrgUnitId unit, int year, @NotNull AnnualGrade grade, BigDecimal score, boolean outstanding,
            @Audited @NotBlank @Size(max = 300) String authority, @Size(max = 2000) String note) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        if (!actor.scope(Right.READ_WORK).includesUnit(command.unit())) {
            throw new NotFound("Unit", command.unit());
        }
        var node = trees.now().get(command.unit());
        var agency = Opening.agencyOf(trees.now(), node).id().equals(node.id());
        if (!actor.scope(agency ? Right.LEAD_HEADS : Right.LEAD_WORK).includesUnit(command.unit())
                && !(agency && actor.scope(Right.SIGN_DECISION).includesUnit(command.unit()))) {
            throw new Forbidden("campaign.not-the-authority");
        }
        var wrong = new ArrayList<Violation>();
        if (command.year() < 2020 || command.year() > today.date().getYear()) {
            wrong.add(new Violation("year", "OUT_OF_RANGE", Map.of("least", 2020, "most", today.date().getYear())));
        }
        if (command.grade() == AnnualGrade.NOT_GRADED) {
            wrong.add(Violation.of("grade", "REQUIRED"));
        }
        if (command.score() != null && (command.score().signum() < 0 || command.score().compareTo(BigDecimal.valueOf(100)) > 0)) {
            wrong.add(new Violation("score", "OUT_OF_RANGE", Map.of("least", 0, "most", 100)));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        var before = Sql.of("select id from unit_grade where unit_id = ? and year = ? and superseded_by is null for update", command.unit(), command.year())
                .first(em, row -> row.id(0));
        before.ifPresent(id -> Sql.of("update unit_grade set superseded_by = id").where("id = ?", id).execute(em));
        var id = Sql.of(
                        """
                        insert into unit_grade (unit_id, year, grade, score, outstanding, authority, note, account_id, author, decided_on)
                        values (?, ?, ?, cast(? as numeric), ?, ?, ?, ?, ?, ?) returning id""",
                        command.unit(), command.year(), command.grade(), command.score(), command.outstanding(), command.authority().strip(),
                        command.note(), actor.who().account(), actor.who().displayName(), today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
        before.ifPresent(old -> Sql.of("update unit_grade set superseded_by = ?", id).where("id = ?", old).execute(em));
    }
}
