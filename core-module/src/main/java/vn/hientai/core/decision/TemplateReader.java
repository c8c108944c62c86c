package vn.hientai.core.decision;

import java.util.Set;

/** Port: which fields a template of a printed decision asks for; answered by whoever prints. */
public interface TemplateReader {
    /** Names between double braces, such as {@code number}; a refusal when the file is no document that can be filled. */
    Set<String> fields(byte[] docx);

    /** The fields that can be filled. */
    Set<String> known();
}
