package vn.hientai.personnel.file;

/** The orders of the directory; each ends in the person, so that no two rows are equal. */
public enum StaffSort {
    NAME("c.name_sort", "text"),
    CODE("c.code", "text"),
    UNIT("c.unit_id", "bigint"),
    RANK("coalesce(c.rank, '~')", "text"),
    STEP_SINCE("coalesce(c.step_since, date '9999-12-31')", "date"),
    BIRTH("c.born_on", "date"),
    RETIRES("coalesce(c.retires_on, date '9999-12-31')", "date");

    private final String key;
    private final String type;

    StaffSort(String key, String type) {
        this.key = key;
        this.type = type;
    }

    /** What it sorts by; within a unit people stand in the order of names. */
    String keys() {
        return this == UNIT ? "c.unit_id, c.name_sort, c.person_id" : key + ", c.person_id";
    }

    String descendingKeys() {
        return keys().replace(", c.", " desc, c.") + " desc";
    }

    /** As many marks as {@link #keys()} has keys, cast from texts. */
    String marks() {
        return this == UNIT
                ? "cast(? as bigint), cast(? as text), cast(? as bigint)"
                : "cast(? as " + type + "), cast(? as bigint)";
    }

    int size() {
        return this == UNIT ? 3 : 2;
    }
}
