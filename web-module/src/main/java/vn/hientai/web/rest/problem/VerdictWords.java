package vn.hientai.web.rest.problem;

import java.util.List;
import java.util.Locale;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Verdict;

/** The findings of a verdict that refused, as they are told to programs. */
final class VerdictWords {
    private VerdictWords() {}

    static List<?> of(Object verdict, Locale locale) {
        return verdict instanceof Verdict judged ? Explanation.of(judged, locale) : List.of();
    }
}
