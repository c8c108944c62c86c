package vn.hientai.core.policy;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the law says it (căn cứ): instrument, article, clause, point.
 *
 * @param document number of the instrument, such as 135/2020/NĐ-CP
 * @param article điều, or null for the whole instrument
 * @param clause khoản, or null
 * @param point điểm, or null
 */
public record Citation(String document, String article, String clause, String point) {

    public static Citation of(String document, String article, String clause) {
        return new Citation(document, article, clause, null);
    }

    /** As lawyers here write it, smallest part first: điểm c khoản 1 Điều 2 08/2013/TT-BNV. */
    @Override
    public String toString() {
        return Stream.of(part("điểm ", point), part("khoản ", clause), part("Điều ", article), document)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String part(String name, String number) {
        return number == null ? null : name + number;
    }
}
