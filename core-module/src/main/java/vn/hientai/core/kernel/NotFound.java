package vn.hientai.core.kernel;

/** Nothing there, or nothing that the reader may know of: both look the same from outside (404). */
public class NotFound extends RuntimeException {
    private final String kind;

    public NotFound(Class<?> kind, Object key) {
        this(kind.getSimpleName(), key);
    }

    public NotFound(String kind, Object key) {
        super(kind + " " + key);
        this.kind = kind;
    }

    /** What was asked for, without the key: a key may be an officer code, which is not for everyone's eyes. */
    public String kind() {
        return kind;
    }
}
