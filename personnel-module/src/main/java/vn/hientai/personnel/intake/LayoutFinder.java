package vn.hientai.personnel.intake;

import static vn.hientai.core.intake.UnreadableFile.Reason.EMPTY;
import static vn.hientai.core.intake.UnreadableFile.Reason.NO_HEADER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.TextReading;
import vn.hientai.core.intake.UnreadableFile;

/** Finds the sheet, the heading rows and the meaning of the columns by looking at the first rows of each sheet. */
public final class LayoutFinder {

    private static final int ROWS_LOOKED_AT = 400;
    private static final int LAST_HEADER_ROW = 60;
    private static final int HEADER_LEVELS = 3;
    private static final int LEAST_COLUMNS = 2;
    private static final Pattern ORDINAL = Pattern.compile("\\(?(\\d{1,3}|[A-Z])\\)?");
    private static final Pattern DIGITS = Pattern.compile("[\\d\\s/.,\\-()=+]+");

    private record Header(int first, int last, Map<Integer, Headings.Guess> guesses, Map<Integer, String> headings,
                          int score) {}

    private record Candidate(SheetSource sheet, List<SheetRow> rows, Header header, TextReading texts, long data) {}

    private LayoutFinder() {}

    public static SheetLayout find(List<SheetSource> sheets) {
        var open = sheets.stream().filter(sheet -> !sheet.hidden()).toList();
        var looked = (open.isEmpty() ? sheets : open).stream().map(LayoutFinder::look).toList();
        if (looked.stream().allMatch(candidate -> candidate.rows().isEmpty())) {
            throw new UnreadableFile(EMPTY);
        }
        var lists = looked.stream().filter(candidate -> candidate.header() != null).toList();
        return lists.stream()
            .max(Comparator.<Candidate>comparingInt(candidate -> candidate.data() > 0 ? 1 : 0)
                .thenComparingInt(candidate -> candidate.header().score())
                .thenComparingLong(Candidate::data))
            .map(best -> layout(best, lists.stream().filter(list -> list != best && list.data() > 0)
                .map(list -> list.sheet().name()).toList()))
            .orElseThrow(() -> new UnreadableFile(NO_HEADER));
    }

    /** As {@link #find(List)} on the one sheet of the name; a name that no sheet bears says nothing. */
    public static SheetLayout find(List<SheetSource> sheets, String name) {
        var named = sheets.stream().filter(sheet -> sheet.name().equals(name)).toList();
        return find(named.isEmpty() ? sheets : named);
    }

    /** The layout the sender described: its sheet and rows, its columns as given. */
    public static SheetLayout find(List<SheetSource> sheets, ColumnMapping given) {
        var sheet = sheets.stream().filter(one -> one.name().equals(given.sheet())).findFirst()
            .orElseGet(() -> sheets.get(0));
        var candidate = look(sheet);
        var headings = new HashMap<Integer, String>();
        candidate.rows().stream().filter(row -> row.number() == given.headerRow()).findFirst().ifPresent(row -> {
            for (var column = 0; column < row.width(); column++) {
                if (!row.at(column).isBlank()) {
                    headings.put(column, row.at(column).shown());
                }
            }
        });
        var titles = titles(candidate.rows(), given.headerRow());
        return new SheetLayout(sheet, given, headings, titles, candidate.texts(), List.of());
    }

    private static Candidate look(SheetSource sheet) {
        var raw = new ArrayList<SheetRow>();
        try (var rows = sheet.open()) {
            while (rows.hasNext() && raw.size() < ROWS_LOOKED_AT) {
                var row = rows.next();
                if (!row.isBlank()) {
                    raw.add(row);
                }
            }
        }
        var texts = new TextReading();
        raw.forEach(texts::learn);
        var rows = raw.stream().map(texts::read).toList();
        var header = header(rows);
        var data = header == null ? 0 : rows.stream()
            .filter(row -> row.number() > rows.get(header.last()).number() && row.filled() >= LEAST_COLUMNS).count();
        return new Candidate(sheet, rows, header, texts, data);
    }

    private static Header header(List<SheetRow> rows) {
        Header best = null;
        for (var first = 0; first < Math.min(rows.size(), LAST_HEADER_ROW); first++) {
            for (var last = first; last < Math.min(rows.size(), first + HEADER_LEVELS); last++) {
                if (!canBeHeading(rows.get(last), last > first)) {
                    break;
                }
                var header = read(rows, first, last);
                if (header != null && (best == null || header.score() > best.score())) {
                    best = header;
                }
            }
        }
        return best;
    }

    private static boolean canBeHeading(SheetRow row, boolean lower) {
        var numbers = row.cells().stream().filter(cell -> cell.isNumeric()
            || cell.kind() == Cell.Kind.TEXT && !cell.isBlank() && DIGITS.matcher(cell.text().strip()).matches()).count();
        return row.filled() >= 1 && (lower ? numbers == 0 : numbers * 3 <= row.filled());
    }

    private static Header read(List<SheetRow> rows, int first, int last) {
        var width = 0;
        for (var i = first; i <= last; i++) {
            width = Math.max(width, rows.get(i).width());
        }
        var guesses = new TreeMap<Integer, Headings.Guess>();
        var headings = new LinkedHashMap<Integer, String>();
        for (var column = 0; column < width; column++) {
            var levels = levels(rows, first, last, column);
            if (levels.isEmpty()) {
                continue;
            }
            var own = levels.get(levels.size() - 1);
            var group = levels.size() > 1 ? levels.get(levels.size() - 2) : "";
            headings.put(column, group.isEmpty() ? own : group + " – " + own);
            var guess = Headings.guess(group, own);
            if (guess == null && levels.size() > 2) {
                guess = Headings.guess(levels.get(0), own);
            }
            if (guess != null) {
                guesses.put(column, guess);
            }
        }
        var chosen = withoutRivals(guesses);
        var hasName = chosen.values().stream().anyMatch(guess ->
            guess.field() == PersonField.FULL_NAME || guess.field() == PersonField.NAME_LAST);
        if (!hasName || chosen.size() < LEAST_COLUMNS) {
            return null;
        }
        var score = chosen.values().stream().mapToInt(Headings.Guess::weight).sum() - (last - first);
        return new Header(first, last, chosen, headings, score);
    }

