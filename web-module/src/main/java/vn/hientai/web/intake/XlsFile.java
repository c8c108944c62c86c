package vn.hientai.web.intake;

import static vn.hientai.core.intake.UnreadableFile.Reason.DAMAGED;
import static vn.hientai.core.intake.UnreadableFile.Reason.EMPTY;
import static vn.hientai.core.intake.UnreadableFile.Reason.ENCRYPTED;
import static vn.hientai.core.intake.UnreadableFile.Reason.NOT_A_SPREADSHEET;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetRows;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.UnreadableFile;

/** An XLS workbook (Excel 97 to 2003), read record by record into plain cells; at most 65,536 rows a sheet. */
final class XlsFile {

    private XlsFile() {}

    static List<SheetSource> read(Path file) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFile(ENCRYPTED);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new UnreadableFile(NOT_A_SPREADSHEET);
            }
            var taker = new Taker();
            var formats = new FormatTrackingHSSFListener(taker);
            taker.formats = formats;
            var request = new HSSFRequest();
            request.addListenerForAllRecords(formats);
            new HSSFEventFactory().processWorkbookEvents(request, container);
            if (taker.sheets.isEmpty()) {
                throw new UnreadableFile(EMPTY);
            }
            return List.copyOf(taker.sheets);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableFile(ENCRYPTED, locked);
        } catch (UnreadableFile told) {
            throw told;
        } catch (RuntimeException broken) {
            throw new UnreadableFile(DAMAGED, broken);
        }
    }

    private static final class Taker implements HSSFListener {
        private final List<BoundSheetRecord> names = new ArrayList<>();
        private final List<SheetSource> sheets = new ArrayList<>();
        private FormatTrackingHSSFListener formats;
        private SSTRecord strings;
        private Cell[] shared;
        private boolean from1904;
        private OneSheet current;
        private FormulaRecord awaitingText;
        private int sheetsSeen;

        @Override
        public void processRecord(Record record) {
            if (record instanceof BoundSheetRecord name) {
                names.add(name);
            } else if (record instanceof DateWindow1904Record window) {
                from1904 = window.getWindowing() == 1;
            } else if (record instanceof BOFRecord start) {
                begin(start);
            } else if (record instanceof SSTRecord table) {
                strings = table;
                shared = new Cell[table.getNumUniqueStrings()];
            } else if (record instanceof StringRecord text && awaitingText != null) {
                put(awaitingText, Cell.ofText(text.getString()));
                awaitingText = null;
            } else if (record instanceof CellValueRecordInterface value && current != null) {
                put(value, cell(value));
            }
        }

        private void begin(BOFRecord start) {
            if (start.getType() == BOFRecord.TYPE_WORKSHEET) {
                var ordered = BoundSheetRecord.orderByBofPosition(names);
                var name = sheetsSeen < ordered.length ? ordered[sheetsSeen] : null;
                current = new OneSheet(name == null ? "Sheet" + (sheetsSeen + 1) : name.getSheetname(),
                    name != null && (name.isHidden() || name.isVeryHidden()));
                sheets.add(current);
                sheetsSeen++;
            } else if (start.getType() == BOFRecord.TYPE_CHART) {
                current = null;
            }
        }

        private Cell cell(CellValueRecordInterface value) {
            if (value instanceof LabelSSTRecord label) {
                return shared(label.getSSTIndex());
            }
            if (value instanceof LabelRecord label) {
                return Cell.ofText(label.getValue());
            }
            if (value instanceof NumberRecord number) {
                return number(value, number.getValue());
            }
            if (value instanceof BoolErrRecord truth) {
                return truth.isError() ? new Cell(Cell.Kind.FAULT, FormulaError.forInt(truth.getErrorValue()).getString(), false)
                    : new Cell(Cell.Kind.TRUTH, truth.getBooleanValue() ? "1" : "0", false);
            }
            return value instanceof FormulaRecord formula ? result(formula) : Cell.BLANK;
        }

        private Cell result(FormulaRecord formula) {
            if (formula.hasCachedResultString()) {
                awaitingText = formula;
                return Cell.BLANK;
            }
            if (Double.isNaN(formula.getValue())) {
                return new Cell(Cell.Kind.FAULT, "#VALUE!", false);
            }
            return number(formula, formula.getValue());
        }

        private Cell number(CellValueRecordInterface cell, double value) {
            var format = formats.getFormatString(cell);
            var kind = format == null ? Cell.Kind.NUMBER : NumberFormats.kind(format);
            return new Cell(kind, NumberToTextConverter.toText(value), from1904);
        }

        private Cell shared(int index) {
            if (strings == null || index < 0 || index >= shared.length) {
                return Cell.BLANK;
            }
            if (shared[index] == null) {
                shared[index] = Cell.ofText(strings.getString(index).getString());
            }
            return shared[index];
        }

        private void put(CellValueRecordInterface at, Cell cell) {
            if (current != null && !cell.isBlank()) {
                current.put(at.getRow(), at.getColumn(), cell);
            }
        }
    }

    private static final class OneSheet implements SheetSource {
        private final String name;
        private final boolean hidden;
        private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();

        OneSheet(String name, boolean hidden) {
            this.name = name;
            this.hidden = hidden;
        }

        void put(int row, int column, Cell cell) {
            var cells = rows.computeIfAbsent(row, any -> new ArrayList<>());
            while (cells.size() <= column) {
                cells.add(Cell.BLANK);
            }
            cells.set(column, cell);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hidden() {
            return hidden;
        }

        @Override
        public SheetRows open() {
            var entries = rows.entrySet().iterator();
            return SheetRowsOf.iterator(new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public SheetRow next() {
                    var entry = entries.next();
                    return new SheetRow(entry.getKey() + 1, entry.getValue());
                }
            });
        }
    }
}
