package vn.hientai.web.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The options of this start, checked. */
final class Options {
    private final Map<Settings, String> values;

    private Options(Map<Settings, String> values) {
        this.values = values;
    }

    /** System properties win over the environment; an empty value is as good as none. */
    static Options read(Map<String, String> environment, Properties properties) {
        refuseUnknown(environment, properties);
        var values = new EnumMap<Settings, String>(Settings.class);
        for (var setting : Settings.values()) {
            var given = properties.getProperty(setting.property(), environment.getOrDefault(setting.name(), "")).strip();
            var value = given.isEmpty() ? setting.standard() : setting.checked(given);
            if (!value.isEmpty()) {
                values.put(setting, value);
            }
        }
        var options = new Options(values);
        options.refuseContradictions();
        return options;
    }

    private static void refuseUnknown(Map<String, String> environment, Properties properties) {
        var given = Stream.concat(
            environment.keySet().stream().filter(name -> name.startsWith(Settings.PREFIX)),
            properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(Settings.propertyOf(Settings.PREFIX))));
        var known = Arrays.stream(Settings.values())
            .flatMap(setting -> Stream.of(setting.name(), setting.property())).toList();
        given.filter(name -> !known.contains(name)).sorted().findFirst().ifPresent(name -> {
            var nearest = known.stream().min(Comparator.comparing((String candidate) -> !candidate.startsWith(name))
                .thenComparing(candidate -> distance(name, candidate))).orElseThrow();
            throw StartRefused.badOption(name + ": không có tuỳ chọn này, gần nhất là " + nearest
                + " / no such option, the nearest is " + nearest);
        });
    }

    private void refuseContradictions() {
        if (has(Settings.HIENTAI_TODAY) && !flag(Settings.HIENTAI_DEMO)) {
            throw StartRefused.badOption("HIENTAI_TODAY: chỉ dùng được khi HIENTAI_DEMO=true"
                + " / may be set only with HIENTAI_DEMO=true");
        }
        for (var setting : new Settings[] {Settings.HIENTAI_DB_USER, Settings.HIENTAI_DB_PASSWORD}) {
            if (has(setting) && !has(Settings.HIENTAI_DB_URL)) {
                throw StartRefused.badOption(setting + ": cần có HIENTAI_DB_URL / needs HIENTAI_DB_URL");
            }
        }
        SigningOptions.refuseUnusable(this);
        if (has(Settings.HIENTAI_OIDC_ISSUER) != has(Settings.HIENTAI_OIDC_CLIENT_ID)) {
            throw StartRefused.badOption("HIENTAI_OIDC_ISSUER, HIENTAI_OIDC_CLIENT_ID: phải có cả hai"
                + " / must be given together");
        }
    }

    boolean has(Settings setting) {
        return values.containsKey(setting);
    }

    String text(Settings setting) {
        return values.getOrDefault(setting, "");
    }

    int number(Settings setting) {
        return Integer.parseInt(text(setting));
    }

    boolean flag(Settings setting) {
        return Boolean.parseBoolean(text(setting));
    }

    Path data() {
        return Path.of(text(Settings.HIENTAI_DATA)).toAbsolutePath().normalize();
    }

    Map<Settings, String> values() {
        return Map.copyOf(values);
    }

    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        Arrays.setAll(previous, column -> column);
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] = Math.min(previous[column - 1] + changed,
                    Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
