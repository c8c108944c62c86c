package vn.hientai.core.intake;

import java.util.List;

/** One row of a sheet under the number that the spreadsheet program shows. */
public record SheetRow(int number, List<Cell> cells) {

    public Cell at(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public int width() {
        return cells.size();
    }

    public boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    public long filled() {
        var filled = 0;
        for (var cell : cells) {
            if (!cell.isBlank()) {
                filled++;
            }
        }
        return filled;
    }

    /** The address the spreadsheet program shows: C10. */
    public static String address(int column, int row) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
