package vn.hientai.core.kernel;

/** The signed-in person holds no right for this act, or a separation of duties forbids it (403). */
public class Forbidden extends RuntimeException {
    private final String key;

    public Forbidden(String key) {
        super(key);
        this.key = key;
    }

    /** The message key in the bundles. */
    public String key() {
        return key;
    }
}
