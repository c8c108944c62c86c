package vn.hientai.core.decision;

import java.util.ArrayList;
import java.util.regex.Pattern;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.VietnameseText;

/** What was typed to find a decision: {@code 12}, {@code 12/QĐ}, {@code QĐ-SNV}, or words of its subject in any spelling. */
final class DecisionSearch {
    private static final Pattern CITED = Pattern.compile("(\\d{1,6})\\s*(/\\s*(.{0,30}))?");

    private DecisionSearch() {}

    static Sql.Condition of(String typed) {
        if (typed == null || typed.isBlank()) {
            return Sql.Condition.ALWAYS;
        }
        var cited = CITED.matcher(typed.strip());
        if (cited.matches()) {
            return Sql.Condition.of(
                    "d.number = ? and d.symbol ilike ?", Integer.valueOf(cited.group(1)), begins(cited.group(3) == null ? "" : cited.group(3)));
        }
        var text = new StringBuilder("d.symbol ilike ? or (true");
        var values = new ArrayList<Object>();
        values.add(begins(typed.strip()));
        for (var word : VietnameseText.words(VietnameseText.searchKey(typed))) {
            text.append(" and d.search_key like ?");
            values.add("%" + word + "%");
        }
        return new Sql.Condition(text.append(values.size() == 1 ? " and false)" : ")").toString(), values);
    }

    private static String begins(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
