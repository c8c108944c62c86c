package vn.hientai.web.intake;

import static vn.hientai.core.intake.UnreadableFile.Reason.DAMAGED;
import static vn.hientai.core.intake.UnreadableFile.Reason.EMPTY;
import static vn.hientai.core.intake.UnreadableFile.Reason.NOT_A_SPREADSHEET;
import static vn.hientai.core.intake.UnreadableFile.Reason.OPEN_DOCUMENT;
import static vn.hientai.core.intake.UnreadableFile.Reason.TOO_LARGE;
import static vn.hientai.core.intake.UnreadableFile.Reason.TOO_MANY_ROWS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetRows;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.UnreadableFile;

/** An XLSX workbook, streamed row by row; its size unpacked is measured before it is trusted. */
final class XlsxFile implements AutoCloseable {

    private static final long MOST_UNPACKED = 1L << 30;
    /** The texts of a workbook are held while it is read; ten words each for a million cells fit. */
    private static final long MOST_UNPACKED_IN_MEMORY = 48L << 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final int BUFFER = 1 << 16;

    private final ReadableWorkbook workbook;
    private final boolean from1904;

    private XlsxFile(ReadableWorkbook workbook) {
        this.workbook = workbook;
        this.from1904 = workbook.isDate1904();
    }

    static XlsxFile open(Path file) throws IOException {
        var withStyles = measure(file);
        try {
            return new XlsxFile(new ReadableWorkbook(file.toFile(), new ReadingOptions(withStyles, true)));
        } catch (ExcelReaderException | IOException | IllegalArgumentException | NullPointerException broken) {
            throw new UnreadableFile(DAMAGED, broken);
        }
    }

    List<SheetSource> sheets() {
        var sheets = workbook.getSheets().<SheetSource>map(OneSheet::new).toList();
        if (sheets.isEmpty()) {
            throw new UnreadableFile(EMPTY);
        }
        return sheets;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** Tells whether the workbook has styles, and so number formats. */
    private static boolean measure(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadableFile(TOO_LARGE);
            }
            var entries = new ArrayList<ZipEntry>(zip.stream().toList());
            if (entries.stream().anyMatch(entry -> entry.getName().equals("mimetype"))) {
                throw new UnreadableFile(OPEN_DOCUMENT);
            }
            if (entries.stream().noneMatch(entry -> entry.getName().equalsIgnoreCase("xl/workbook.xml"))) {
                throw new UnreadableFile(NOT_A_SPREADSHEET);
            }
            var total = 0L;
            for (var entry : entries) {
                var streamed = entry.getName().startsWith("xl/worksheets/") || entry.getName().startsWith("xl/media/");
                var limit = Math.min(MOST_UNPACKED - total, streamed ? MOST_UNPACKED : MOST_UNPACKED_IN_MEMORY);
                total += unpackedSize(zip, entry, limit);
            }
            return entries.stream().anyMatch(entry -> entry.getName().equalsIgnoreCase("xl/styles.xml"));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new UnreadableFile(DAMAGED, broken);
        }
    }

    /** Counted, not believed: the size an entry declares is the sender's word. */
    private static long unpackedSize(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        var buffer = new byte[BUFFER];
        var size = 0L;
        try (var stream = zip.getInputStream(entry)) {
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new UnreadableFile(TOO_LARGE);
                }
            }
        }
        return size;
    }

    private final class OneSheet implements SheetSource {
        private final Sheet sheet;

        OneSheet(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public boolean hidden() {
            return sheet.getVisibility() != SheetVisibility.VISIBLE;
        }

        @Override
        public SheetRows open() {
            try {
                return new Rows(sheet.openStream());
            } catch (IOException | ExcelReaderException broken) {
                throw new UnreadableFile(DAMAGED, broken);
            }
        }
    }

    private final class Rows implements SheetRows {
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final Map<String, Cell.Kind> kinds = new HashMap<>();
        private int count;

        Rows(Stream<Row> stream) {
            this.stream = stream;
            this.rows = stream.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (RuntimeException broken) {
                throw new UnreadableFile(DAMAGED, broken);
            }
        }

        @Override
        public SheetRow next() {
            if (++count > SpreadsheetReader.MOST_ROWS) {
                throw new UnreadableFile(TOO_MANY_ROWS);
            }
            var row = rows.next();
            var width = Math.min(row.getCellCount(), SpreadsheetReader.MOST_COLUMNS);
            var cells = new ArrayList<Cell>(width);
            for (var column = 0; column < width; column++) {
                cells.add(cell(row.getCell(column)));
            }
            return new SheetRow(row.getRowNum(), cells);
        }

        private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
            if (cell == null) {
                return Cell.BLANK;
            }
            var raw = cell.getRawValue();
            return switch (cell.getType()) {
                case STRING -> Cell.ofText(cell.asString());
                case NUMBER -> raw == null || raw.isEmpty() ? Cell.BLANK : new Cell(kind(cell), raw, from1904);
                case FORMULA -> Cell.ofFormulaResult(raw, kind(cell), from1904);
                case BOOLEAN -> raw == null ? Cell.BLANK : new Cell(Cell.Kind.TRUTH, raw, false);
                case ERROR -> raw == null || raw.isEmpty() ? Cell.BLANK : new Cell(Cell.Kind.FAULT, raw, false);
                case EMPTY -> Cell.BLANK;
            };
        }

        private Cell.Kind kind(org.dhatim.fastexcel.reader.Cell cell) {
            var format = cell.getDataFormatString();
            return format == null ? Cell.Kind.NUMBER : kinds.computeIfAbsent(format, NumberFormats::kind);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
