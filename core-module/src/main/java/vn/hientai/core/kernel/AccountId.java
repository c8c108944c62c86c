package vn.hientai.core.kernel;

/** Key of: A sign-in account (tài khoản). */
public record AccountId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
