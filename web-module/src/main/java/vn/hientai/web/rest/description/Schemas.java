package vn.hientai.web.rest.description;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.EntityPart;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.kernel.PartialDate;

/** Records as JSON schemas, each once, under a name of its own. */
final class Schemas {
    private static final Map<Class<?>, String[]> PLAIN = plain();

    private final Map<String, JsonObject> named = new TreeMap<>();
    private final Map<String, Type> owners = new HashMap<>();

    Map<String, JsonObject> named() {
        return named;
    }

    JsonObject of(Type type) {
        return of(type, Map.of()).build();
    }

    JsonObjectBuilder of(Type type, Map<String, Type> arguments) {
        if (type instanceof TypeVariable<?> variable) {
            var bound = arguments.get(variable.getName());
            return bound == null ? Json.createObjectBuilder() : of(bound, Map.of());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], arguments);
        }
        if (type instanceof GenericArrayType array) {
            return list(array.getGenericComponentType(), arguments);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(resolved(generic, arguments));
        }
        return plain((Class<?>) type);
    }

    private JsonObjectBuilder generic(Generic type) {
        var raw = type.raw();
        if (Collection.class.isAssignableFrom(raw)) {
            return list(type.argument(0), Map.of());
        }
        if (Optional.class == raw) {
            return of(type.argument(0), Map.of());
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Json.createObjectBuilder().add("type", "object").add("additionalProperties", of(type.argument(1), Map.of()));
        }
        return raw.isRecord() ? reference(type, raw, type.bindings()) : Json.createObjectBuilder();
    }

    private JsonObjectBuilder plain(Class<?> type) {
        var known = PLAIN.get(type);
        if (known != null) {
            var schema = Json.createObjectBuilder().add("type", known[0]);
            if (known.length > 1) {
                schema.add("format", known[1]);
            }
            return type == PartialDate.class ? schema.add("pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$") : schema;
        }
        if (type.isEnum()) {
            var values = Json.createArrayBuilder();
            Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).forEach(values::add);
            return Json.createObjectBuilder().add("type", "string").add("enum", values);
        }
        if (type.isArray()) {
            return list(type.getComponentType(), Map.of());
        }
        if (Map.class.isAssignableFrom(type) || JsonObject.class == type) {
            return Json.createObjectBuilder().add("type", "object").add("additionalProperties", true);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Json.createObjectBuilder().add("type", "array").add("items", Json.createObjectBuilder());
        }
        return type.isRecord() ? reference(type, type, Map.of()) : Json.createObjectBuilder();
    }

    private JsonObjectBuilder list(Type items, Map<String, Type> arguments) {
        return Json.createObjectBuilder().add("type", "array").add("items", of(items, arguments));
    }

    private JsonObjectBuilder reference(Object identity, Class<?> raw, Map<String, Type> arguments) {
        var name = name(raw) + arguments.values().stream().map(Schemas::name).collect(Collectors.joining("And", arguments.isEmpty() ? "" : "Of", ""));
        if (!named.containsKey(name)) {
            named.put(name, JsonValue.EMPTY_JSON_OBJECT);
            owners.put(name, raw);
            named.put(name, record(raw, arguments));
        } else if (owners.get(name) != raw) {
            throw new IllegalStateException("two schemas named " + name + ": " + raw + " and " + owners.get(name));
        }
        return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name);
    }

    private JsonObject record(Class<?> type, Map<String, Type> arguments) {
        var properties = Json.createObjectBuilder();
        var required = Json.createArrayBuilder();
        for (var component : type.getRecordComponents()) {
            var place = place(type, component);
            var property = named(component, place);
            properties.add(property, described(of(component.getGenericType(), arguments), place, property));
            if (component.getType().isPrimitive() || isRequired(place)) {
                required.add(property);
            }
        }
        var schema = Json.createObjectBuilder().add("type", "object");
        schema.add("description", description(type).orElse(spoken(type.getSimpleName()) + "."));
        var wanted = required.build();
        if (!wanted.isEmpty()) {
            schema.add("required", wanted);
        }
        return schema.add("properties", properties).build();
    }

    /** A reference takes no words beside it, so it is wrapped. */
    private static JsonObject described(JsonObjectBuilder builder, AnnotatedElement place, String name) {
        var schema = builder.build();
        var words = description(place).orElse(spoken(name));
        if (schema.containsKey("$ref")) {
            return Json.createObjectBuilder().add("description", words)
                    .add("allOf", Json.createArrayBuilder().add(schema)).build();
        }
        return limits(Json.createObjectBuilder(schema).add("description", words), place, schema).build();
    }

    static JsonObjectBuilder limits(JsonObjectBuilder schema, AnnotatedElement place, JsonObject known) {
        var isText = "string".equals(known.getString("type", ""));
        Optional.ofNullable(place.getAnnotation(Size.class)).ifPresent(size -> {
            var unit = isText ? "Length" : "Items";
            schema.add("min" + unit, size.min());
            if (size.max() < Integer.MAX_VALUE) {
                schema.add("max" + unit, size.max());
            }
        });
        Optional.ofNullable(place.getAnnotation(Min.class)).ifPresent(min -> schema.add("minimum", min.value()));
        Optional.ofNullable(place.getAnnotation(Max.class)).ifPresent(max -> schema.add("maximum", max.value()));
        if (place.isAnnotationPresent(Positive.class)) {
            schema.add("minimum", 1);
        }
        if (place.isAnnotationPresent(PositiveOrZero.class)) {
            schema.add("minimum", 0);
        }
        if (place.isAnnotationPresent(NotBlank.class) && !place.isAnnotationPresent(Size.class)) {
            schema.add("minLength", 1);
        }
        Optional.ofNullable(place.getAnnotation(Pattern.class)).ifPresent(p -> schema.add("pattern", "^(?:" + p.regexp() + ")$"));
        return schema;
    }

    static boolean isRequired(AnnotatedElement place) {
        return place.isAnnotationPresent(NotNull.class) || place.isAnnotationPresent(NotBlank.class)
                || place.isAnnotationPresent(NotEmpty.class);
    }

    /** What was written at a component stands at its field. */
    private static AnnotatedElement place(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String named(RecordComponent component, AnnotatedElement place) {
        var given = place.getAnnotation(JsonbProperty.class);
        return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    private static Optional<String> description(AnnotatedElement place) {
        return Optional.ofNullable(place.getAnnotation(Schema.class)).map(Schema::description).filter(words -> !words.isEmpty());
    }

    /** {@code birthDate} as words: Birth date. */
    static String spoken(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The record's name, after the class it stands in: {@code DecisionsShown}. */
    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            return name(generic.getRawType()) + "Of"
                    + Arrays.stream(generic.getActualTypeArguments()).map(Schemas::name).collect(Collectors.joining("And"));
        }
        if (!(type instanceof Class<?> plain)) {
            return "Any";
        }
        var around = plain.getEnclosingClass();
        return around == null ? plain.getSimpleName()
                : name(around).replaceFirst("(Resource|Queries)$", "") + plain.getSimpleName();
    }

    private record Generic(Class<?> raw, Type[] arguments) {
        Type argument(int position) {
            return arguments[position];
        }

        Map<String, Type> bindings() {
            var bindings = new TreeMap<String, Type>();
            for (var i = 0; i < arguments.length; i++) {
                bindings.put(raw.getTypeParameters()[i].getName(), arguments[i]);
            }
            return bindings;
        }
    }

    private static Generic resolved(ParameterizedType generic, Map<String, Type> arguments) {
        var resolved = Arrays.stream(generic.getActualTypeArguments())
                .map(a -> a instanceof TypeVariable<?> v ? arguments.getOrDefault(v.getName(), Object.class) : a)
                .map(a -> a instanceof WildcardType w ? w.getUpperBounds()[0] : a)
                .toArray(Type[]::new);
        return new Generic((Class<?>) generic.getRawType(), resolved);
    }

    private static Map<Class<?>, String[]> plain() {
        var plain = new HashMap<Class<?>, String[]>();
        plain.put(String.class, new String[] {"string"});
        plain.put(char.class, new String[] {"string"});
        for (var whole : new Class<?>[] {int.class, Integer.class, short.class, Short.class}) {
            plain.put(whole, new String[] {"integer", "int32"});
        }
        plain.put(long.class, new String[] {"integer", "int64"});
        plain.put(Long.class, new String[] {"integer", "int64"});
        plain.put(boolean.class, new String[] {"boolean"});
        plain.put(Boolean.class, new String[] {"boolean"});
        plain.put(BigDecimal.class, new String[] {"number"});
        plain.put(double.class, new String[] {"number", "double"});
        plain.put(Double.class, new String[] {"number", "double"});
        plain.put(LocalDate.class, new String[] {"string", "date"});
        plain.put(Instant.class, new String[] {"string", "date-time"});
        plain.put(OffsetDateTime.class, new String[] {"string", "date-time"});
        plain.put(LocalDateTime.class, new String[] {"string"});
        plain.put(LocalTime.class, new String[] {"string"});
        plain.put(YearMonth.class, new String[] {"string"});
        plain.put(UUID.class, new String[] {"string", "uuid"});
        plain.put(PartialDate.class, new String[] {"string"});
        plain.put(byte[].class, new String[] {"string", "binary"});
        plain.put(InputStream.class, new String[] {"string", "binary"});
        plain.put(EntityPart.class, new String[] {"string", "binary"});
        return plain;
    }
}
