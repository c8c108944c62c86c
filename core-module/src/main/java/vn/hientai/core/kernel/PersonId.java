package vn.hientai.core.kernel;

/** Key of: A person who has a personnel file (hồ sơ). */
public record PersonId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
