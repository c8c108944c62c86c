package vn.hientai.personnel.intake;

import java.time.Instant;
import java.util.UUID;
import vn.hientai.core.kernel.OrgUnitId;

/** A sent list as the office keeps it, without its content. {@code reason} tells why it cannot be read at all. */
public record ImportBatch(long id, UUID job, OrgUnitId unit, boolean unitGiven, String fileName, Mode mode,
                          OnError onError, Status status, String mapping, String layout, String reason, Integer rows,
                          Integer goodRows, int errors, int warnings, Instant createdAt, Instant appliedAt,
                          Instant undoneAt, int version) {

    public enum Mode { VALIDATE, APPLY }

    public enum OnError { REJECT_FILE, SKIP_ROW }

    public enum Status { QUEUED, CHECKING, CHECKED, APPLYING, APPLIED, REJECTED, FAILED, UNDOING, UNDONE }

    /** Checked, not refused as a whole, and at least one line to take over. */
    public boolean canApply() {
        return (status == Status.CHECKED || status == Status.REJECTED && reason == null) && goodRows != null && goodRows > 0;
    }
}
