package vn.hientai.core.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Vietnamese spelling: one Unicode form, one way to set the tone mark, keys to search and to sort by. */
public final class VietnameseText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u200b\\u2007\\u202f\\ufeff]+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Old tone place (hòa, thúy) beside the new one (hoà, thuý): both spellings are in use and equal. */
    private static final Map<String, String> NEW_TONE_PLACE = Map.ofEntries(
            Map.entry("òa", "oà"), Map.entry("óa", "oá"), Map.entry("ỏa", "oả"), Map.entry("õa", "oã"), Map.entry("ọa", "oạ"),
            Map.entry("òe", "oè"), Map.entry("óe", "oé"), Map.entry("ỏe", "oẻ"), Map.entry("õe", "oẽ"), Map.entry("ọe", "oẹ"),
            Map.entry("ùy", "uỳ"), Map.entry("úy", "uý"), Map.entry("ủy", "uỷ"), Map.entry("ũy", "uỹ"), Map.entry("ụy", "uỵ"));

    private VietnameseText() {}

    /** Composed Unicode, single spaces, none at the ends; what a name is stored as. */
    public static String clean(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    /** Lower case with accents, tone marks in one place: what exact accents are compared by. */
    public static String accented(String text) {
        var result = NOT_WORD.matcher(clean(text).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        for (var pair : NEW_TONE_PLACE.entrySet()) {
            if (result.contains(pair.getKey())) {
                result = result.replaceAll("(?<!q)" + pair.getKey() + "(?!\\p{L})", pair.getValue());
            }
        }
        return result;
    }

    /** Lower case without accents, single spaces: {@code Nguyễn Thị Hoà} and {@code Hòa} give {@code nguyen thi hoa}. */
    public static String searchKey(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(clean(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    public static List<String> words(String searchKey) {
        return searchKey.isBlank() ? List.of() : List.of(searchKey.split(" "));
    }

    /** Whether someone typed accents, so that exact ones must come first. */
    public static boolean hasAccents(String text) {
        return !accented(text).equals(searchKey(text));
    }

    /** Family name (họ), middle name (tên đệm) and given name (tên), as lists are sorted by. */
    public record Name(String family, String middle, String given) {
        public static Name of(String fullName) {
            var words = clean(fullName).split(" ");
            if (words.length == 1) {
                return new Name("", "", words[0]);
            }
            var middle = String.join(" ", List.of(words).subList(1, words.length - 1));
            return new Name(words[0], middle, words[words.length - 1]);
        }

        /** Given, family, middle: what {@code staff_card.name_sort} holds, ordered by the Vietnamese collation. */
        public String sortKey() {
            return (accented(given) + " " + accented(family) + " " + accented(middle)).strip();
        }
    }
}
