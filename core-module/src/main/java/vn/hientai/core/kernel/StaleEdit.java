package vn.hientai.core.kernel;

/** Someone changed this since it was opened (412 when the caller sent If-Match, otherwise 409). */
public class StaleEdit extends RuntimeException {
    public StaleEdit(String what) {
        super(what);
    }
}
