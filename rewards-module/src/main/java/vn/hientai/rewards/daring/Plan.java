package vn.hientai.rewards.daring;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.hientai.rewards.daring.rule.PlanPart;

/**
 * The plan of a proposal (phương án đề xuất): a title, each part in words, the days of the pilot.
 *
 * @param parts never an empty text
 * @param from first day of the pilot, or null
 * @param until last day of the pilot, or null
 * @param wide whether it reaches beyond the agency's authority
 */
public record Plan(String title, Map<PlanPart, String> parts, LocalDate from, LocalDate until, boolean wide) {
    public Plan {
        var told = new EnumMap<PlanPart, String>(PlanPart.class);
        parts.forEach((part, text) -> {
            if (part.isText() && text != null && !text.isBlank()) {
                told.put(part, text.strip());
            }
        });
        parts = told;
    }

    /** The parts that say something; the duration once both days are there. */
    public Set<PlanPart> told() {
        var told = parts.isEmpty() ? EnumSet.noneOf(PlanPart.class) : EnumSet.copyOf(parts.keySet());
        if (from != null && until != null) {
            told.add(PlanPart.DURATION);
        }
        return told;
    }

    JsonObject json() {
        var json = Json.createObjectBuilder();
        parts.forEach((part, text) -> json.add(part.name(), text));
        return json.build();
    }

    static Map<PlanPart, String> parts(String json) {
        var parts = new EnumMap<PlanPart, String>(PlanPart.class);
        try (var reader = Json.createReader(new StringReader(json))) {
            var told = reader.readObject();
            told.keySet().forEach(name -> parts.put(PlanPart.valueOf(name), told.getString(name)));
        }
        return parts;
    }
}
