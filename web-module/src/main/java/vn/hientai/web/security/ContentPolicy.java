package vn.hientai.web.security;

import java.util.regex.Pattern;

/** What a page may load: its own server's files, and inline scripts only with the nonce that the page was given. */
final class ContentPolicy {
    private static final String BASE = "default-src 'none'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
            + " connect-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; object-src 'none'; script-src 'self'";
    static final String STANDARD = BASE;
    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=_-]{8,}'");

    private ContentPolicy() {}

    /** The standard policy with the nonces of the one that a component asked for. */
    static String with(String asked) {
        var policy = new StringBuilder(BASE);
        var nonces = NONCE.matcher(asked == null ? "" : asked);
        while (nonces.find()) {
            policy.append(' ').append(nonces.group());
        }
        return policy.toString();
    }
}
