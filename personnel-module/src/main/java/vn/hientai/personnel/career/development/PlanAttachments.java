package vn.hientai.personnel.career.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hientai.core.attachment.AttachmentHolder;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.identity.Right;

/** The evidence of a development plan (minh chứng kết quả): read with the plan, brought by the person or whoever leads it. */
@ApplicationScoped
class PlanAttachments implements AttachmentHolder {
    static final String KIND = "DEVELOPMENT_PLAN";

    @Inject
    CurrentActor actor;

    @Inject
    PersonReach reach;

    @Inject
    DevelopmentQueries plans;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Held> find(String reference) {
        return reference.matches("\\d{1,18}") ? byId(reference) : Optional.empty();
    }

    @Override
    public Optional<Held> byId(String id) {
        return plans.plan(actor.scope(Right.READ_TALENT), Long.parseLong(id)).map(plan -> {
            var person = plan.row().person();
            var mine = person.equals(actor.who().personOrNull())
                    || actor.scope(Right.LEAD_DEVELOPMENT).includes(person, reach.unitOf(person));
            return new Held(id, person, mine, mine);
        });
    }
}
