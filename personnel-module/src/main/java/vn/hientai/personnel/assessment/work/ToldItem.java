package vn.hientai.personnel.assessment.work;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hientai.personnel.assessment.work.IntakeTasks.Item;

/** How an item is kept as it was told. */
final class ToldItem {
    private ToldItem() {}

    static String text(Item item) {
        var json = Json.createObjectBuilder()
                .add("externalId", item.externalId())
                .add("staff", item.staff())
                .add("product", item.product())
                .add("title", item.title())
                .add("quantity", item.quantity())
                .add("dueOn", item.dueOn().toString())
                .add("adHoc", item.adHoc());
        if (item.done() != null) {
            json.add("done", item.done());
        }
        if (item.finishedOn() != null) {
            json.add("finishedOn", item.finishedOn().toString());
        }
        return json.build().toString();
    }

    /** Null where nothing is kept. */
    static Item read(String text) {
        if (text == null) {
            return null;
        }
        var json = object(text);
        return new Item(
                json.getString("externalId"), json.getString("staff"), json.getString("product"), json.getString("title"),
                json.getJsonNumber("quantity").bigDecimalValue(), LocalDate.parse(json.getString("dueOn")), json.getBoolean("adHoc"),
                json.containsKey("done") ? json.getJsonNumber("done").bigDecimalValue() : null,
                json.containsKey("finishedOn") ? LocalDate.parse(json.getString("finishedOn")) : null);
    }

    static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static String said(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value == null ? "" : value.toString();
    }

    /** 4 rather than 4.00. */
    static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
