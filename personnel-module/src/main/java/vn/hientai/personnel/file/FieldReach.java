package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;

/** Which fields of a person whoever acts may see, and so may write. */
@ApplicationScoped
class FieldReach {
    @Inject
    CurrentActor actor;

    boolean admits(FileField field, PersonId person) {
        return (!field.sensitive() || reaches(Right.READ_SENSITIVE_FILE, person))
                && (!field.isPay() || reaches(Right.READ_SALARY, person));
    }

    private boolean reaches(Right right, PersonId person) {
        try {
            actor.mustReach(right, person);
            return true;
        } catch (NotFound outside) {
            return false;
        }
    }
}
