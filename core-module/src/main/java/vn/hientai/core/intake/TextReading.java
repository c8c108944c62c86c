package vn.hientai.core.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the texts of one file as Unicode, composed, single-spaced. Whether a cell is in an old encoding is judged by
 * what it would say: the reading with the most Vietnamese syllables wins; where two readings are as good (Võ may mean
 * Võ or Vừ), the column decides, then the row, then the file.
 */
public final class TextReading {

    private static final int READINGS = LegacyEncoding.values().length;
    private static final int CACHE_LIMIT = 40_000;
    private static final char FIRST_MARK = '\u0300';
    private static final char FIRST_VIETNAMESE = '\u1EA0';
    private static final char LAST_VIETNAMESE = '\u1EF9';
    private static final Pattern TOKENS = Pattern.compile("[^\\s\\x21-\\x40\\x5B-\\x60\\x7B-\\x7E\\u2010-\\u201F]+");
    private static final Pattern INVISIBLE =
        Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+");

    private final Map<Integer, int[]> byColumn = new HashMap<>();
    private final int[] overall = new int[READINGS];
    private final Map<String, int[]> scores = new HashMap<>();
    private final Map<String, int[]> wordScores = new HashMap<>();

    /** Takes what a row tells about the encodings of its columns; done for the first rows before anything is read. */
    public void learn(SheetRow row) {
        for (var column = 0; column < row.width(); column++) {
            var cell = row.at(column);
            if (cell.kind() == Cell.Kind.TEXT) {
                var clear = clearReading(cell.text());
                if (clear != null) {
                    byColumn.computeIfAbsent(column, any -> new int[READINGS])[clear.ordinal()]++;
                    overall[clear.ordinal()]++;
                }
            }
        }
    }

    /** The whole row in Unicode; cells that need no change are kept as they are. */
    public SheetRow read(SheetRow row) {
        List<Cell> cells = null;
        for (var column = 0; column < row.width(); column++) {
            var cell = row.at(column);
            if (cell.kind() != Cell.Kind.TEXT || isPlain(cell.text())) {
                continue;
            }
            var text = read(cell.text(), column, row);
            if (!text.equals(cell.text())) {
                if (cells == null) {
                    cells = new ArrayList<>(row.cells());
                }
                cells.set(column, Cell.ofText(text));
            }
        }
        return cells == null ? row : new SheetRow(row.number(), cells);
    }

    private String read(String text, int column, SheetRow row) {
        if (isAscii(text)) {
            return clean(text);
        }
        var clear = clearReading(text);
        if (clear == null) {
            clear = hasOnlyUnicodeLetters(text) ? LegacyEncoding.UNICODE : presumed(column, row);
        }
        return clean(decode(text, clear));
    }

    /** True where the whole file gave no sign of an old encoding. */
    public boolean isUnicodeOnly() {
        return overall[LegacyEncoding.TCVN3.ordinal()] + overall[LegacyEncoding.VNI.ordinal()] == 0;
    }

    private LegacyEncoding presumed(int column, SheetRow row) {
        if (isUnicodeOnly()) {
            return LegacyEncoding.UNICODE;
        }
        var inColumn = byColumn.get(column);
        if (inColumn != null) {
            var best = best(inColumn);
            if (best != null && inColumn[best.ordinal()] * 20 >= Arrays.stream(inColumn).sum() * 19) {
                return best;
            }
        }
        var inRow = new int[READINGS];
        for (var cell : row.cells()) {
            if (cell.kind() == Cell.Kind.TEXT) {
                var clear = clearReading(cell.text());
                if (clear != null) {
                    inRow[clear.ordinal()]++;
                }
            }
        }
        var best = best(inRow);
        if (best == null && inColumn != null) {
            best = best(inColumn);
        }
        if (best == null) {
            best = best(overall);
        }
        return best == null ? LegacyEncoding.UNICODE : best;
    }

    /** Word by word: one that only makes sense in another reading is taken in that one (half-converted texts). */
    private static String decode(String text, LegacyEncoding encoding) {
        var whole = encoding.decode(text);
        if (encoding == LegacyEncoding.UNICODE || whole.length() != text.length()) {
            return whole;
        }
        var result = new StringBuilder(whole);
        var tokens = TOKENS.matcher(text);
        while (tokens.find()) {
            var written = tokens.group();
            var read = whole.substring(tokens.start(), tokens.end());
            if (!written.equals(read) && !Syllables.isOne(read) && Syllables.isOne(written)) {
                result.replace(tokens.start(), tokens.end(), written);
            }
        }
        return result.toString();
    }

    /** The one reading under which clearly more of the cell is Vietnamese, or null. */
    private LegacyEncoding clearReading(String text) {
        if (isAscii(text)) {
            return null;
        }
        var points = scores.get(text);
        if (points == null) {
            points = score(text, wordScores);
            if (scores.size() < CACHE_LIMIT) {
                scores.put(text, points);
            }
        }
        return best(points);
    }

    /** Names repeat the same few thousand words: each is judged once. */
    private static int[] score(String text, Map<String, int[]> known) {
        var points = new int[READINGS];
        var tokens = TOKENS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (tokens.find()) {
            var token = tokens.group();
            if (isAscii(token)) {
                continue;
            }
            var word = known.get(token);
            if (word == null) {
                word = wordScore(token);
                if (known.size() < CACHE_LIMIT) {
                    known.put(token, word);
                }
            }
            for (var reading = 0; reading < READINGS; reading++) {
                points[reading] += word[reading];
            }
        }
        return points;
    }

    private static int[] wordScore(String token) {
        var points = new int[READINGS];
        for (var encoding : LegacyEncoding.values()) {
            points[encoding.ordinal()] = Syllables.isOne(encoding.decode(token)) ? 1 : 0;
        }
        return points;
    }

    private static LegacyEncoding best(int[] points) {
        LegacyEncoding best = null;
        var top = 0;
        for (var encoding : LegacyEncoding.values()) {
            var here = points[encoding.ordinal()];
            if (here > top) {
                top = here;
                best = encoding;
            } else if (here == top && here > 0) {
                best = null;
            }
        }
        return best;
    }

    /** How many words of a text are Vietnamese under its best reading. */
    public static int vietnamese(String text) {
        return Arrays.stream(score(text, new HashMap<>())).max().orElse(0);
    }

    private static boolean hasOnlyUnicodeLetters(String text) {
        return text.chars().anyMatch(letter -> letter > 0xFF && Character.isLowerCase(letter));
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        var spaceBefore = true;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= 0x80 || letter < 0x20 || letter == ' ' && spaceBefore) {
                return false;
            }
            spaceBefore = letter == ' ';
        }
        return !spaceBefore || text.isEmpty();
    }

    /** Composed form, no invisible characters, single spaces. */
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        var composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll(" ").strip();
    }

    /** True for what nearly every cell is: letters that exist in one form only, single spaces between words. */
    private static boolean isClean(String text) {
        var spaceBefore = true;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == ' ') {
                if (spaceBefore) {
                    return false;
                }
                spaceBefore = true;
                continue;
            }
            if (letter < ' ' || letter >= 0x7F && letter <= 0xA0 || letter == 0xAD
                || letter >= FIRST_MARK && letter < FIRST_VIETNAMESE || letter > LAST_VIETNAMESE) {
                return false;
            }
            spaceBefore = false;
        }
        return !spaceBefore || text.isEmpty();
    }
}
