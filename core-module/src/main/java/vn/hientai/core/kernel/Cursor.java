package vn.hientai.core.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A place in a list, told to the outside as an opaque word. */
public record Cursor(boolean backwards, List<String> keys) {
    private static final char SEPARATOR = '\u001f';

    public static String after(Object... keys) {
        return new Cursor(false, texts(keys)).encode();
    }

    public static String before(Object... keys) {
        return new Cursor(true, texts(keys)).encode();
    }

    private static List<String> texts(Object... keys) {
        var texts = new ArrayList<String>();
        for (var key : keys) {
            texts.add(String.valueOf(key));
        }
        return texts;
    }

    String encode() {
        var text = (backwards ? "<" : ">") + String.join(String.valueOf(SEPARATOR), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String word) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            var direction = text.isEmpty() ? ' ' : text.charAt(0);
            if (direction != '<' && direction != '>') {
                throw new IllegalArgumentException("no direction");
            }
            return new Cursor(direction == '<', List.of(text.substring(1).split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException malformed) {
            throw BusinessRuleViolated.at("after", "page.bad-cursor", Map.of());
        }
    }
}