    /** What stands over the column, top down; a heading over several columns counts for those that have one below it. */
    private static List<String> levels(List<SheetRow> rows, int first, int last, int column) {
        var levels = new ArrayList<String>();
        for (var i = first; i <= last; i++) {
            var text = rows.get(i).at(column).shown();
            if (text.isBlank() && hasBelow(rows, i + 1, last, column)) {
                text = spread(rows, i, last, column);
            }
            if (!text.isBlank()) {
                levels.add(text);
            }
        }
        return levels;
    }

    private static boolean hasBelow(List<SheetRow> rows, int from, int last, int column) {
        for (var i = from; i <= last; i++) {
            if (!rows.get(i).at(column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static String spread(List<SheetRow> rows, int level, int last, int column) {
        for (var left = column - 1; left >= 0; left--) {
            if (!rows.get(level).at(left).isBlank()) {
                return hasBelow(rows, level + 1, last, left) ? rows.get(level).at(left).shown() : "";
            }
            if (!hasBelow(rows, level + 1, last, left)) {
                return "";
            }
        }
        return "";
    }

    /** Each meaning goes to its best column, the leftmost of equals. */
    private static Map<Integer, Headings.Guess> withoutRivals(Map<Integer, Headings.Guess> guesses) {
        var holders = new EnumMap<PersonField, Integer>(PersonField.class);
        guesses.forEach((column, guess) -> {
            var holder = holders.get(guess.field());
            if (holder == null || guesses.get(holder).weight() < guess.weight()) {
                holders.put(guess.field(), column);
            }
        });
        var chosen = new TreeMap<Integer, Headings.Guess>();
        guesses.forEach((column, guess) -> {
            if (holders.get(guess.field()).equals(column)) {
                chosen.put(column, guess);
            }
        });
        return chosen;
    }

    private static SheetLayout layout(Candidate candidate, List<String> others) {
        var rows = candidate.rows();
        var header = candidate.header();
        var next = header.last() + 1;
        while (next < rows.size() && isNumbering(rows.get(next))) {
            next++;
        }
        var columns = new HashMap<Integer, PersonField>();
        header.guesses().forEach((column, guess) -> columns.put(column, guess.field()));
        columns.values().removeIf(field -> field == PersonField.IGNORED);
        splitNames(columns, header, rows.subList(Math.min(next, rows.size()), rows.size()));
        var headerRow = rows.get(header.last()).number();
        var firstRow = next < rows.size() ? rows.get(next).number() : headerRow + 1;
        var mapping = new ColumnMapping(candidate.sheet().name(), headerRow, firstRow, columns);
        return new SheetLayout(candidate.sheet(), mapping, header.headings(),
            titles(rows, rows.get(header.first()).number()), candidate.texts(), others);
    }

    /** One heading over two columns: the front of the name in the first, the given name in the second. */
    private static void splitNames(Map<Integer, PersonField> columns, Header header, List<SheetRow> data) {
        var name = columns.entrySet().stream().filter(entry -> entry.getValue() == PersonField.FULL_NAME)
            .map(Map.Entry::getKey).findFirst();
        if (name.isEmpty()) {
            if (columns.containsValue(PersonField.NAME_LAST) && !columns.containsValue(PersonField.NAME_FRONT)) {
                columns.replaceAll((column, field) -> field == PersonField.NAME_LAST ? PersonField.FULL_NAME : field);
            }
            return;
        }
        var right = name.get() + 1;
        if (header.headings().containsKey(right) || columns.containsKey(right)) {
            if (columns.get(right) == PersonField.NAME_LAST) {
                columns.put(name.get(), PersonField.NAME_FRONT);
            }
            return;
        }
        var both = data.stream().filter(row -> !row.at(name.get()).isBlank() && isOneWord(row.at(right))).count();
        if (both * 2 > data.size()) {
            columns.put(name.get(), PersonField.NAME_FRONT);
            columns.put(right, PersonField.NAME_LAST);
        }
    }

    private static boolean isOneWord(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && !cell.isBlank() && !cell.text().strip().contains(" ");
    }

    /** 1, 2, 3 … or A, B, 1, 2 … under the headings. */
    private static boolean isNumbering(SheetRow row) {
        var seen = 0;
        var steps = 0;
        var before = Integer.MIN_VALUE;
        for (var cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            var ordinal = ORDINAL.matcher(cell.shown().strip());
            if (!ordinal.matches()) {
                return false;
            }
            var label = ordinal.group(1);
            var value = Character.isDigit(label.charAt(0)) ? Integer.parseInt(label) : label.charAt(0) - 'A' - 100;
            if (value == before + 1 || value == 1) {
                steps++;
            }
            before = value;
            seen++;
        }
        return seen >= 3 && steps * 3 >= seen * 2;
    }

    private static List<String> titles(List<SheetRow> rows, int headerRow) {
        var titles = new ArrayList<String>();
        for (var row : rows) {
            if (row.number() >= headerRow) {
                break;
            }
            row.cells().stream().filter(cell -> cell.kind() == Cell.Kind.TEXT && !cell.isBlank())
                .map(Cell::text).forEach(titles::add);
        }
        return List.copyOf(titles);
    }
}
