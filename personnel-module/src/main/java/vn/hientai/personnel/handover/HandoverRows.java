package vn.hientai.personnel.handover;

import java.time.Instant;

/** What is kept of files that went and of packages that came. */
public final class HandoverRows {
    private HandoverRows() {}

    /** @param signed whether its list of contents is signed; {@code sha256} of the whole package */
    public record Handed(
            long id, String code, String fullName, HandoverGround ground, String reason, String receiver, String sha256, long size, int files,
            boolean signed, String by, Instant at) {}

    /** Where a package stands. */
    public enum IntakeState {
        RECEIVED,
        ACCEPTED,
        REFUSED
    }

    /**
     * @param content the file of the person by {@link PersonDump#SCHEMA}; {@code signature} what its verification came to, or NONE
     * @param code under which the file was opened here, once it was accepted
     */
    public record Intake(
            long id, String fileName, String sha256, long size, String manifest, String content, String signature, String signer,
            IntakeState state, String by, Instant at, String code, String decidedBy, Instant decidedAt, String refusedBecause, int version) {}
}
