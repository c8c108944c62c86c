package vn.hientai.personnel.career.succession.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.SanctionLapse;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts.Ring;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts.Theory;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;

/** May this person be planned for a post on the book's date (điều kiện quy hoạch)? HD 45-HD/BTCTW mục 1, 5, 6, 8. */
public final class SuccessionConditions implements Rule<SuccessionFacts> {
    public static final String ID = "succession-conditions";
    static final ParameterKey HIGHER = ParameterKey.of("succession.higher-only");
    static final ParameterKey MONTHS_LEFT = ParameterKey.of("succession.months-left");
    static final ParameterKey REFERENCE = ParameterKey.of("succession.reference");
    static final ParameterKey POSTS = ParameterKey.of("succession.posts-a-person");
    static final ParameterKey THEORY = ParameterKey.of("succession.theory");
    static final ParameterKey BARS = ParameterKey.of("succession.bars");
    /** No disciplinary decision is in force for as long. */
    private static final int LONGEST_YEARS = 3;
    private static final int WOMENS_SIXTY = 60;

    @Override
    public Verdict judge(SuccessionFacts facts, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        findings.add(check("higher-post", facts.higher(), book.flag(HIGHER), Map.of()));
        findings.add(age(facts, book));
        findings.add(theory(facts, book));
        var most = book.whole(POSTS);
        findings.add(check("posts-a-person", facts.plannedPosts() < most.value(), most,
                        Map.of("planned", facts.plannedPosts(), "most", most.value())).mendedBy(Map.of("act", "leave-one")));
        findings.add(discipline(facts, book));
        findings.add(check("truthful", facts.truthful(), book.words(BARS), Map.of()).mendedBy(Map.of("act", "declare")));
        return Verdict.allOf(ID, findings);
    }

    private static Finding age(SuccessionFacts facts, PolicyBook book) {
        var months = book.whole(MONTHS_LEFT, facts.object().name());
        var grounds = new ArrayList<Enacted<?>>(List.of(months));
        var reference = book.on();
        if (facts.body() != null) {
            var day = book.day(REFERENCE, facts.body());
            grounds.add(day);
            reference = day.value();
        }
        var pension = pensionFrom(facts, book);
        var left = Math.max(0, ChronoUnit.MONTHS.between(reference, pension));
        return check("age", left >= months.value(), grounds, Map.of("object", facts.object().name(), "reference", reference,
                "retires", pension.minusDays(1), "left", left, "months", months.value()));
    }

    private static LocalDate pensionFrom(SuccessionFacts facts, PolicyBook book) {
        if (facts.until60() && facts.gender() == Gender.FEMALE) {
            return facts.birth().first().withDayOfMonth(1).plusYears(WOMENS_SIXTY).plusMonths(1);
        }
        return new RetirementAge().of(RetirementFacts.of(facts.gender(), facts.birth()), book).pensionFrom();
    }

    /** Object 1 holds the level now; object 2 may complete it by a training plan. */
    private static Finding theory(SuccessionFacts facts, PolicyBook book) {
        var needed = book.text(THEORY, facts.level() == null ? "" : facts.level());
        var has = facts.theory() != null && facts.theory().reaches(Theory.valueOf(needed.value()));
        var named = new HashMap<String, Object>(Map.of("theoryNeeded", needed.value(), "object", facts.object().name()));
        if (facts.theory() != null) {
            named.put("theory", facts.theory().name());
        }
        if (!has && facts.object() == Ring.OBJECT_2) {
            return check("theory-later", true, needed, named);
        }
        return check("theory", has, needed, named).mendedBy(Map.of("theoryNeeded", needed.value()));
    }

    private static Finding discipline(SuccessionFacts facts, PolicyBook book) {
        var last = facts.sanctions().stream()
                .filter(day -> !day.isAfter(book.on()) && day.isAfter(book.on().minusYears(LONGEST_YEARS))).max(Comparator.naturalOrder());
        var months = SanctionLapse.months(book.at(last.orElse(book.on())));
        var lapses = last.map(day -> SanctionLapse.of(day, book.at(day)));
        var named = new HashMap<String, Object>(Map.of("on", book.on()));
        last.ifPresent(day -> named.put("effective", day));
        var barred = lapses.isPresent() && book.on().isBefore(lapses.get());
        return check("discipline", !barred, List.of(months, book.words(BARS)), named)
                .mendedBy(barred ? Map.of("when", lapses.get()) : Map.of());
    }
}
