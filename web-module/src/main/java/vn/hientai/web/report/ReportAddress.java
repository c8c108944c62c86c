package vn.hientai.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.report.ReportField.Type;
import vn.hientai.personnel.report.ReportField;
import vn.hientai.personnel.report.ReportSpec;
import vn.hientai.personnel.report.ReportSpec.Condition;
import vn.hientai.personnel.report.ReportSpec.Test;

/** A report as it stands in an address: {@code f} fields, {@code g} groups, {@code c1f c1t c1v …} conditions, {@code unit}. */
public final class ReportAddress {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private ReportAddress() {}

    public static boolean isIn(Map<String, String[]> parameters) {
        return parameters.containsKey("f") || parameters.containsKey("g");
    }

    public static ReportSpec read(Map<String, String[]> parameters) {
        var conditions = new ArrayList<Condition>();
        for (var i = 1; i <= ReportSpec.MOST_CONDITIONS; i++) {
            var field = one(parameters, "c" + i + "f");
            if (field != null) {
                conditions.add(new Condition(
                        field("conditions", field), test(one(parameters, "c" + i + "t")),
                        meant(field("conditions", field), one(parameters, "c" + i + "v"))));
            }
        }
        return new ReportSpec(fields(parameters, "f"), conditions, fields(parameters, "g"), one(parameters, "unit"));
    }

    /** The code of what was typed in words, the day of what was typed as people here write days. */
    static String meant(ReportField field, String typed) {
        if (typed == null) {
            return null;
        }
        var day = DAY.matcher(typed);
        if (field.type() == Type.DATE && day.matches()) {
            return "%s-%02d-%02d".formatted(day.group(3), Integer.parseInt(day.group(1 + 1)), Integer.parseInt(day.group(1)));
        }
        return field.codes().stream()
                .filter(code -> Stream.of(Texts.VIETNAMESE, Locale.ENGLISH)
                        .anyMatch(locale -> Texts.find(locale, field.label(code)).filter(typed::equalsIgnoreCase).isPresent()))
                .findFirst()
                .orElse(typed);
    }

    private static List<ReportField> fields(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0])).filter(text -> !text.isBlank()).map(text -> field(name, text)).toList();
    }

    private static String one(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values[0].isBlank() ? null : values[0].strip();
    }

    private static ReportField field(String at, String name) {
        try {
            return ReportField.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(List.of(Violation.of(at, "UNKNOWN_CODE")));
        }
    }

    private static Test test(String name) {
        try {
            return name == null ? Test.IS : Test.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(List.of(Violation.of("conditions", "UNKNOWN_CODE")));
        }
    }

    /** The parameters that say the same. */
    public static String written(ReportSpec spec) {
        var parts = new ArrayList<String>();
        spec.fields().forEach(one -> parts.add("f=" + one));
        spec.groups().forEach(one -> parts.add("g=" + one));
        var number = 1;
        for (var one : spec.conditions()) {
            parts.add("c" + number + "f=" + one.field());
            parts.add("c" + number + "t=" + one.test());
            if (one.value() != null) {
                parts.add("c" + number + "v=" + encoded(one.value()));
            }
            number++;
        }
        if (spec.unit() != null) {
            parts.add("unit=" + encoded(spec.unit()));
        }
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
