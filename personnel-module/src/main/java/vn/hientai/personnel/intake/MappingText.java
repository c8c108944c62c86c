package vn.hientai.personnel.intake;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.kernel.BusinessRuleViolated;

/** The meaning of the columns as text: {"sheet": "…", "headerRow": 6, "firstRow": 9, "columns": {"B": "fullName"}}; or a sheet alone. */
public final class MappingText {

    private MappingText() {}

    /** Refuses what does not name columns and known fields. */
    public static void mustBeSound(String mapping) {
        var json = parse(mapping);
        if (json.containsKey("columns") || !json.containsKey("sheet")) {
            columns(json);
        }
    }

    /** What the text leaves out is as recognised. */
    static ColumnMapping over(ColumnMapping recognised, String mapping) {
        var json = parse(mapping);
        return new ColumnMapping(json.getString("sheet", recognised.sheet()),
            json.getInt("headerRow", recognised.headerRow()), json.getInt("firstRow", recognised.firstRow()), columns(json));
    }

    static boolean namesSheet(String mapping) {
        var json = parse(mapping);
        return json.containsKey("headerRow") || json.containsKey("sheet") && json.containsKey("firstRow");
    }

    public static String of(ColumnMapping mapping) {
        var columns = Json.createObjectBuilder();
        mapping.inOrder().forEach((column, field) -> columns.add(letters(column), field.key()));
        return Json.createObjectBuilder().add("sheet", mapping.sheet()).add("headerRow", mapping.headerRow())
            .add("firstRow", mapping.firstRow()).add("columns", columns).build().toString();
    }

    /** A choice of the sheet, its columns as recognised. */
    static String sheetOnly(String sheet) {
        return Json.createObjectBuilder().add("sheet", sheet).build().toString();
    }

    static Optional<String> sheet(String mapping) {
        return Optional.ofNullable(mapping).map(text -> parse(text).getString("sheet", null));
    }

    /** The further sheets with a list that a kept layout names. */
    public static List<String> otherSheets(String layout) {
        var others = layout == null ? null : parse(layout).getJsonArray("otherSheets");
        return others == null ? List.of() : others.getValuesAs(JsonString::getString);
    }

    static boolean namesColumns(String mapping) {
        return mapping != null && parse(mapping).containsKey("columns");
    }

    static String columnsOnly(ColumnMapping mapping) {
        var columns = Json.createObjectBuilder();
        mapping.inOrder().forEach((column, field) -> columns.add(letters(column), field.key()));
        return Json.createObjectBuilder().add("columns", columns).build().toString();
    }

    static String letters(int column) {
        var address = SheetRow.address(column, 1);
        return address.substring(0, address.length() - 1);
    }

    private static JsonObject parse(String mapping) {
        try (var reader = Json.createReader(new StringReader(mapping))) {
            return reader.readObject();
        } catch (JsonException broken) {
            throw BusinessRuleViolated.at("mapping", "import.refusal.mapping", Map.of());
        }
    }

    private static Map<Integer, PersonField> columns(JsonObject json) {
        var columns = new HashMap<Integer, PersonField>();
        if (!(json.get("columns") instanceof JsonObject named)) {
            throw BusinessRuleViolated.at("mapping", "import.refusal.mapping", Map.of());
        }
        named.forEach((letters, field) -> {
            if (!letters.matches("[A-Z]{1,3}") || !(field instanceof JsonString key)) {
                throw BusinessRuleViolated.at("mapping", "import.refusal.mapping", Map.of());
            }
            var meaning = PersonField.byKey(key.getString())
                .orElseThrow(() -> BusinessRuleViolated.at("mapping", "import.refusal.mapping", Map.of()));
            columns.put(index(letters), meaning);
        });
        return columns;
    }

    private static int index(String letters) {
        var index = 0;
        for (var letter : letters.toCharArray()) {
            index = index * 26 + letter - 'A' + 1;
        }
        return index - 1;
    }
}
