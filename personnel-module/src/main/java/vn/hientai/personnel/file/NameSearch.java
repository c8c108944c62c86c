package vn.hientai.personnel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.VietnameseText;

/**
 * What someone typed to find a person: a personnel number, a citizen identity number, or words of a name in either
 * spelling.
 *
 * @param words of a name, without accents
 * @param accented those words that were typed with accents, tone marks in one place
 * @param beginning of a word still being typed, or null
 */
record NameSearch(Kind kind, String text, List<String> words, List<String> accented, String beginning) {
    enum Kind {
        NOTHING,
        NOBODY,
        ID_NUMBER,
        CODE,
        NAME
    }

    private static final Pattern ID = Pattern.compile("\\d{9}|\\d{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.\\-]*");

    static NameSearch of(String query) {
        var text = query == null ? "" : VietnameseText.clean(query);
        if (text.isEmpty()) {
            return new NameSearch(Kind.NOTHING, "", List.of(), List.of(), null);
        }
        if (ID.matcher(text).matches()) {
            return new NameSearch(Kind.ID_NUMBER, text, List.of(), List.of(), null);
        }
        if (NUMBER.matcher(text).matches()) {
            return new NameSearch(Kind.CODE, text, List.of(), List.of(), null);
        }
        var words = VietnameseText.words(VietnameseText.searchKey(text));
        var accented = new ArrayList<String>();
        for (var word : VietnameseText.accented(text).split(" ")) {
            if (VietnameseText.hasAccents(word)) {
                accented.add(word);
            }
        }
        return new NameSearch(Kind.NAME, text, words, List.copyOf(accented), null);
    }

    /** The same search once it is known who bears which word: a last word that nobody bears is one being typed. */
    NameSearch resolved(Map<String, Long> bearers, long bearersOfBeginning) {
        if (kind != Kind.NAME || bearers.keySet().containsAll(words)) {
            return words.isEmpty() && kind == Kind.NAME ? nobody() : this;
        }
        var others = words.subList(0, words.size() - 1);
        return bearersOfBeginning > 0 && bearers.keySet().containsAll(others) ? begun() : nobody();
    }

    /** The last word taken as the beginning of one. */
    NameSearch begun() {
        var last = words.get(words.size() - 1);
        var exact = accented.stream().filter(word -> !VietnameseText.searchKey(word).equals(last)).toList();
        return new NameSearch(kind, text, List.copyOf(words.subList(0, words.size() - 1)), exact, last);
    }

    private NameSearch nobody() {
        return new NameSearch(Kind.NOBODY, text, List.of(), List.of(), null);
    }

    boolean hasWords() {
        return kind == Kind.NAME && !words.isEmpty();
    }

    /** The word that the fewest people bear; from its list the others are sifted. */
    String rarest(Map<String, Long> bearers) {
        var rarest = words.get(0);
        for (var word : words) {
            if (bearers.getOrDefault(word, 0L) < bearers.getOrDefault(rarest, 0L)) {
                rarest = word;
            }
        }
        return rarest;
    }

    /**
     * All words but the one taken as a way in; the same word typed twice must be borne twice.
     *
     * @param names alias of the table with the keys to search by
     */
    Sql.Condition sift(String wayIn, String names) {
        var others = new ArrayList<>(words);
        others.remove(wayIn);
        var condition = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var word : others.stream().distinct().toList()) {
            var times = words.stream().filter(word::equals).count();
            condition.add(times == 1
                    ? "(' ' || " + names + ".search_key || ' ') like ?"
                    : "replace(' ' || " + names + ".search_key || ' ', ' ', '  ') like ?");
            values.add(("% " + word + " ").repeat((int) times) + "%");
        }
        if (beginning != null) {
            condition.add("(' ' || " + names + ".search_key) like ?");
            values.add("% " + likePrefix(beginning));
        }
        return condition.isEmpty() ? Sql.Condition.ALWAYS : new Sql.Condition(String.join(" and ", condition), values);
    }

    /** How the accents of a name must be, where some were typed: lists have those with exactly these first. */
    enum Spelling {
        ANY,
        EXACT,
        OTHER
    }

    /** Exactly these accents where accents were typed, or not exactly these. */
    Sql.Condition spelled(Spelling spelling, String names) {
        if (spelling == Spelling.ANY || accented.isEmpty()) {
            return Sql.Condition.ALWAYS;
        }
        var condition = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var word : accented) {
            condition.add("(' ' || " + names + ".accent_key || ' ') like ?");
            values.add("% " + word + " %");
        }
        var exactly = String.join(" and ", condition);
        return new Sql.Condition(spelling == Spelling.EXACT ? exactly : "not (" + exactly + ")", values);
    }

    static String likePrefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
