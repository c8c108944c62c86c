package vn.hientai.core.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every text that people read, Vietnamese (default) and English. Each feature has a pair of UTF-8 files
 * {@code messages/<feature>.properties} and {@code messages/<feature>_en.properties}, named in its module's
 * {@code messages/index-<module>.txt}. A text holds its arguments as {@code {name}}.
 */
public final class Texts {
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    public static final List<String> MODULES = List.of("core", "personnel", "rewards", "web");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z0-9_.]+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    public static String get(Locale locale, String key) {
        return get(locale, key, Map.of());
    }

    /** The text of the key with its arguments filled in; a missing key shows itself, so that tests can find it. */
    public static String get(Locale locale, String key, Map<String, ?> arguments) {
        var text = find(locale, key).orElse("???" + key + "???");
        if (arguments.isEmpty() || text.indexOf('{') < 0) {
            return text;
        }
        var matcher = ARGUMENT.matcher(text);
        var filled = new StringBuilder();
        while (matcher.find()) {
            var value = arguments.get(matcher.group(1));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : spoken(locale, value)));
        }
        return matcher.appendTail(filled).toString();
    }

    public static Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(bundle(language(locale)).get(key));
    }

    public static Set<String> keys(Locale locale) {
        return bundle(language(locale)).keySet();
    }

    private static String language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "en" : "vi";
    }

    /** A value as people write it: dates dd/MM/yyyy, decimals with the comma in Vietnamese, enums by their label. */
    public static String spoken(Locale locale, Object value) {
        if (value instanceof LocalDate day) {
            return day.format(DAY);
        }
        if (value instanceof PartialDate date) {
            return date.spoken();
        }
        if (value instanceof Enum<?> code) {
            return find(locale, "enum." + code.getDeclaringClass().getSimpleName() + "." + code.name())
                    .orElse(code.name());
        }
        if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
            var english = "en".equals(locale.getLanguage());
            return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(english ? Locale.ENGLISH : VIETNAMESE))
                    .format(value);
        }
        return String.valueOf(value);
    }

    private static Map<String, String> bundle(String language) {
        return BUNDLES.computeIfAbsent(language, Texts::load);
    }

    private static Map<String, String> load(String language) {
        var all = new HashMap<String, String>();
        for (var module : MODULES) {
            for (var feature : lines("messages/index-" + module + ".txt")) {
                var file = "messages/" + feature + ("en".equals(language) ? "_en" : "") + ".properties";
                for (var entry : properties(file).entrySet()) {
                    all.put(entry.getKey().toString(), entry.getValue().toString());
                }
            }
        }
        return Map.copyOf(all);
    }

    private static ClassLoader loader() {
        var context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Texts.class.getClassLoader();
    }

    private static List<String> lines(String resource) {
        var lines = new ArrayList<String>();
        try (var in = loader().getResourceAsStream(resource)) {
            if (in != null) {
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                reader.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties properties(String resource) {
        var properties = new Properties();
        try (var in = loader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no message file " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
