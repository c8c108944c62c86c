package vn.hientai.web.rest;

/** The caller must wait (429). */
public class TooManyAttempts extends RuntimeException {
    private final long seconds;

    public TooManyAttempts(long seconds) {
        super(seconds + " s");
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
