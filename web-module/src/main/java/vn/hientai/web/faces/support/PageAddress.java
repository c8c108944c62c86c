package vn.hientai.web.faces.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;

/** Addresses of pages: the same page with one parameter changed, so that the whole state of a list stays in its address. */
final class PageAddress {
    private PageAddress() {}

    /** The address with the parameter set, or left out when the value is empty; {@code after} never survives a change. */
    static String with(String path, String query, String name, String value) {
        var parts = new ArrayList<String>();
        if (query != null && !query.isEmpty()) {
            Arrays.stream(query.split("&"))
                    .filter(part -> !part.isEmpty() && !part.equals(name) && !part.startsWith(name + "="))
                    .filter(part -> !part.startsWith("after="))
                    .forEach(parts::add);
        }
        if (value != null && !value.isEmpty()) {
            parts.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8));
        }
        var safe = path.startsWith("//") ? "/" : path;
        return parts.isEmpty() ? safe : safe + "?" + String.join("&", parts);
    }
}
