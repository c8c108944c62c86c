package vn.hientai.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.Spreadsheets;

/** Answers the port with the reader of this module. */
@ApplicationScoped
public class SpreadsheetFiles implements Spreadsheets {
    @Override
    public Opened open(Path file) {
        var reader = SpreadsheetReader.open(file);
        return new Opened() {
            @Override
            public List<SheetSource> sheets() {
                return reader.sheets();
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }
}
