package vn.hientai.web.faces.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Verdict;
import vn.hientai.web.faces.support.LocaleChoice;

/** A verdict in the reader's words, what is not met first. */
@Named
@ApplicationScoped
public class Verdicts {
    public List<Explanation> explain(Verdict verdict) {
        return verdict == null
                ? List.of()
                : Explanation.of(verdict, LocaleChoice.current()).stream()
                        .sorted(Comparator.comparing(Explanation::satisfied))
                        .toList();
    }

    /** Where the law says it, smallest part first, in the reader's language; numbers of instruments stay as they are. */
    public String cite(Citation citation) {
        return Stream.of(part("citation.point", citation.point()), part("citation.clause", citation.clause()),
                        part("citation.article", citation.article()), Optional.ofNullable(citation.document()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> part(String key, String number) {
        return Optional.ofNullable(number).map(n -> Texts.get(LocaleChoice.current(), key, Map.of("number", n)));
    }

    /** How many checks are met and how many not. */
    public String sum(Verdict verdict) {
        if (verdict == null) {
            return "";
        }
        var failed = verdict.failed().size();
        return Texts.get(LocaleChoice.current(), failed == 0 ? "verdict.sum.all" : "verdict.sum",
                Map.of("failed", failed, "passed", verdict.findings().size() - failed));
    }
}
