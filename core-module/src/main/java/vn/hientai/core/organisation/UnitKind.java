package vn.hientai.core.organisation;

/** What sort of unit it is (loại cơ quan, đơn vị). */
public enum UnitKind {
    PROVINCE,
    DEPARTMENT,
    DIVISION,
    COMMUNE,
    WARD,
    SPECIAL_ZONE,
    DISTRICT,
    SERVICE_UNIT,
    OTHER
}
