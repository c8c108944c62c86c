package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.worklist.Assignee;

/** Who tracks and judges a person's work (người theo dõi, đánh giá; NĐ 335/2025/NĐ-CP Điều 10), for other features of assessment. */
@ApplicationScoped
public class Superior {
    @Inject
    TaskDesk desk;

    @Inject
    Tasks tasks;

    /** Refuses whoever does not lead the person; never oneself. Answers where the person works. */
    public OrgUnitId mustLead(PersonId person) {
        return desk.mustLead(person);
    }

    /** Where the person works now, the host unit on secondment. */
    public OrgUnitId unitOf(PersonId person) {
        return tasks.unitOf(person).orElseThrow(() -> new NotFound("Person", person));
    }

    /** The person who is signed in. */
    public PersonId self() {
        return desk.self();
    }

    public String nameOf(PersonId person) {
        return tasks.nameOf(person);
    }

    /** To whom tasks about the person go. */
    public Assignee of(PersonId person) {
        return Assignee.role(Role.UNIT_HEAD, unitOf(person));
    }

    /** The reason as it was given; refused where there is none. */
    public static String reason(String given) {
        return TaskDesk.reason(given);
    }
}
