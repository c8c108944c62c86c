package vn.hientai.rewards.daring;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What is sealed when a proposal is handed in (niêm phong): its words, its author and the moment, as JSON in UTF-8.
 *
 * @param text the very bytes
 * @param hash their SHA-256 in hexadecimal
 */
public record DaringSeal(String text, String hash) {
    /** @param plan the parts as a JSON object */
    public static DaringSeal of(
            long proposal, String author, String title, String plan, LocalDate from, LocalDate until, boolean wide, Instant moment) {
        try (var reader = Json.createReader(new StringReader(plan))) {
            var text = Json.createObjectBuilder()
                    .add("proposal", proposal)
                    .add("author", author)
                    .add("title", title)
                    .add("plan", reader.readObject())
                    .add("pilotFrom", from.toString())
                    .add("pilotUntil", until.toString())
                    .add("wide", wide)
                    .add("sealedAt", moment.toString())
                    .build()
                    .toString();
            return new DaringSeal(text, HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
