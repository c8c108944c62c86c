package vn.hientai.core.kernel;

/** Key of: An official decision (quyết định). */
public record DecisionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
