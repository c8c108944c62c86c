package vn.hientai.web.rest.description;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.web.rest.OpenOperations;

/** One method of a resource as an operation. */
final class Operations {
    private static final String BASE = "/api/v1";
    private static final Set<String> CHANGES_A_VERSION = Set.of("PUT", "PATCH");

    private final Class<?> resource;
    private final Method method;
    private final Schemas schemas;
    private final List<JsonObject> parameters = new ArrayList<>();
    private JsonObject body;

    Operations(Class<?> resource, Method method, Schemas schemas) {
        this.resource = resource;
        this.method = method;
        this.schemas = schemas;
    }

    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    boolean isHidden() {
        var operation = method.getAnnotation(Operation.class);
        return operation != null && operation.hidden();
    }

    /** {@code /api/v1/decisions/{id}}: patterns of path parameters stay inside. */
    String path() {
        var whole = BASE + "/" + part(resource.getAnnotation(Path.class)) + "/" + part(method.getAnnotation(Path.class));
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}").replaceAll("/+", "/").replaceFirst("/$", "");
    }

    private static String part(Path path) {
        return path == null ? "" : path.value();
    }

    JsonObject described() {
        for (var parameter : method.getParameters()) {
            read(parameter, parameter.getParameterizedType());
        }
        for (Class<?> type = resource; type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                readNamed(field, field.getGenericType());
            }
        }
        common();
        var operation = Json.createObjectBuilder()
                .add("tags", Json.createArrayBuilder().add(tag(resource)))
                .add("operationId", operationId())
                .add("summary", summary());
        var given = method.getAnnotation(Operation.class);
        if (given != null && !given.description().isEmpty()) {
            operation.add("description", given.description());
        }
        if (!parameters.isEmpty()) {
            var list = Json.createArrayBuilder();
            parameters.forEach(list::add);
            operation.add("parameters", list);
        }
        if (body != null) {
            operation.add("requestBody", body);
        }
        return security(operation.add("responses", responses())).build();
    }

    static String tag(Class<?> resource) {
        var tag = resource.getAnnotation(Tag.class);
        return tag != null && !tag.name().isEmpty() ? tag.name() : part(resource.getAnnotation(Path.class)).replaceAll("/.*", "");
    }

    private String operationId() {
        var given = method.getAnnotation(Operation.class);
        return given != null && !given.operationId().isEmpty()
                ? given.operationId()
                : method.getName() + resource.getSimpleName().replaceFirst("Resource$", "");
    }

    private String summary() {
        var given = method.getAnnotation(Operation.class);
        return given == null ? "" : given.summary();
    }

    private void read(AnnotatedElement place, Type type) {
        if (place.isAnnotationPresent(Context.class) || place.isAnnotationPresent(Suspended.class) || readNamed(place, type)) {
            return;
        }
        if (place.isAnnotationPresent(BeanParam.class)) {
            for (var field : ((Class<?>) type).getDeclaredFields()) {
                readNamed(field, field.getGenericType());
            }
            return;
        }
        var bodySchema = Optional.ofNullable(place.getAnnotation(RequestBody.class))
                .flatMap(given -> Arrays.stream(given.content()).findFirst())
                .map(content -> (Type) content.schema().implementation())
                .filter(implementation -> implementation != Void.class)
                .orElse(type);
        body = Json.createObjectBuilder().add("required", true)
                .add("content", Json.createObjectBuilder()
                        .add(consumed(), Json.createObjectBuilder().add("schema", schemas.of(bodySchema))))
                .build();
    }

    private String consumed() {
        return first(method.getAnnotation(Consumes.class), resource.getAnnotation(Consumes.class), Consumes::value);
    }

    private String produced() {
        return first(method.getAnnotation(Produces.class), resource.getAnnotation(Produces.class), Produces::value);
    }

    private static <A> String first(A near, A far, Function<A, String[]> value) {
        return Stream.of(Optional.ofNullable(near), Optional.ofNullable(far))
                .flatMap(Optional::stream).findFirst().map(a -> value.apply(a)[0].replaceFirst(";.*", ""))
                .orElse(MediaType.APPLICATION_JSON);
    }

    private boolean readNamed(AnnotatedElement place, Type type) {
        var words = place.getAnnotation(Parameter.class);
        if (place.isAnnotationPresent(FormParam.class)) {
            readPart(place.getAnnotation(FormParam.class).value(), place, type);
            return true;
        }
        String[] found = location(place);
        if (found == null) {
            return place.isAnnotationPresent(CookieParam.class) || place.isAnnotationPresent(MatrixParam.class);
        }
        if (words != null && words.hidden()) {
            return true;
        }
        var schema = schemas.of(type);
        var limited = Schemas.limits(Json.createObjectBuilder(schema), place, schema);
        var standard = place.getAnnotation(DefaultValue.class);
        if (standard != null && !standard.value().isEmpty()) {
            addDefault(limited, schema.getString("type", "string"), standard.value());
        }
        parameters.add(Json.createObjectBuilder()
                .add("name", found[1])
                .add("in", found[0])
                .add("required", found[0].equals("path") || Schemas.isRequired(place))
                .add("description", words == null || words.description().isEmpty()
                        ? CommonParameters.described(found[1]) : words.description())
                .add("schema", limited)
                .build());
        return true;
    }

    private static void addDefault(JsonObjectBuilder schema, String type, String value) {
        switch (type) {
            case "integer" -> schema.add("default", Long.parseLong(value));
            case "boolean" -> schema.add("default", Boolean.parseBoolean(value));
            default -> schema.add("default", value);
        }
    }

    private static String[] location(AnnotatedElement place) {
        if (place.isAnnotationPresent(PathParam.class)) {
            return new String[] {"path", place.getAnnotation(PathParam.class).value()};
        }
        if (place.isAnnotationPresent(QueryParam.class)) {
            return new String[] {"query", place.getAnnotation(QueryParam.class).value()};
        }
        return place.isAnnotationPresent(HeaderParam.class)
                ? new String[] {"header", place.getAnnotation(HeaderParam.class).value()}
                : null;
    }

    private void readPart(String name, AnnotatedElement place, Type type) {
        var before = body == null ? Json.createObjectBuilder().build()
                : body.getJsonObject("content").getJsonObject(consumed()).getJsonObject("schema").getJsonObject("properties");
        var words = place.getAnnotation(Parameter.class);
        var schema = Json.createObjectBuilder(schemas.of(type));
        if (type == EntityPart.class || words != null && !words.description().isEmpty()) {
            schema.add("description", words == null ? Schemas.spoken(name) : words.description());
        }
        var properties = Json.createObjectBuilder(before).add(name, schema);
        body = Json.createObjectBuilder().add("required", true)
                .add("content", Json.createObjectBuilder().add(consumed(), Json.createObjectBuilder()
                        .add("schema", Json.createObjectBuilder().add("type", "object").add("properties", properties))))
                .build();
    }

    private void common() {
        var verb = verb(method).orElseThrow();
        addShared("AcceptLanguage");
        if (verb.equals("POST")) {
            addShared("IdempotencyKey");
        }
        if (verb.equals("GET") && answersVersions()) {
            addShared("IfNoneMatch");
        }
        if (CHANGES_A_VERSION.contains(verb) && parameters.stream().noneMatch(p -> "If-Match".equals(p.getString("name", "")))) {
            addShared("IfMatch");
        }
    }

    private boolean answersVersions() {
        return Stream.concat(
                        Arrays.stream(method.getParameterTypes()),
                        Arrays.stream(resource.getDeclaredFields()).map(field -> (Class<?>) field.getType()))
                .anyMatch(type -> type == Request.class);
    }

    private void addShared(String name) {
        parameters.add(Json.createObjectBuilder().add("$ref", "#/components/parameters/" + name).build());
    }

    private JsonObjectBuilder responses() {
        var verb = verb(method).orElseThrow();
        var answers = new TreeMap<String, JsonObject>();
        if (!tellsAnswersItself()) {
            answers.put(goodStatus(), good());
        }
        var errors = new ArrayList<>(List.of("400", "403", "406", "500"));
        if (!OpenOperations.isOpen(verb, path()) || path().endsWith("/tokens")) {
            errors.add("401");
        }
        if (path().contains("{")) {
            errors.add("404");
        }
        if (!verb.equals("GET")) {
            errors.addAll(List.of("409", "413", "415", "422", "429"));
        } else if (answersVersions()) {
            answers.put("304", Json.createObjectBuilder().add("description", "The caller has this version already.").build());
        }
        if (parameters.stream().anyMatch(Operations::isIfMatch)) {
            errors.addAll(List.of("412", "428"));
        }
        errors.forEach(status -> answers.putIfAbsent(status,
                Json.createObjectBuilder().add("$ref", "#/components/responses/Problem" + status).build()));
        for (var more : method.getAnnotationsByType(APIResponse.class)) {
            if (!more.responseCode().isEmpty() && !more.description().isEmpty()
                    && !answers.getOrDefault(more.responseCode(), Json.createObjectBuilder().build()).containsKey("content")) {
                answers.put(more.responseCode(), told(more));
            }
        }
        var all = Json.createObjectBuilder();
        answers.forEach(all::add);
        return all;
    }

    private boolean tellsAnswersItself() {
        return method.getAnnotation(APIResponseSchema.class) == null
                && Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                        .anyMatch(answer -> answer.responseCode().startsWith("2"));
    }

    private JsonObject told(APIResponse answer) {
        var told = Json.createObjectBuilder().add("description", answer.description());
        Arrays.stream(answer.content())
                .filter(content -> content.schema().implementation() != Void.class)
                .findFirst()
                .ifPresent(content -> told.add("content", content(
                        content.mediaType().isEmpty() || content.mediaType().equals("*/*") ? produced() : content.mediaType(),
                        schemas.of(content.schema().implementation()))));
        return told.build();
    }

    private static boolean isIfMatch(JsonObject parameter) {
        return parameter.getString("$ref", "").endsWith("/IfMatch") || "If-Match".equals(parameter.getString("name", ""));
    }

    private String goodStatus() {
        var told = method.getAnnotation(APIResponseSchema.class);
        if (told != null && !told.responseCode().isEmpty()) {
            return told.responseCode();
        }
        return method.getReturnType() == void.class ? "204" : "200";
    }

    private JsonObject good() {
        var told = method.getAnnotation(APIResponseSchema.class);
        var answer = Json.createObjectBuilder();
        if (method.getReturnType() == void.class) {
            return answer.add("description", "Done.").build();
        }
        answer.add("description", told != null && !told.responseDescription().isEmpty() ? told.responseDescription() : "The answer.");
        if (verb(method).orElseThrow().equals("GET") && answersVersions()) {
            answer.add("headers", Json.createObjectBuilder().add("ETag", Json.createObjectBuilder()
                    .add("description", "Version of what was read").add("schema", Json.createObjectBuilder().add("type", "string"))));
        }
        var media = produced();
        if (told != null) {
            answer.add("content", content(media, schemas.of(told.value())));
        } else if (!media.equals(MediaType.APPLICATION_JSON)) {
            answer.add("content", content(media, Json.createObjectBuilder().add("type", "string").add("format", "binary").build()));
        } else if (method.getReturnType() != Response.class) {
            answer.add("content", content(media, schemas.of(method.getGenericReturnType(), Map.of()).build()));
        }
        return answer.build();
    }

    private static JsonObjectBuilder content(String media, JsonObject schema) {
        return Json.createObjectBuilder().add(media, Json.createObjectBuilder().add("schema", schema));
    }

    private JsonObjectBuilder security(JsonObjectBuilder operation) {
        var given = method.getAnnotation(SecurityRequirement.class);
        if (given != null) {
            return operation.add("security", Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add(given.name(), Json.createArrayBuilder())));
        }
        return OpenOperations.isOpen(verb(method).orElseThrow(), path())
                ? operation.add("security", Json.createArrayBuilder())
                : operation;
    }
}
