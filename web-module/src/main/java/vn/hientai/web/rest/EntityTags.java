package vn.hientai.web.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;

/**
 * Versions of what is read (ETag). A read answers with the tag of the version; a change must say with If-Match which
 * version it was made on: without it 428, with an old one 412.
 */
public final class EntityTags {
    private EntityTags() {}

    /** The answer to a read: 304 when the caller has this version already. */
    public static Response read(Request request, Object entity, Object version) {
        var tag = new EntityTag(String.valueOf(version));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(entity) : unchanged).tag(tag).header("Vary", "Accept, Accept-Language").build();
    }

    /** A read without a version of its own: the tag is made from what is answered, in this language. */
    public static Response read(Request request, Object entity, Locale locale) {
        var text = JsonFormat.JSON.toJson(entity);
        return read(request, entity, ("en".equals(locale.getLanguage()) ? "e" : "v") + hash(text));
    }

    public static Response read(Request request, Object entity) {
        return read(request, entity, Texts.VIETNAMESE);
    }

    /** Refuses a change that was not made on the version that stands. */
    public static void mustMatch(HttpHeaders headers, Object version) {
        var given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            throw new PreconditionRequired();
        }
        var current = '"' + String.valueOf(version) + '"';
        if (Arrays.stream(given.split(",")).map(String::strip).noneMatch(tag -> tag.equals(current) || tag.equals("*"))) {
            throw new StaleEdit("If-Match");
        }
    }

    /** The number in If-Match, for use cases that compare the version themselves. */
    public static int versionOf(HttpHeaders headers) {
        var given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            throw new PreconditionRequired();
        }
        var bare = given.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!bare.matches("\\d{1,9}")) {
            throw new StaleEdit("If-Match");
        }
        return Integer.parseInt(bare);
    }

    /** The number in If-Match, or null where a change that may do without says nothing. */
    public static Integer versionIfGiven(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : versionOf(headers);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
