package vn.hientai.web.rest.description;

import java.util.Map;

/** What the parameters are that mean the same everywhere. */
final class CommonParameters {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("code", "Code of the thing, stable for ever"),
            Map.entry("id", "Number of the record"),
            Map.entry("asOf", "State on this day; today when absent"),
            Map.entry("knownAt", "As it was known at the end of this day; as known now when absent"),
            Map.entry("preview", "Whether only to show what it would do"),
            Map.entry("limit", "Rows, 1 to 200"),
            Map.entry("after", "Cursor of an earlier page"),
            Map.entry("sort", "Order of the rows"),
            Map.entry("count", "Whether the total is wanted"),
            Map.entry("query", "Words to search for, accents and case ignored"),
            Map.entry("unit", "Code of a unit"),
            Map.entry("subtree", "Whether the units below it count as well"),
            Map.entry("rule", "Name of a rule"),
            Map.entry("key", "Key of a parameter"));

    private CommonParameters() {}

    static String described(String name) {
        return WORDS.getOrDefault(name, Schemas.spoken(name));
    }
}
