package vn.hientai.personnel.competency;

/** What a competency is about; public ethics and attitude of service (đạo đức công vụ, thái độ phục vụ) stand apart. */
public enum Dimension {
    GENERAL,
    ETHICS,
    PROFESSIONAL,
    MANAGEMENT
}
