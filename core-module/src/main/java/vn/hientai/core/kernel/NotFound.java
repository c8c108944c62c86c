package vn.hientai.core.kernel;

/** Nothing there, or nothing that the reader may know of: both look the same from outside (404). */
public class NotFound extends RuntimeException {
    public NotFound(Class<?> kind, Object key) {
        super(kind.getSimpleName() + " " + key);
    }

    public NotFound(String kind, Object key) {
        super(kind + " " + key);
    }
}
