package vn.hientai.core.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How passwords are kept (mật khẩu): PBKDF2 with HMAC-SHA-512, a salt each, the number of rounds written beside the
 * hash so that an installation can raise it; a hash with fewer rounds is renewed at the next sign-in.
 */
public final class Passwords {
    private static final int ROUNDS = Math.max(210_000, Integer.getInteger("hientai.password.rounds", 210_000));
    private static final String SCHEME = "pbkdf2-sha512";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Checked when there is no such account, so that the answer takes as long as for one that exists. */
    private static final String NOBODY = written(ROUNDS, new byte[16], new byte[BYTES]);

    private Passwords() {}

    public static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return written(ROUNDS, salt, derive(password, salt, ROUNDS));
    }

    /** Whether the password is the one kept; an absent hash takes the same time and never matches. */
    public static boolean matches(String password, String keptOrNull) {
        var parts = (keptOrNull == null ? NOBODY : keptOrNull).split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        var decoder = Base64.getDecoder();
        var derived = derive(password, decoder.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[3])) && keptOrNull != null;
    }

    static boolean isOutdated(String kept) {
        var parts = kept.split("\\$");
        return parts.length != 4 || Integer.parseInt(parts[1]) < ROUNDS;
    }

    private static String written(int rounds, byte[] salt, byte[] derived) {
        var encoder = Base64.getEncoder();
        return SCHEME + "$" + rounds + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(derived);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFC);
        var spec = new PBEKeySpec(latin(plain), salt, rounds, BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            spec.clearPassword();
        }
    }

    /** UTF-8 bytes as characters, for some providers take only the low byte of a character. */
    private static char[] latin(String plain) {
        return new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1).toCharArray();
    }
}
