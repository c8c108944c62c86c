package vn.hientai.core.attachment;

import java.time.Instant;

/**
 * A paper attached to a matter.
 *
 * @param kind of the matter, such as {@code DECISION}; {@code subject} its id as kept beside the paper
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param by who attached it
 */
public record AttachmentRow(
        long id, String kind, String subject, String fileName, String mediaType, long size, String sha256, String by, Instant at,
        boolean removed, String removedReason) {}
