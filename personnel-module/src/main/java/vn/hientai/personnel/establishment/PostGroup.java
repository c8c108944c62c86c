package vn.hientai.personnel.establishment;

/** The three groups of job positions (nhóm vị trí việc làm, Luật 80/2025/QH15). */
public enum PostGroup {
    /** Lãnh đạo, quản lý. */
    LEADERSHIP,
    /** Chuyên môn, nghiệp vụ. */
    PROFESSIONAL,
    /** Hỗ trợ, phục vụ. */
    SUPPORT
}
