package vn.hientai.core.kernel;

/** Sex as the personnel file records it (giới tính). */
public enum Gender {
    MALE,
    FEMALE
}
