package vn.hientai.web.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The signatures found in a PDF, in the order they were made.
 *
 * @param state the worst of all; null when there is none
 */
public record SignatureReport(SignatureState state, List<Found> found) {
    public static final SignatureReport UNSIGNED = new SignatureReport(null, List.of());

    /**
     * One signature.
     *
     * @param signer name in the certificate; {@code issuer} who vouches for it
     * @param at when it says it was made, or when the time-stamping authority says so
     * @param stamped whether a time-stamping authority says when
     */
    public record Found(
            SignatureState state, String signer, String issuer, Instant at, boolean stamped, LocalDate certificateFrom,
            LocalDate certificateUntil) {}

    static SignatureReport of(List<Found> found) {
        return found.isEmpty()
                ? UNSIGNED
                : new SignatureReport(found.stream().map(Found::state).reduce(SignatureState.VALID, SignatureState::worst), found);
    }

    SignatureReport altered() {
        return new SignatureReport(SignatureState.ALTERED, found);
    }

    public boolean isSigned() {
        return !found.isEmpty() || state != null;
    }
}
