package vn.hientai.web.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import vn.hientai.core.intake.SheetRows;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.Spreadsheets;

/** Answers the port with the reader of this module. */
@ApplicationScoped
public class SpreadsheetFiles implements Spreadsheets {
    @Resource
    ManagedExecutorService executor;

    @Override
    public Opened open(Path file) {
        var reader = SpreadsheetReader.open(file);
        return new Opened() {
            @Override
            public List<SheetSource> sheets() {
                return reader.sheets().stream().map(sheet -> ahead(sheet)).toList();
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }

    private SheetSource ahead(SheetSource sheet) {
        return new SheetSource() {
            @Override
            public String name() {
                return sheet.name();
            }

            @Override
            public boolean hidden() {
                return sheet.hidden();
            }

            @Override
            public SheetRows open() {
                return new ReadAhead(sheet.open(), executor);
            }
        };
    }
}
