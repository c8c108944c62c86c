package vn.hientai.personnel.career.mobility;

import java.util.List;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/** The fields of work whose posts are sensitive, and how long one may stay in each (lĩnh vực, thời hạn chuyển đổi). */
public final class SensitiveLaw {
    private static final ParameterKey FIELDS = ParameterKey.of("rotation.fields");
    private static final ParameterKey YEARS = ParameterKey.of("rotation.term.years");
    static final ParameterKey REMIND = ParameterKey.of("rotation.remind-days");
    static final ParameterKey LEAST = ParameterKey.of("rotation.term.least-years");
    static final ParameterKey MOST = ParameterKey.of("rotation.term.most-years");

    private SensitiveLaw() {}

    public static Enacted<List<String>> fields(PolicyBook book) {
        return book.words(FIELDS);
    }

    /** Years after which a holder of a post of the field changes position. */
    public static Enacted<Integer> years(PolicyBook book, String field) {
        return book.whole(YEARS, field);
    }
}
