package vn.hientai.web.intake;

import static vn.hientai.core.intake.UnreadableFile.Reason.DAMAGED;
import static vn.hientai.core.intake.UnreadableFile.Reason.EMPTY;
import static vn.hientai.core.intake.UnreadableFile.Reason.TOO_LARGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.UnreadableFile;

/** Opens what a sender dropped by what is in it, whatever its name says: XLSX, XLS or delimited text. */
public final class SpreadsheetReader implements AutoCloseable {

    static final int MOST_ROWS = 1_000_000;
    static final int MOST_COLUMNS = 1_000;
    private static final long LARGEST_FILE = 100L << 20;
    private static final long LARGEST_OLD_WORKBOOK = 32L << 20;
    private static final int HEAD = 4_096;

    private final List<SheetSource> sheets;
    private final AutoCloseable resource;

    private SpreadsheetReader(List<SheetSource> sheets, AutoCloseable resource) {
        this.sheets = sheets;
        this.resource = resource;
    }

    public static SpreadsheetReader open(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new UnreadableFile(EMPTY);
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadableFile(TOO_LARGE);
            }
            var head = head(file);
            if (isZip(head)) {
                var workbook = XlsxFile.open(file);
                return new SpreadsheetReader(workbook.sheets(), workbook);
            }
            if (isCompoundDocument(head)) {
                if (Files.size(file) > LARGEST_OLD_WORKBOOK) {
                    throw new UnreadableFile(TOO_LARGE);
                }
                return new SpreadsheetReader(XlsFile.read(file), () -> { });
            }
            return new SpreadsheetReader(List.of(DelimitedText.of(file, head)), () -> { });
        } catch (IOException broken) {
            throw new UnreadableFile(DAMAGED, broken);
        }
    }

    public List<SheetSource> sheets() {
        return sheets;
    }

    @Override
    public void close() {
        try {
            resource.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 10 && head[3] < 10;
    }

    private static boolean isCompoundDocument(byte[] head) {
        return head.length > 8 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF && (head[2] & 0xFF) == 0x11
            && (head[3] & 0xFF) == 0xE0;
    }
}
