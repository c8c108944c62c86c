package vn.hientai.personnel.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hientai.core.intake.TextReading;

/** Knows the headings under which offices keep each column. */
final class Headings {

    record Guess(PersonField field, int weight) {}

    private static final int EXACT = 100;
    private static final int WITHOUT_GROUP = 90;
    private static final int GROUP_ONLY = 80;
    private static final int BEGINS = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9>]+");
    private static final char BETWEEN_WORDS = ' ';
    private static final char UNHEARD = 0;
    private static final char[] PLAIN = plainLetters();
    private static final Map<String, PersonField> KNOWN = load();

    private Headings() {}

    /** Bare words: no accents, lower case, single spaces. */
    static String bare(String text) {
        var bare = new StringBuilder(text.length());
        var gap = false;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= PLAIN.length) {
                gap = true;
                continue;
            }
            var plain = PLAIN[letter];
            if (plain == BETWEEN_WORDS) {
                gap = true;
            } else if (plain != UNHEARD) {
                if (gap && !bare.isEmpty()) {
                    bare.append(' ');
                }
                gap = false;
                bare.append(plain);
            }
        }
        return bare.toString();
    }

    /** For each letter what is left of it without accent and case; combining marks leave nothing. */
    private static char[] plainLetters() {
        var plain = new char[0x2000];
        for (char letter = 0; letter < plain.length; letter++) {
            var lower = Character.toString(letter).toLowerCase(Locale.ROOT).replace('đ', 'd');
            var apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
            var left = NO_WORD.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ");
            plain[letter] = left.isEmpty() ? UNHEARD : left.charAt(0);
        }
        return plain;
    }

    /** What a heading of exactly these bare words means, or null. */
    static PersonField meaning(String bare) {
        return KNOWN.get(bare);
    }

    /** The column's meaning from its own heading and the common heading above it, or null. */
    static Guess guess(String group, String own) {
        var name = bare(own).replace(">", " ").strip();
        var above = bare(group).replace(">", " ").strip();
        if (name.isEmpty()) {
            return above.isEmpty() ? null : weighed(above, GROUP_ONLY);
        }
        if (name.equals("nam") && TextReading.clean(own).toLowerCase(Locale.ROOT).equals("năm")) {
            return above.contains("sinh") ? new Guess(PersonField.BIRTH_YEAR, EXACT) : null;
        }
        if (!above.isEmpty()) {
            var together = KNOWN.get(above + " > " + name);
            if (together == null) {
                together = byGroupWord(above, name);
            }
            if (together != null) {
                return new Guess(together, EXACT);
            }
        }
        return weighed(name, above.isEmpty() ? EXACT : WITHOUT_GROUP, own);
    }

    private static Guess weighed(String name, int weight, String... own) {
        var known = KNOWN.get(name);
        if (known != null) {
            return new Guess(known, weight);
        }
        if (own.length > 0) {
            var bareOfBrackets = bare(BRACKETS.matcher(own[0]).replaceAll(" "));
            known = KNOWN.get(bareOfBrackets);
            if (known != null) {
                return new Guess(known, weight - 2);
            }
        }
        var spaced = " " + name + " ";
        PersonField best = null;
        var length = 0;
        for (var heading : KNOWN.entrySet()) {
            var words = heading.getKey();
            if (words.length() >= 6 && words.length() > length && !words.contains(">") && words.contains(" ")
                && spaced.contains(" " + words + " ")) {
                best = heading.getValue();
                length = words.length();
            }
        }
        return best == null || name.length() > 80 ? null : new Guess(best, BEGINS + Math.min(20, length * 20 / name.length()));
    }

    private static PersonField byGroupWord(String above, String name) {
        if (above.contains("sinh")) {
            switch (name) {
                case "nam", "male": return PersonField.BIRTH_MALE;
                case "nu", "female": return PersonField.BIRTH_FEMALE;
                case "ngay": return PersonField.BIRTH_DAY;
                case "thang": return PersonField.BIRTH_MONTH;
                default: break;
            }
        }
        if (above.contains("cccd") || above.contains("can cuoc") || above.contains("cmnd")) {
            switch (name) {
                case "so", "so the": return PersonField.ID_NUMBER;
                case "ngay cap": return PersonField.ID_ISSUED_ON;
                case "noi cap": return PersonField.ID_ISSUED_BY;
                default: break;
            }
        }
        if (above.contains("ngach") || above.contains("chuc danh nghe nghiep") || above.contains("luong")) {
            switch (name) {
                case "ma", "ma so", "ma ngach": return PersonField.RANK;
                case "ten", "ten ngach", "ngach", "ten cdnn": return PersonField.RANK_NAME;
                case "bac": return PersonField.STEP;
                case "he so": return PersonField.COEFFICIENT;
                case "tu ngay", "ngay huong", "thoi diem": return PersonField.STEP_SINCE;
                default: break;
            }
        }
        if (above.contains("dang") && !above.contains("dang ky") && !above.contains("dang giu")) {
            switch (name) {
                case "du bi", "ngay vao", "ket nap": return PersonField.PARTY_ON;
                case "chinh thuc": return PersonField.PARTY_OFFICIAL_ON;
                default: break;
            }
        }
        return null;
    }

    private static Map<String, PersonField> load() {
        var known = new HashMap<String, PersonField>();
        try (var reader = new BufferedReader(new InputStreamReader(
            Headings.class.getResourceAsStream("columns.txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#") && line.contains(":")).forEach(line -> {
                var field = PersonField.valueOf(line.substring(0, line.indexOf(':')).strip());
                for (var heading : line.substring(line.indexOf(':') + 1).split("\\|")) {
                    known.putIfAbsent(heading.strip(), field);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(known);
    }
}
