package vn.hientai.web.faces.calculator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hientai.web.calculator.CalculatorField;
import vn.hientai.web.calculator.CalculatorField.Kind;
import vn.hientai.web.calculator.CalculatorPage;

/**
 * What the address asks a calculator: the fields as typed, the question made of them, and which field each part of the
 * question came from. A row's field is {@code events.1.type}, a group's {@code from.step}; {@code rows.events} is how
 * many rows the form shows, and a form that only asks for another row is not asked yet.
 */
final class AskedForm {
    private static final int MOST_ROWS = 40;

    private final HttpServletRequest request;
    private final List<CalculatorField> fields;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> cameFrom = new HashMap<>();

    AskedForm(HttpServletRequest request, CalculatorPage<?> page) {
        this.request = request;
        this.fields = page.fields();
        fields.forEach(this::take);
    }

    private void take(CalculatorField field) {
        switch (field.kind()) {
            case ROWS -> IntStream.rangeClosed(1, MOST_ROWS)
                    .forEach(row -> field.columns().forEach(column -> take(name(field, row, column))));
            case GROUP -> field.columns().forEach(column -> take(name(field, column)));
            default -> take(field.name());
        }
    }

    private void take(String name) {
        typed(name).ifPresent(value -> values.put(name, value));
    }

    private Optional<String> typed(String name) {
        return Optional.ofNullable(request.getParameter(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    static String name(CalculatorField rows, int row, CalculatorField column) {
        return rows.name() + "." + row + "." + column.name();
    }

    static String name(CalculatorField group, CalculatorField column) {
        return group.name() + "." + column.name();
    }

    boolean isBlank() {
        return values.isEmpty();
    }

    boolean isAsked() {
        return !isBlank() && fields.stream().noneMatch(field -> wanted(field) > 0);
    }

    private int wanted(CalculatorField rows) {
        return typed("rows." + rows.name()).filter(count -> count.matches("\\d{1,2}")).map(Integer::valueOf).orElse(0);
    }

    /** How many rows the form shows: those that are filled, or as many as were wanted, and at least one. */
    int shown(CalculatorField rows) {
        var filled = IntStream.rangeClosed(1, MOST_ROWS).filter(row -> isFilled(rows, row)).max().orElse(1);
        return Math.min(MOST_ROWS, Math.max(filled, wanted(rows)));
    }

    private boolean isFilled(CalculatorField rows, int row) {
        return rows.columns().stream().anyMatch(column -> values.containsKey(name(rows, row, column)));
    }

    /** As typed; in a blank form what the field begins with. */
    String value(String name, CalculatorField field, String today) {
        if (!isBlank()) {
            return values.getOrDefault(name, "");
        }
        return field.preset().equals("today") ? today : field.preset();
    }

    /** The field of the form from which a part of the question came, or nothing. */
    Optional<String> origin(String path) {
        return Optional.ofNullable(cameFrom.get(path));
    }

    JsonObject question() {
        var json = Json.createObjectBuilder();
        var objects = new LinkedHashMap<String, Map<String, JsonValue>>();
        for (var field : fields) {
            if (field.kind() == Kind.ROWS) {
                var rows = rows(field);
                if (!rows.isEmpty()) {
                    var list = Json.createArrayBuilder();
                    rows.forEach(row -> list.add(object(row)));
                    json.add(field.name(), list);
                }
            } else if (field.kind() == Kind.GROUP) {
                field.columns().forEach(column -> put(objects.computeIfAbsent(field.name(), any -> new LinkedHashMap<>()),
                        column, name(field, column), field.name() + "."));
            } else if (field.name().contains(".")) {
                var owner = field.name().substring(0, field.name().lastIndexOf('.'));
                put(objects.computeIfAbsent(owner, any -> new LinkedHashMap<>()), field, field.name(), owner + ".");
            } else {
                var one = new LinkedHashMap<String, JsonValue>();
                put(one, field, field.name(), "");
                one.forEach(json::add);
            }
        }
        objects.forEach((name, object) -> {
            if (!object.isEmpty()) {
                json.add(name, object(object));
            }
        });
        return json.build();
    }

    private List<Map<String, JsonValue>> rows(CalculatorField rows) {
        var list = new ArrayList<Map<String, JsonValue>>();
        for (var row = 1; row <= MOST_ROWS; row++) {
            if (isFilled(rows, row)) {
                var object = new LinkedHashMap<String, JsonValue>();
                for (var column : rows.columns()) {
                    put(object, column, name(rows, row, column), rows.name() + "[" + list.size() + "].");
                }
                list.add(object);
            }
        }
        return list;
    }

    private void put(Map<String, JsonValue> object, CalculatorField field, String name, String path) {
        var leaf = field.name().substring(field.name().lastIndexOf('.') + 1);
        cameFrom.putIfAbsent(path + leaf, name);
        var typed = values.get(name);
        if (typed != null) {
            var target = field.target().apply(typed);
            cameFrom.putIfAbsent(path + target, name);
            object.put(target, Typed.read(field.kind(), typed));
        }
    }

    private static JsonObject object(Map<String, JsonValue> values) {
        var json = Json.createObjectBuilder();
        values.forEach(json::add);
        return json.build();
    }
}
