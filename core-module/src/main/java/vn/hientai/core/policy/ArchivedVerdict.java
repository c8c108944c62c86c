package vn.hientai.core.policy;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A verdict as it is kept beside what was decided by it; read back, it says the same in either language. Written with
 * nothing but the language itself, for the demonstration is loaded before the server's libraries are there.
 */
public final class ArchivedVerdict {
    private ArchivedVerdict() {}

    public static String write(Verdict verdict) {
        return "{\"rule\": %s, \"passed\": %s, \"findings\": %s}"
                .formatted(text(verdict.ruleId()), verdict.passed(), array(verdict.findings()));
    }

    private static String finding(Finding finding) {
        return "{\"rule\": %s, \"check\": %s, \"satisfied\": %s, \"legalBasis\": %s, \"facts\": %s, \"remedy\": %s, \"unconfirmed\": %s}"
                .formatted(
                        text(finding.rule()),
                        text(finding.check()),
                        finding.satisfied(),
                        array(finding.legalBasis()),
                        named(finding.facts()),
                        named(finding.remedy()),
                        array(finding.unconfirmed()));
    }

    private static String citation(Citation citation) {
        var parts = new StringBuilder("{\"document\": ").append(text(citation.document()));
        add(parts, "article", citation.article());
        add(parts, "clause", citation.clause());
        add(parts, "point", citation.point());
        return parts.append('}').toString();
    }

    private static void add(StringBuilder object, String name, String value) {
        if (value != null) {
            object.append(", ").append(text(name)).append(": ").append(text(value));
        }
    }

    private static String named(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String array(Collection<?> values) {
        return values.stream().map(ArchivedVerdict::value).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String value(Object value) {
        if (value instanceof Finding finding) {
            return finding(finding);
        }
        if (value instanceof Citation citation) {
            return citation(citation);
        }
        if (value instanceof Collection<?> list) {
            return array(list);
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : text(String.valueOf(value));
    }

    private static String text(String text) {
        var escaped = new StringBuilder("\"");
        for (var c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.append('"').toString();
    }
}
