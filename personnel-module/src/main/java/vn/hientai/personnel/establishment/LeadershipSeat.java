package vn.hientai.personnel.establishment;

/** Leadership offices as service acts name them (chức vụ lãnh đạo, quản lý). */
public enum LeadershipSeat {
    /** Người đứng đầu cơ quan, đơn vị. */
    HEAD,
    /** Cấp phó của người đứng đầu. */
    DEPUTY_HEAD,
    /** Trưởng phòng và tương đương. */
    DIVISION_HEAD,
    /** Phó Trưởng phòng và tương đương. */
    DIVISION_DEPUTY
}
