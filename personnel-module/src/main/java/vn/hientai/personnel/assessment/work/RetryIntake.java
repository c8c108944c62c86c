package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Takes again what a source told and could not be matched (đối soát lại), once the person or the product is there. */
@ApplicationScoped
@UseCase(Right.INTAKE_WORK)
public class RetryIntake {
    /** @param item number of one line, or null for all of the source that wait */
    public record Command(@Audited @NotBlank String source, Long item) {}

    /** How many were tried, and how many are matched now. */
    public record Outcome(int tried, int matched) {}

    private record Line(OrgUnitId unit, IntakeTasks.Item item) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    TaskIntake intake;

    public Outcome handle(@Valid @NotNull Command command) {
        var reach = actor.scope(Right.INTAKE_WORK).on("i.unit_id", null);
        if (Sql.of("select count(*) from work_intake i").where("i.source = ?", command.source()).and(reach).count(em) == 0) {
            throw new NotFound("IntakeSource", command.source());
        }
        var sql = Sql.of("select i.unit_id, i.told from work_intake i")
                .where("i.source = ? and i.problem is not null and i.told is not null", command.source())
                .and(reach);
        if (command.item() != null) {
            sql.where("i.id = ?", command.item());
        }
        var waiting = sql.orderBy("i.id").limit(IntakeTasks.MOST)
                .list(em, row -> new Line(new OrgUnitId(row.id(0)), ToldItem.read(row.text(1))));
        var runs = new LinkedHashMap<OrgUnitId, TaskIntake.Run>();
        var answers = waiting.stream()
                .map(line -> runs.computeIfAbsent(line.unit(), unit -> intake.run(unit, command.source())).take(line.item()))
                .toList();
        return new Outcome(waiting.size(), matched(answers));
    }

    private static int matched(List<IntakeTasks.Answer> answers) {
        return (int) answers.stream().filter(one -> one.problem() == null).count();
    }
}
