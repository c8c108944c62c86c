package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Notes which papers of a candidate's dossier have been seen and of what day they are (thành phần hồ sơ nhân sự). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class NotePapers {
    /** @param papers day of each paper by its code; a paper that is left out is taken off */
    public record Command(long procedure, long candidate, @NotNull Map<String, LocalDate> papers, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var file = files.forChange(command.procedure(), command.version());
        files.mustBeOpen(file);
        var candidate = file.standing().stream().filter(one -> one.id() == command.candidate()).findFirst()
                .orElseThrow(() -> new NotFound("Candidate", command.candidate()));
        var asked = files.law(file.kind(), file.startedOn()).papers().value();
        var wrong = new ArrayList<Violation>();
        command.papers().forEach((paper, day) -> {
            if (!asked.contains(paper)) {
                wrong.add(Violation.of("papers." + paper, "UNKNOWN_CODE"));
            } else if (day == null || day.isAfter(today.date())) {
                wrong.add(Violation.of("papers." + paper, day == null ? "REQUIRED" : "IN_FUTURE"));
            }
        });
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
        Sql.of("delete from procedure_paper")
                .where("candidate_id = ? and not paper = any(cast(? as text[]))", candidate.id(), Sql.texts(command.papers().keySet()))
                .execute(em);
        command.papers().forEach((paper, day) -> Sql.of(
                        """
                        insert into procedure_paper (case_id, candidate_id, paper, dated_on, seen_by, seen_on) values (?, ?, ?, ?, ?, ?)
                        on conflict (candidate_id, paper) do update set dated_on = excluded.dated_on, seen_by = excluded.seen_by,
                            seen_on = excluded.seen_on where procedure_paper.dated_on <> excluded.dated_on""",
                        file.id(), candidate.id(), paper, day, actor.who().account(), today.date())
                .execute(em));
        files.happened(file.id(), "PAPERS_NOTED", null, candidate.fullName() + ": " + command.papers().size() + "/" + asked.size());
    }
}
