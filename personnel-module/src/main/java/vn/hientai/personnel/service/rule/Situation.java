package vn.hientai.personnel.service.rule;

import java.util.Collection;
import java.util.List;

/** What HR declares about a person that the file does not hold and that the law asks for (hoàn cảnh liên quan). */
public enum Situation {
    DISCIPLINARY_PROCESS,
    INVESTIGATED,
    INSPECTED,
    SUSPENDED,
    SERIOUS_ILLNESS,
    PREGNANT_OR_MATERNITY,
    CHILD_UNDER_36_MONTHS,
    SPECIAL_HARDSHIP,
    KEY_SECURITY_TASK,
    DISMISSAL_GROUNDS,
    URGENT_UNFINISHED_TASK,
    SECOND_SUSPENSION,
    SPECIAL_OCCASION,
    LONG_TREATMENT,
    STREAMLINING,
    /** Đã làm việc có mức độ phức tạp tương đương, có kết quả. */
    EQUAL_COMPLEX_WORK,
    /** A woman in a post of the province that NĐ 83/2022/NĐ-CP lists. */
    LISTED_POST_WOMAN,
    /** One of the highest posts that NĐ 83/2022/NĐ-CP lists. */
    LISTED_HIGHEST_POST,
    /** The authority has decided on a special case, with its reasons. */
    AUTHORITY_EXCEPTION;

    /** What of it bars from an office, by the codes of the conditions of appointment. */
    public static List<String> bars(Collection<Situation> declared) {
        return declared.stream().map(one -> switch (one) {
            case INSPECTED -> "INSPECTION";
            case INVESTIGATED -> "CHARGED";
            default -> one.name();
        }).sorted().toList();
    }
}
