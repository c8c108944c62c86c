package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hientai.core.attachment.AttachmentHolder;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.personnel.career.procedure.rule.Step.Doer;

/**
 * The papers of one step (tài liệu của từng bước): handed in by whoever carries the case out, and what the person is to
 * hand in by the person; taken off only until the step is held.
 */
@ApplicationScoped
class StepPapers implements AttachmentHolder {
    @Inject
    ProcedureQueries procedures;

    @Inject
    ProcedureFiles files;

    @Inject
    StepTasks tasks;

    @Inject
    CurrentActor actor;

    @Override
    public String kind() {
        return StepPaper.KIND;
    }

    @Override
    public Optional<Held> find(String reference) {
        return byId(reference);
    }

    @Override
    public Optional<Held> byId(String id) {
        return StepPaper.read(id).flatMap(this::held);
    }

    private Optional<Held> held(StepPaper wanted) {
        var file = files.find(wanted.procedure()).orElse(null);
        var step = file == null ? null : file.step(wanted.step());
        if (step == null || !step.papers().contains(wanted.paper())) {
            return Optional.empty();
        }
        var open = file.status() == CaseStatus.OPEN;
        var removable = open && file.record(step.code()).isEmpty();
        var mine = actor.who().person().filter(self -> file.standing().stream().anyMatch(one -> one.person().equals(self))).isPresent();
        if (mine) {
            var asked = step.doer() != null && step.doer().value() == Doer.PERSON;
            var now = removable && file.current().code().equals(step.code());
            return asked ? Optional.of(new Held(wanted.reference(), null, now, now)) : Optional.empty();
        }
        return procedures.find(actor.scope(Right.READ_DECISIONS), wanted.procedure())
                .map(sheet -> new Held(wanted.reference(), null, sheet.mayAct() && open, sheet.mayAct() && removable));
    }

    /** Whose turn it is may be another's, now that a paper is there or gone. */
    @Override
    public void changed(Held held) {
        StepPaper.read(held.id()).flatMap(one -> files.find(one.procedure())).ifPresent(tasks::remind);
    }
}
