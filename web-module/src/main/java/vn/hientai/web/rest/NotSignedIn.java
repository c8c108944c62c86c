package vn.hientai.web.rest;

/** The name, the password or the one-time code is wrong or missing (401). */
public class NotSignedIn extends RuntimeException {
    private final String key;

    public NotSignedIn(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
