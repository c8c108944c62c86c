package vn.hientai.core.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ways Vietnamese was written before Unicode, as their characters appear when read as Latin letters. */
public enum LegacyEncoding {
    UNICODE {
        @Override
        String decode(String text) {
            return text.replace('\u00d0', 'Đ').replace('\u00f0', 'đ');
        }
    },
    /** TCVN 5712 VN3, the "ABC" fonts (.VnTime): one character a letter, small letters only; capital fonts reuse them. */
    TCVN3 {
        @Override
        String decode(String text) {
            var decoded = new StringBuilder(text.length());
            for (var i = 0; i < text.length(); i++) {
                var letter = text.charAt(i);
                decoded.append(letter >= 0xA1 && letter <= 0xFF && TCVN3_LETTERS[letter - 0xA1] != ' '
                    ? TCVN3_LETTERS[letter - 0xA1] : letter);
            }
            return raiseInCapitals(text, decoded.toString());
        }
    },
    /** VNI for Windows: a base letter followed by the character of its mark. */
    VNI {
        @Override
        String decode(String text) {
            var decoded = new StringBuilder(text.length());
            for (var i = 0; i < text.length(); i++) {
                var pair = i + 1 < text.length() ? VNI_LETTERS.get(text.substring(i, i + 2)) : null;
                if (pair != null) {
                    decoded.append(pair);
                    i++;
                } else {
                    var single = VNI_LETTERS.get(text.substring(i, i + 1));
                    decoded.append(single == null ? text.substring(i, i + 1) : single);
                }
            }
            return decoded.toString();
        }
    };

    private static final char[] TCVN3_LETTERS = ("ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽé"
        + "ẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ").toCharArray();
    private static final Map<String, String> VNI_LETTERS = vniLetters();

    abstract String decode(String text);

    private static String raiseInCapitals(String written, String decoded) {
        if (isInCapitals(written, 0, written.length(), 4)) {
            return decoded.toUpperCase(Locale.ROOT);
        }
        var result = new StringBuilder(decoded);
        var start = 0;
        while (start < written.length()) {
            var end = start;
            while (end < written.length() && !Character.isWhitespace(written.charAt(end))) {
                end++;
            }
            if (isInCapitals(written, start, end, 2)) {
                result.replace(start, end, decoded.substring(start, end).toUpperCase(Locale.ROOT));
            }
            start = end + 1;
        }
        return result.toString();
    }

    /** Enough plain capitals (or letters that only exist as capitals) and no plain small letter. */
    private static boolean isInCapitals(String text, int start, int end, int enough) {
        var capitals = 0;
        for (var i = start; i < end; i++) {
            var letter = text.charAt(i);
            if (letter < 0x80 && Character.isLowerCase(letter) || letter >= 0xA8 && letter <= 0xAE) {
                return false;
            }
            if (letter >= 'A' && letter <= 'Z' || letter > 0xFF && Character.isUpperCase(letter)
                || letter >= 0xA1 && letter <= 0xA7) {
                capitals++;
            }
        }
        return capitals >= enough;
    }

    private static Map<String, String> vniLetters() {
        var letters = new HashMap<String, String>();
        put(letters, "a", "øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ");
        put(letters, "e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ");
        put(letters, "o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ");
        put(letters, "u", "øùûõï", "ùúủũụ");
        put(letters, "y", "øùûõ", "ỳýỷỹ");
        put(letters, "ô", "øùûõï", "ờớởỡợ");
        put(letters, "ö", "øùûõï", "ừứửữự");
        put(letters, "", "ìíæóòñôöî", "ìíỉĩịđơưỵ");
        return letters;
    }

    private static void put(Map<String, String> letters, String base, String marks, String meant) {
        for (var i = 0; i < marks.length(); i++) {
            var mark = marks.substring(i, i + 1);
            var letter = meant.substring(i, i + 1);
            var upper = base.toUpperCase(Locale.ROOT);
            letters.put(base + mark, letter);
            letters.put(upper + mark.toUpperCase(Locale.ROOT), letter.toUpperCase(Locale.ROOT));
            if (!base.isEmpty()) {
                letters.put(upper + mark, letter.toUpperCase(Locale.ROOT));
            }
        }
    }
}
