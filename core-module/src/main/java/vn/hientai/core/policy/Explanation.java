package vn.hientai.core.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Texts;

/**
 * A finding put into words (giải thích): the shape that pages show and the interface publishes.
 *
 * @param message the finding in the reader's language
 * @param remedy what would make it positive and when; absent where it is
 */
public record Explanation(
        String rule, String check, List<Citation> legalBasis, Map<String, Object> facts, boolean satisfied,
        String message, Remedy remedy) {

    /** What would help, with the values it speaks of; {@code when} among them is the earliest day. */
    public record Remedy(String message, Object when, Map<String, Object> facts) {}

    public static List<Explanation> of(Verdict verdict, Locale locale) {
        return verdict.findings().stream().map(finding -> of(finding, locale)).toList();
    }

    public static Explanation of(Finding finding, Locale locale) {
        var key = "finding." + finding.rule() + "." + finding.check();
        var message = Texts.get(locale, key + (finding.satisfied() ? ".yes" : ".no"), spoken(finding.facts(), locale));
        return new Explanation(finding.rule(), finding.check(), finding.legalBasis(), published(finding.facts()),
                finding.satisfied(), message, remedy(finding, key, locale));
    }

    private static Remedy remedy(Finding finding, String key, Locale locale) {
        if (finding.satisfied() || finding.remedy().isEmpty()) {
            return null;
        }
        var named = new HashMap<>(finding.facts());
        named.putAll(finding.remedy());
        return new Remedy(Texts.get(locale, key + ".remedy", spoken(named, locale)),
                finding.remedy().get("when"), published(finding.remedy()));
    }

    /** Values as the interface writes them. */
    private static Map<String, Object> published(Map<String, Object> facts) {
        var published = new TreeMap<String, Object>(facts);
        published.replaceAll((name, value) -> value instanceof PartialDate date ? date.toString() : value);
        return published;
    }

    /** Codes get their label {@code code.<name>.<value>} where the bundles have one; a decimal keeps its digits. */
    private static Map<String, Object> spoken(Map<String, Object> facts, Locale locale) {
        var spoken = new HashMap<String, Object>();
        facts.forEach((name, value) -> spoken.put(name, spoken(name, value, locale)));
        return spoken;
    }

    /** What a name such as {@code servingForm} is one of: a form. */
    private static String lastWord(String name) {
        var at = name.length();
        while (at > 0 && !Character.isUpperCase(name.charAt(at - 1))) {
            at--;
        }
        return at == 0 ? name : name.substring(at - 1).toLowerCase(Locale.ROOT);
    }

    private static Object spoken(String name, Object value, Locale locale) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(one -> String.valueOf(spoken(name, one, locale))).toList());
        }
        if (value instanceof LocalDate) {
            return Texts.spoken(locale, value);
        }
        if (value instanceof String code) {
            return Texts.find(locale, "code." + name + "." + code)
                    .or(() -> Texts.find(locale, "code." + lastWord(name) + "." + code)).orElse(code);
        }
        if (value instanceof Integer number && name.endsWith("ear")) {
            return String.valueOf(number);
        }
        if (value instanceof BigDecimal number && name.endsWith("percent")) {
            return number.movePointRight(2).stripTrailingZeros();
        }
        return value;
    }
}
