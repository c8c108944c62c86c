package vn.hientai.personnel.file;

import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/** Over whom the reader may see more than the open part of a file; a field that is hidden can not be asked for either. */
public record StaffSight(AccessScope salary, AccessScope sensitive, AccessScope talent) {
    public static StaffSight of(CurrentActor actor) {
        return new StaffSight(
                actor.scope(Right.READ_SALARY),
                actor.scope(Right.READ_SENSITIVE_FILE),
                actor.scope(Right.READ_TALENT));
    }
}
