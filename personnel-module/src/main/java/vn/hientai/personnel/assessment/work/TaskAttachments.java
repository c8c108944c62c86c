package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hientai.core.attachment.AttachmentHolder;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/** The results of a task (sản phẩm, minh chứng): read with the task, brought by the person until it is confirmed. */
@ApplicationScoped
class TaskAttachments implements AttachmentHolder {
    @Inject
    CurrentActor actor;

    @Inject
    WorkQueries work;

    @Override
    public String kind() {
        return "WORK_TASK";
    }

    @Override
    public Optional<Held> find(String reference) {
        return reference.matches("\\d{1,18}") ? byId(reference) : Optional.empty();
    }

    @Override
    public Optional<Held> byId(String id) {
        return work.get(actor.scope(Right.READ_WORK), Long.parseLong(id)).map(task -> {
            var mine = task.person().equals(actor.who().personOrNull()) && task.state().isOpen() && !task.monthClosed();
            return new Held(id, task.person(), mine, mine);
        });
    }
}
