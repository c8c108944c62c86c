package vn.hientai.personnel.report;

import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/** Over whom the reader sees pay and what the form keeps closed; elsewhere those fields are empty, and can not be asked by. */
public record ReportSight(AccessScope pay, AccessScope sensitive) {
    public static ReportSight of(CurrentActor actor) {
        return new ReportSight(actor.scope(Right.READ_SALARY), actor.scope(Right.READ_SENSITIVE_FILE));
    }

    /** Null for a field that is open to whoever sees the person. */
    AccessScope over(ReportField field) {
        return switch (field.closed()) {
            case NO -> null;
            case PAY -> pay;
            case SENSITIVE -> sensitive;
        };
    }
}
