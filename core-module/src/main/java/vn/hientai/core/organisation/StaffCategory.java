package vn.hientai.core.organisation;

/** For whom seats are allotted (đối tượng biên chế): cán bộ, công chức, viên chức, lao động hợp đồng. */
public enum StaffCategory {
    CADRE,
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE,
    CONTRACT
}
