package vn.hientai.personnel.handover;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A whole file as it goes into a package.
 *
 * @param content every row, by the schema {@link #SCHEMA}
 * @param parts contents of papers that go beside it
 * @param prints signed decisions that have no digital paper and are printed for the package
 */
public record PersonDump(JsonObject content, List<Part> parts, List<Print> prints) {
    /** Name of the form of {@code content}. */
    public static final String SCHEMA = "hientai.person-file";
    /** Version of that form; a reader refuses what is newer than it knows. */
    public static final int VERSION = 1;

    /** @param sha256 of a content that is kept, in hexadecimal digits */
    public record Part(String path, String sha256, long size) {}

    /** @param decision number of the record here */
    public record Print(String path, long decision) {}
}
