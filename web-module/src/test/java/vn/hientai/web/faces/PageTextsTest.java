package vn.hientai.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.Texts;

@DisplayName("Chữ trên các trang")
class PageTextsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY_OF_PAGE =
        Pattern.compile("(?:msg\\[|texts\\.of\\(|\\? |: )'([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+)'");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern SPOKEN_ATTRIBUTE =
        Pattern.compile("\\s(?:aria-label|title|placeholder|alt|label|hint|text|caption|lead|heading)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Test
    void every_text_exists_in_both_languages() {
        var vietnamese = new TreeSet<>(Texts.keys(Texts.VIETNAMESE));
        var english = new TreeSet<>(Texts.keys(Locale.ENGLISH));

        assertThat(vietnamese).isNotEmpty().isEqualTo(english);
    }

    @Test
    void every_key_of_a_page_exists() {
        var missing = new TreeMap<String, String>();
        pages().forEach((page, source) -> {
            var keys = KEY_OF_PAGE.matcher(source);
            while (keys.find()) {
                if (!keys.group(1).startsWith("hr.") && Texts.find(Texts.VIETNAMESE, keys.group(1)).isEmpty()) {
                    missing.put(keys.group(1), page);
                }
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_is_used_somewhere() {
        var sources = String.join("\n", pages().values()) + String.join("\n", javaSources());
        var unused = Texts.keys(Texts.VIETNAMESE).stream()
            .filter(key -> !isUsed(key, sources))
            .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    /** As it stands, or put together from a beginning that stands there, as in {@code "enum." + name}. */
    private static boolean isUsed(String key, String sources) {
        if (sources.contains("'" + key + "'") || sources.contains("\"" + key + "\"")) {
            return true;
        }
        for (var end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
            var beginning = key.substring(0, end + 1);
            if (sources.contains("\"" + beginning) || sources.contains("'" + beginning + "'")) {
                return true;
            }
        }
        return key.startsWith("menu.");
    }

    @Test
    void pages_hold_no_words_of_their_own() {
        var literal = new ArrayList<String>();
        pages().forEach((page, source) -> {
            var bare = EXPRESSION.matcher(source.replaceAll("(?s)<!--.*?-->", "")).replaceAll("");
            for (var text : bare.replaceAll("(?s)<[^>]*>", "\n").split("\n")) {
                if (WORD.matcher(text.replaceAll("&[a-z]+;", "")).find()) {
                    literal.add(page + ": " + text.strip());
                }
            }
            var attributes = SPOKEN_ATTRIBUTE.matcher(bare);
            while (attributes.find()) {
                if (WORD.matcher(attributes.group(1)).find()) {
                    literal.add(page + ": " + attributes.group().strip());
                }
            }
        });

        assertThat(literal).isEmpty();
    }

    @Test
    void pages_carry_neither_script_nor_style_of_their_own() {
        var guilty = pages().entrySet().stream()
            .filter(page -> Pattern.compile("\\s(on[a-z]+|style)=\"|<style|<script(?![^>]*src=)|hr:text\\(")
                .matcher(page.getValue().replaceAll("(?s)<!--.*?-->", "")).find())
            .map(Map.Entry::getKey)
            .toList();

        assertThat(guilty).isEmpty();
    }

    private static Map<String, String> pages() {
        return read(PAGES, ".xhtml").collect(Collectors.toMap(
            file -> PAGES.relativize(file).toString(), PageTextsTest::text, (one, other) -> one, TreeMap::new));
    }

    private static List<String> javaSources() {
        return Stream.of("core", "personnel", "rewards", "web")
            .map(module -> Path.of("..", module + "-module", "src", "main", "java"))
            .filter(Files::exists)
            .flatMap(folder -> read(folder, ".java"))
            .map(PageTextsTest::text)
            .toList();
    }

    private static Stream<Path> read(Path folder, String end) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(end));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
