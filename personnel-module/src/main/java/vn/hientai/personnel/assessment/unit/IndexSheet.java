package vn.hientai.personnel.assessment.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.Spreadsheets;
import vn.hientai.core.intake.UnreadableFile;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.personnel.assessment.unit.RecordIndices.Figure;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.IndexName;

/** Reads figures of indices from a spreadsheet; the first cell that cannot be read is told by its address. */
@ApplicationScoped
public class IndexSheet {
    /** Headings of the columns, in the order of the template; the last two may be left out. */
    public static final List<String> HEADINGS =
            List.of("Mã đơn vị", "Năm", "Chỉ số", "Thành phần", "Điểm", "Điểm tối đa", "Xếp hạng");
    private static final int NEEDED = 6;

    @Inject
    Spreadsheets spreadsheets;

    /** @throws BusinessRuleViolated where the file is no such table */
    public List<Figure> read(byte[] content) {
        Path file = null;
        try {
            file = Files.write(Files.createTempFile("hientai-index", ".bin"), content);
            try (var opened = spreadsheets.open(file)) {
                return rows(opened.sheets().get(0));
            }
        } catch (UnreadableFile unreadable) {
            throw BusinessRuleViolated.at("file", "work.sheet.unreadable", Map.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            try {
                if (file != null) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static List<Figure> rows(SheetSource sheet) {
        var columns = new HashMap<String, Integer>();
        var figures = new ArrayList<Figure>();
        try (var rows = sheet.open()) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (columns.isEmpty()) {
                    heading(row, columns);
                } else if (!row.isBlank()) {
                    figures.add(figure(row, columns));
                }
                if (figures.size() > RecordIndices.MOST) {
                    throw BusinessRuleViolated.at("file", "work.sheet.too-long", Map.of("most", RecordIndices.MOST));
                }
            }
        }
        if (columns.isEmpty()) {
            throw BusinessRuleViolated.at("file", "work.sheet.no-heading", Map.of("headings", String.join(", ", HEADINGS.subList(0, NEEDED))));
        }
        if (figures.isEmpty()) {
            throw BusinessRuleViolated.at("file", "work.sheet.empty", Map.of());
        }
        return figures;
    }

    private static void heading(SheetRow row, Map<String, Integer> columns) {
        var found = new HashMap<String, Integer>();
        for (var at = 0; at < row.width(); at++) {
            var said = key(row.at(at).shown());
            for (var heading : HEADINGS) {
                if (key(heading).equals(said)) {
                    found.putIfAbsent(heading, at);
                }
            }
        }
        if (HEADINGS.subList(0, NEEDED).stream().allMatch(found::containsKey)) {
            columns.putAll(found);
        }
    }

    private static String key(String text) {
        return VietnameseText.searchKey(text.replace("*", " ")).strip();
    }

    private static Figure figure(SheetRow row, Map<String, Integer> columns) {
        var place = columns.containsKey(HEADINGS.get(6)) ? row.at(columns.get(HEADINGS.get(6))) : null;
        return new Figure(
                text(row, columns, 0), number(row, columns, 1).intValue(), index(row, columns), text(row, columns, 3), number(row, columns, 4),
                number(row, columns, 5), place == null || place.isBlank() ? null : number(row, columns, 6).intValue());
    }

    private static String text(SheetRow row, Map<String, Integer> columns, int column) {
        return row.at(columns.get(HEADINGS.get(column))).shown().strip();
    }

    private static IndexName index(SheetRow row, Map<String, Integer> columns) {
        var said = text(row, columns, 2).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return switch (said) {
            case "PARINDEX", "PAR" -> IndexName.PAR_INDEX;
            case "SIPAS" -> IndexName.SIPAS;
            case "PAPI" -> IndexName.PAPI;
            default -> throw unreadable(row, columns, 2);
        };
    }

    private static BigDecimal number(SheetRow row, Map<String, Integer> columns, int column) {
        var cell = row.at(columns.get(HEADINGS.get(column)));
        try {
            var text = cell.shown().strip();
            return cell.isNumeric() ? cell.number() : new BigDecimal(text.indexOf(',') >= 0 ? text.replace(".", "").replace(',', '.') : text);
        } catch (NumberFormatException unreadable) {
            throw unreadable(row, columns, column);
        }
    }

    private static BusinessRuleViolated unreadable(SheetRow row, Map<String, Integer> columns, int column) {
        return BusinessRuleViolated.at("file", "unitscore.cell-unreadable", Map.of(
                "cell", SheetRow.address(columns.get(HEADINGS.get(column)), row.number()), "heading", HEADINGS.get(column)));
    }
}
