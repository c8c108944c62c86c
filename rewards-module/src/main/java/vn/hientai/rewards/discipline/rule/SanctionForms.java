package vn.hientai.rewards.discipline.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/** The forms that apply to a subject on the book's day, mildest first (các hình thức kỷ luật; NĐ 172/2025/NĐ-CP Điều 7). */
final class SanctionForms {
    static final ParameterKey FORMS = ParameterKey.of("discipline.forms");

    private final StaffCategory subject;
    private final PolicyBook book;
    private final List<Enacted<String>> ground;
    private final List<SanctionForm> forms;

    SanctionForms(StaffCategory subject, PolicyBook book) {
        this.subject = subject;
        this.book = book;
        this.ground = book.find(FORMS, subject.name()).stream().toList();
        this.forms = ground.stream().flatMap(row -> read(row.value()).stream()).toList();
    }

    private static List<SanctionForm> read(String words) {
        return Arrays.stream(words.split(" ")).map(SanctionForm::valueOf).sorted().toList();
    }

    /** Whether the form may be imposed on the subject on that day; if not, which may, or from when any may. */
    Finding exists(SanctionForm form) {
        var facts = Map.<String, Object>of("form", form.name(), "subject", subject.name(), "on", book.on());
        if (forms.isEmpty()) {
            return Finding.check("subject-covered", false, List.of(), facts)
                    .mendedBy(book.next(FORMS, subject.name()).<Map<String, Object>>map(day -> Map.of("when", day))
                            .orElse(Map.of()));
        }
        return Finding.check("form-exists", forms.contains(form), ground, facts)
                .mendedBy(Map.of("forms", forms.stream().map(Enum::name).toList()));
    }

    /** The next heavier form that exists; the heaviest is its own. A form of the past finds its place by severity. */
    SanctionForm above(SanctionForm form) {
        return forms.stream().filter(one -> one.compareTo(form) > 0).findFirst().orElse(forms.get(forms.size() - 1));
    }
}
