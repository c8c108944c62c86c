package vn.hientai.personnel.establishment;

/** How seats stand against people (thừa, thiếu, đủ biên chế). */
public enum FillState {
    OVER,
    UNDER,
    FULL;

    public static FillState of(long seats, long people) {
        return people > seats ? OVER : people < seats ? UNDER : FULL;
    }
}
