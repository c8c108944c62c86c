package vn.hientai.core.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The order of the Vietnamese alphabet (thứ tự chữ cái) as a text that compares byte by byte, so that lists need no
 * collation of the database: letters first (a ă â b c d đ e ê …), then tones (ngang, huyền, hỏi, ngã, sắc, nặng).
 */
public final class VietnameseOrder {
    private static final String LETTERS = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String CODES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final char WORD = '!';
    private static final char PART = ' ';
    private static final char FOREIGN = '~';

    private VietnameseOrder() {}

    /** Sort key of one text. */
    public static String keyOf(String text) {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        for (var word : VietnameseText.accented(text).split(" ")) {
            if (!letters.isEmpty()) {
                letters.append(WORD);
            }
            append(word, letters, tones);
        }
        var heard = tones.length();
        while (heard > 0 && tones.charAt(heard - 1) == '0') {
            heard--;
        }
        return heard == 0 ? letters.toString() : letters.append(PART).append(tones, 0, heard).toString();
    }

    /** Given name, then family name, then middle name: how lists of people are sorted. */
    public static String keyOf(VietnameseText.Name name) {
        return keyOf(name.given()) + "  " + keyOf(name.family()) + "  " + keyOf(name.middle());
    }

    private static void append(String word, StringBuilder letters, StringBuilder tones) {
        var tone = 0;
        var spread = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = new StringBuilder();
        for (var c : spread.toCharArray()) {
            if (TONES.indexOf(c) >= 0) {
                tone = TONES.indexOf(c) + 1;
            } else {
                bare.append(c);
            }
        }
        for (var c : Normalizer.normalize(bare, Normalizer.Form.NFC).toCharArray()) {
            var place = LETTERS.indexOf(c);
            if (place >= 0) {
                letters.append(CODES.charAt(place));
            } else {
                letters.append(FOREIGN).append(c);
            }
        }
        tones.append(tone);
    }
}
