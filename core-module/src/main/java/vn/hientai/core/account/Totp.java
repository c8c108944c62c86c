package vn.hientai.core.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes from a telephone (mã xác thực dùng một lần): RFC 6238, SHA-1, six digits, thirty seconds. */
public final class Totp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    static final int DIGITS = 6;
    private static final int SECONDS = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    public static String newSecret() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        var secret = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var b : bytes) {
            buffer = buffer << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                secret.append(BASE32.charAt(buffer >> bits & 31));
            }
        }
        return secret.toString();
    }

    /** The step whose code this is, one step early or late allowed; empty when it is none of them. */
    static OptionalLong stepOf(String secret, String code, Instant now) {
        var current = now.getEpochSecond() / SECONDS;
        for (var step = current - 1; step <= current + 1; step++) {
            if (codeAt(secret, step).equals(code.strip())) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String codeAt(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decode(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        var buffer = 0;
        var bits = 0;
        for (var letter : secret.toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
