package vn.hientai.web.rest.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal or failure as RFC 9457 writes it. */
@Schema(description = "Why a request was refused or failed (RFC 9457).")
public record Problem(
        @Schema(description = "Kind of problem, such as /problems/rule-violated") String type,
        @Schema(description = "The kind in a few words, in the caller's language") String title,
        @Schema(description = "HTTP status") int status,
        @Schema(description = "What happened and what would help, in the caller's language") String detail,
        @Schema(description = "Number under which the failure stands in the server's log; failures only") String error,
        @Schema(description = "What is wrong, field by field") List<Violation> violations,
        @Schema(description = "The findings of the rules that refused") List<?> explanation) {

    @Schema(description = "One thing that is wrong.")
    public record Violation(
            @Schema(description = "Name of the field or parameter; absent when the whole request is meant") String field,
            @Schema(description = "What is wrong, in the caller's language") String message,
            @Schema(description = "Stable name of the rule that is broken") String rule) {}

    static Problem of(int status, String kind, String title, String detail) {
        return new Problem("/problems/" + kind, title, status, detail, null, null, null);
    }

    Problem with(List<Violation> more) {
        return new Problem(type, title, status, detail, error, more, explanation);
    }

    Problem explained(List<?> findings) {
        return new Problem(type, title, status, detail, error, violations, findings);
    }

    Problem numbered(String number) {
        return new Problem(type, title, status, detail, number, violations, explanation);
    }
}
