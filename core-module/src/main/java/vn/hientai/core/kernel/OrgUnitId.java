package vn.hientai.core.kernel;

/** Key of: A unit of the organisation tree (cơ quan, đơn vị). */
public record OrgUnitId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
