package vn.hientai.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.signature.SignatureReport;
import vn.hientai.web.signature.SignatureState;

/** What the verification of a PDF's signatures found. */
@Schema(description = "The digital signatures of a paper, verified now.")
public record Signatures(
        @Schema(description = "The worst of all; absent when nobody signed digitally") SignatureState state,
        @Schema(description = "The same in words") String message,
        @Schema(description = "Day on which the decision was annulled; its signature stays verifiable") LocalDate annulledOn,
        @Schema(description = "Hash of the signed PDF of a decision, as kept since it was signed") String sha256,
        @Schema(description = "Each signature, in the order they were made") List<Signature> signatures) {

    @Schema(name = "FoundSignature", description = "One digital signature.")
    public record Signature(
            @Schema(description = "What it comes to") SignatureState state,
            @Schema(description = "Name in the certificate") String signer,
            @Schema(description = "Who vouches for the certificate") String issuer,
            @Schema(description = "When it was made") Instant at,
            @Schema(description = "Whether a time-stamping authority says when") boolean timeStamped,
            @Schema(description = "First day of the certificate") LocalDate certificateFrom,
            @Schema(description = "Last day of the certificate") LocalDate certificateUntil) {}

    static Signatures of(SignatureReport report, LocalDate annulledOn, String sha256, Locale language) {
        var key = report.state() == null ? "signature.none" : "enum.SignatureState." + report.state();
        return new Signatures(
                report.state(), Texts.get(language, key), annulledOn, sha256,
                report.found().stream()
                        .map(one -> new Signature(
                                one.state(), one.signer(), one.issuer(), one.at(), one.stamped(), one.certificateFrom(), one.certificateUntil()))
                        .toList());
    }
}
