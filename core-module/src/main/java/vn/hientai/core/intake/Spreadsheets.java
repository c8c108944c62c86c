package vn.hientai.core.intake;

import java.nio.file.Path;
import java.util.List;

/** Port: opens a file of rows and columns, whatever its format; the web module answers. */
public interface Spreadsheets {

    interface Opened extends AutoCloseable {
        List<SheetSource> sheets();

        @Override
        void close();
    }

    /** Throws {@link UnreadableFile} where the content is no such file. */
    Opened open(Path file);
}
