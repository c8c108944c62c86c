package vn.hientai.web.rest.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.personnel.declaration.Proposal;

/** A proposal as programs get it. */
@Schema(description = "What a person said about the own file, and what became of it.")
public record CorrectionItem(
        long id,
        @Schema(description = "Personnel number") String staff,
        String fullName,
        String note,
        @Schema(description = "Number of the attachment that proves it") Long evidence,
        @Schema(enumeration = {"WAITING", "DECIDED", "WITHDRAWN"}) String status,
        Instant toldAt,
        @Schema(description = "Day by which it should be ruled on") LocalDate deadline,
        @Schema(description = "Version of the file now; a ruling names it in If-Match") int fileVersion,
        List<Item> items) {
    /** One item. */
    public record Item(
            long id,
            String field,
            Long line,
            @Schema(description = "As it was written when it was told") String before,
            @Schema(description = "As it should be") String after,
            @Schema(description = "As it is written now") String now,
            @Schema(description = "Whether only a decision can change it") boolean remark,
            @Schema(enumeration = {"WAITING", "ACCEPTED", "REFUSED"}) String state,
            String reason,
            String decider,
            Instant decidedAt) {}

    static CorrectionItem of(Proposal one) {
        return new CorrectionItem(
                one.id(), one.code(), one.fullName(), one.note(), one.evidence(), one.status().name(), one.toldAt(), one.deadline(),
                one.fileVersion(),
                one.items().stream()
                        .map(i -> new Item(
                                i.id(), i.field(), i.line(), i.before(), i.after(), i.now(), i.remark(), i.state().name(), i.reason(),
                                i.decider(), i.decidedAt()))
                        .toList());
    }
}
