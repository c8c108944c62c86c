package vn.hientai.web.rest.description;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.rest.problem.Problem;

/** The whole interface as an OpenAPI 3 document. */
public final class ApiDescription {
    private static final List<Integer> ERRORS =
            List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 429, 500);

    private final Schemas schemas = new Schemas();
    private final Map<String, TreeMap<String, JsonObject>> paths = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();

    private ApiDescription() {}

    public static JsonObject of(Collection<? extends Class<?>> resources) {
        var description = new ApiDescription();
        resources.stream()
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(description::add);
        return description.document();
    }

    private void add(Class<?> resource) {
        var tag = resource.getAnnotation(Tag.class);
        tags.merge(Operations.tag(resource), tag == null ? "" : tag.description(), (one, other) -> one.isEmpty() ? other : one);
        Arrays.stream(resource.getMethods())
                .filter(method -> Operations.verb(method).isPresent())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> add(resource, method));
    }

    private void add(Class<?> resource, Method method) {
        var operation = new Operations(resource, method, schemas);
        if (operation.isHidden()) {
            return;
        }
        var verb = Operations.verb(method).orElseThrow().toLowerCase(Locale.ROOT);
        paths.computeIfAbsent(operation.path(), path -> new TreeMap<>())
                .merge(verb, operation.described(), ApiDescription::together);
    }

    /** Two methods that answer the same address in different forms are one operation. */
    private static JsonObject together(JsonObject one, JsonObject other) {
        var first = one.getJsonObject("responses");
        var second = other.getJsonObject("responses");
        var responses = Json.createObjectBuilder(second);
        first.forEach((status, answer) -> {
            var forms = Json.createObjectBuilder();
            for (var side : List.of(second, first)) {
                if (side.containsKey(status) && side.getJsonObject(status).containsKey("content")) {
                    side.getJsonObject(status).getJsonObject("content").forEach(forms::add);
                }
            }
            var content = forms.build();
            responses.add(status, content.isEmpty()
                    ? answer
                    : Json.createObjectBuilder(answer.asJsonObject()).add("content", content).build());
        });
        return Json.createObjectBuilder(one).add("responses", responses).build();
    }

    private JsonObject document() {
        var all = Json.createObjectBuilder();
        paths.forEach((path, operations) -> {
            var item = Json.createObjectBuilder();
            operations.forEach(item::add);
            all.add(path, item);
        });
        var groups = Json.createArrayBuilder();
        tags.forEach((name, words) -> groups.add(Json.createObjectBuilder().add("name", name)
                .add("description", words.isEmpty() ? Schemas.spoken(name) + "." : words)));
        return Json.createObjectBuilder()
                .add("openapi", "3.0.3")
                .add("info", Json.createObjectBuilder()
                        .add("title", "Hiền Tài")
                        .add("version", "1")
                        .add("description", "Personnel files, decisions, young leaders of a province. JSON in UTF-8, ISO dates. Ask"
                                + " POST /api/v1/tokens for a token; errors are RFC 9457 problem details.")
                        .add("license", Json.createObjectBuilder().add("name", "Apache-2.0")))
                .add("servers", Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
                .add("tags", groups)
                .add("security", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("bearer", Json.createArrayBuilder())))
                .add("paths", all)
                .add("components", components())
                .build();
    }

    private JsonObjectBuilder components() {
        var problem = schemas.of(Problem.class);
        var responses = Json.createObjectBuilder();
        for (var status : ERRORS) {
            responses.add("Problem" + status, Json.createObjectBuilder()
                    .add("description", Texts.get(Locale.ENGLISH, "problem." + status + ".title"))
                    .add("content", Json.createObjectBuilder().add("application/problem+json",
                            Json.createObjectBuilder().add("schema", problem))));
        }
        var named = Json.createObjectBuilder();
        schemas.named().forEach(named::add);
        return Json.createObjectBuilder()
                .add("schemas", named)
                .add("responses", responses)
                .add("parameters", Json.createObjectBuilder()
                        .add("AcceptLanguage", header("Accept-Language", "Language of messages: vi (default) or en", false))
                        .add("IdempotencyKey", header("Idempotency-Key",
                                "The same key with the same request gives the same answer and one effect", false))
                        .add("IfNoneMatch", header("If-None-Match", "ETag of the version the caller has", false))
                        .add("IfMatch", header("If-Match", "ETag of the version that is changed", true)))
                .add("securitySchemes", Json.createObjectBuilder()
                        .add("bearer", scheme("bearer", "A token of POST /api/v1/tokens"))
                        .add("basic", scheme("basic", "Username and password, for asking for a token only")));
    }

    private static JsonObjectBuilder header(String name, String words, boolean required) {
        return Json.createObjectBuilder().add("name", name).add("in", "header").add("required", required)
                .add("description", words).add("schema", Json.createObjectBuilder().add("type", "string"));
    }

    private static JsonObjectBuilder scheme(String name, String words) {
        return Json.createObjectBuilder().add("type", "http").add("scheme", name).add("description", words);
    }
}
