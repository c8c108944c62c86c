package vn.hientai.web.rest;

/** A change came without If-Match (428). */
public class PreconditionRequired extends RuntimeException {
    public PreconditionRequired() {
        super("If-Match");
    }
}
