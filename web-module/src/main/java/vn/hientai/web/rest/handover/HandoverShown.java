package vn.hientai.web.rest.handover;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.personnel.handover.HandoverGround;
import vn.hientai.personnel.handover.HandoverRows.Handed;

/** One hand-over of a whole file. */
@Schema(name = "Handover", description = "A whole file that went to another agency.")
public record HandoverShown(
        @Schema(description = "Number of the record") long id,
        @Schema(description = "Personnel number") String staff,
        @Schema(description = "Why it went") HandoverGround ground,
        @Schema(description = "The same in words") String reason,
        @Schema(description = "The agency that received it") String receiver,
        @Schema(description = "Hash of the whole package") String sha256,
        @Schema(description = "Length of the package in bytes") long size,
        @Schema(description = "How many parts it holds") int files,
        @Schema(description = "Whether its list of contents is signed") boolean signed,
        @Schema(description = "Who handed it over") String by,
        @Schema(description = "When") Instant at) {
    static HandoverShown of(Handed handed) {
        return new HandoverShown(
                handed.id(), handed.code(), handed.ground(), handed.reason(), handed.receiver(), handed.sha256(), handed.size(), handed.files(),
                handed.signed(), handed.by(), handed.at());
    }
}
