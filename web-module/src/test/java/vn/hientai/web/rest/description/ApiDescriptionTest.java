package vn.hientai.web.rest.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walks every resource: nothing may be missing from the description that a client is generated from. */
@DisplayName("Mô tả giao diện lập trình")
class ApiDescriptionTest {
    private static final JsonObject DOCUMENT = ApiDescription.of(resources());

    private static Collection<Class<?>> resources() {
        return new ClassFileImporter()
                .importPackages("vn.hientai.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    private static List<JsonObject> operations() {
        return DOCUMENT.getJsonObject("paths").values().stream()
                .flatMap(item -> item.asJsonObject().values().stream())
                .map(JsonValue::asJsonObject)
                .toList();
    }

    @Test
    void every_operation_has_its_words_and_a_name_of_its_own() {
        var names = new HashSet<String>();
        for (var operation : operations()) {
            var name = operation.getString("operationId");
            assertThat(names.add(name)).as("second operation named " + name).isTrue();
            assertThat(operation.getString("summary")).as("summary of " + name).isNotBlank();
        }
    }

    @Test
    void every_parameter_is_described() {
        var missing = new ArrayList<String>();
        for (var operation : operations()) {
            if (operation.containsKey("parameters")) {
                operation.getJsonArray("parameters").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(p -> !p.containsKey("$ref") && p.getString("description").isBlank())
                        .forEach(p -> missing.add(operation.getString("operationId") + " " + p.getString("name")));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_good_answer_has_a_form() {
        var missing = new ArrayList<String>();
        for (var operation : operations()) {
            operation.getJsonObject("responses").forEach((status, answer) -> {
                var mayBeEmpty = status.equals("201") || status.equals("202") || status.equals("204") || status.equals("304") || !status.startsWith("2");
                if (!mayBeEmpty && !answer.asJsonObject().containsKey("content")) {
                    missing.add(operation.getString("operationId") + " " + status);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        var broken = new ArrayList<String>();
        follow(DOCUMENT, broken);
        assertThat(broken).isEmpty();
    }

    private static void follow(JsonValue value, List<String> broken) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                if (name.equals("$ref") && inner instanceof JsonString reference) {
                    if (!DOCUMENT.getValue(reference.getString().substring(1)).getValueType().equals(JsonValue.ValueType.OBJECT)) {
                        broken.add(reference.getString());
                    }
                } else {
                    follow(inner, broken);
                }
            });
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(inner -> follow(inner, broken));
        }
    }
}
