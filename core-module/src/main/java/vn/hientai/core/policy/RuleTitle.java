package vn.hientai.core.policy;

import java.util.List;
import java.util.Locale;

/**
 * A rule as people look it up (quy định): its id, its words, and which parameters it asks for.
 *
 * @param parameters keys, or beginnings of keys that end in a dot
 */
public record RuleTitle(String rule, List<String> parameters, String titleVi, String titleEn, String subject) {

    public static List<RuleTitle> all() {
        return LawFiles.read("law/rules.csv", row -> new RuleTitle(row.get("rule"),
                List.of(row.get("parameters").split(" ")), row.get("title_vi"), row.get("title_en"), row.get("subject")));
    }

    public String title(Locale locale) {
        return "en".equals(locale.getLanguage()) ? titleEn : titleVi;
    }

    public boolean asksFor(String key) {
        return parameters.stream().anyMatch(one -> key.equals(one) || key.startsWith(one.endsWith(".") ? one : one + "."));
    }
}
