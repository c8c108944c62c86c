package vn.hientai.personnel.assessment.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.DateReading;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.Spreadsheets;
import vn.hientai.core.intake.UnreadableFile;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.personnel.assessment.work.IntakeTasks.Item;

/** Reads a list of tasks from a spreadsheet: finds the heading row, reads each row below it, tells what is wrong by cell. */
final class SheetReading {
    private static final int HEADING_WITHIN = 20;
    private static final Set<String> YES = Set.of("x", "1", "co", "yes", "true", "v");

    /** What is wrong with one cell; {@code rule} names the text {@code work.sheet.problem.<rule>}. */
    record Fault(SheetField field, String rule) {}

    /**
     * One row of the list.
     *
     * @param cells as written
     * @param places addresses of the cells
     * @param item null where something is wrong
     */
    record Line(int number, Map<SheetField, String> cells, Map<SheetField, String> places, Item item, List<Fault> faults) {}

    private final LocalDate today;
    private final Map<SheetField, Integer> columns = new EnumMap<>(SheetField.class);
    private final Set<String> keys = new HashSet<>();

    private SheetReading(LocalDate today) {
        this.today = today;
    }

    /** @throws BusinessRuleViolated where the file is no such list */
    static List<Line> of(Spreadsheets spreadsheets, byte[] content, LocalDate today) {
        Path file = null;
        try {
            file = Files.write(Files.createTempFile("hientai-work", ".bin"), content);
            try (var opened = spreadsheets.open(file)) {
                for (var sheet : opened.sheets()) {
                    var lines = sheet.hidden() ? null : new SheetReading(today).read(sheet);
                    if (lines != null) {
                        return lines;
                    }
                }
            }
            var wanted = Arrays.stream(SheetField.values()).filter(SheetField::isNeeded).map(SheetField::heading)
                    .collect(Collectors.joining(", "));
            throw BusinessRuleViolated.at("file", "work.sheet.no-heading", Map.of("headings", wanted));
        } catch (UnreadableFile unreadable) {
            throw BusinessRuleViolated.at("file", "work.sheet.unreadable", Map.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Null where no heading is found. */
    private List<Line> read(SheetSource sheet) {
        var lines = new ArrayList<Line>();
        try (var rows = sheet.open()) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (columns.isEmpty()) {
                    if (row.number() > HEADING_WITHIN) {
                        return null;
                    }
                    heading(row);
                } else if (!row.isBlank()) {
                    if (lines.size() == SubmitWorkSheet.MOST) {
                        throw BusinessRuleViolated.at("file", "work.sheet.too-long", Map.of("most", SubmitWorkSheet.MOST));
                    }
                    lines.add(line(row));
                }
            }
        }
        return columns.isEmpty() ? null : lines;
    }

    private void heading(SheetRow row) {
        var found = new EnumMap<SheetField, Integer>(SheetField.class);
        for (var at = 0; at < row.width(); at++) {
            var column = at;
            SheetField.under(row.at(at).shown()).ifPresent(field -> found.putIfAbsent(field, column));
        }
        if (Arrays.stream(SheetField.values()).filter(SheetField::isNeeded).allMatch(found::containsKey)) {
            columns.putAll(found);
        }
    }

    private Line line(SheetRow row) {
        var cells = new EnumMap<SheetField, String>(SheetField.class);
        var places = new EnumMap<SheetField, String>(SheetField.class);
        var faults = new ArrayList<Fault>();
        columns.forEach((field, at) -> {
            cells.put(field, row.at(at).shown().strip());
            places.put(field, SheetRow.address(at, row.number()));
            if (field.isNeeded() && row.at(at).isBlank()) {
                faults.add(new Fault(field, "REQUIRED"));
            }
        });
        tooLong(cells, SheetField.KEY, 100, faults);
        tooLong(cells, SheetField.STAFF, 30, faults);
        tooLong(cells, SheetField.PRODUCT, 30, faults);
        tooLong(cells, SheetField.TITLE, 300, faults);
        var quantity = number(row, SheetField.QUANTITY, faults);
        var due = day(row, SheetField.DUE, faults);
        var done = number(row, SheetField.DONE, faults);
        var finished = day(row, SheetField.FINISHED, faults);
        var key = key(cells);
        if (!keys.add(key)) {
            faults.add(new Fault(columns.containsKey(SheetField.KEY) ? SheetField.KEY : SheetField.TITLE, "TWICE"));
        }
        var adHoc = YES.contains(VietnameseText.searchKey(cells.getOrDefault(SheetField.AD_HOC, "")).strip());
        var item = faults.isEmpty()
                ? new Item(key, cells.get(SheetField.STAFF), cells.get(SheetField.PRODUCT), cells.get(SheetField.TITLE), quantity, due, adHoc,
                        done, finished)
                : null;
        return new Line(row.number(), cells, places, item, faults);
    }

    /** Without a key of its own a row is known by what it says, so that the same list sent again changes nothing. */
    private static String key(Map<SheetField, String> cells) {
        var own = cells.getOrDefault(SheetField.KEY, "");
        if (!own.isEmpty()) {
            return own;
        }
        var said = cells.get(SheetField.STAFF) + "|" + cells.get(SheetField.PRODUCT) + "|" + cells.get(SheetField.TITLE) + "|" + cells.get(SheetField.DUE);
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void tooLong(Map<SheetField, String> cells, SheetField field, int most, List<Fault> faults) {
        if (cells.getOrDefault(field, "").length() > most) {
            faults.add(new Fault(field, "TOO_LONG"));
        }
    }

    private BigDecimal number(SheetRow row, SheetField field, List<Fault> faults) {
        var cell = cell(row, field);
        if (cell.isBlank()) {
            return null;
        }
        try {
            if (cell.isNumeric()) {
                return cell.number();
            }
            var text = cell.shown().strip().replace("\u00a0", "").replace(" ", "");
            return new BigDecimal(text.indexOf(',') >= 0 ? text.replace(".", "").replace(',', '.') : text);
        } catch (NumberFormatException unreadable) {
            faults.add(new Fault(field, "NOT_A_NUMBER"));
            return null;
        }
    }

    private LocalDate day(SheetRow row, SheetField field, List<Fault> faults) {
        var cell = cell(row, field);
        if (cell.isBlank()) {
            return null;
        }
        var read = DateReading.read(cell, today).filter(one -> one.month() != null && one.day() != null);
        if (read.isEmpty()) {
            faults.add(new Fault(field, "NOT_A_DAY"));
            return null;
        }
        return LocalDate.of(read.get().year(), read.get().month(), read.get().day());
    }

    private Cell cell(SheetRow row, SheetField field) {
        return columns.containsKey(field) ? row.at(columns.get(field)) : Cell.BLANK;
    }
}
