package vn.hientai.personnel.file;

import java.util.List;
import vn.hientai.core.kernel.StaleEdit;

/** Someone changed the file since it was opened; both values are told so that one can be chosen. */
public class FileConflict extends StaleEdit {
    /** A field with what is written now and what was typed. */
    public record Both(String field, String written, String typed) {}

    private final int version;
    private final transient List<Both> fields;

    FileConflict(int version, List<Both> fields) {
        super("file version " + version);
        this.version = version;
        this.fields = List.copyOf(fields);
    }

    /** The version that stands. */
    public int version() {
        return version;
    }

    public List<Both> fields() {
        return fields;
    }
}
