package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.port.RestrictionSource.Restriction;
import vn.hientai.personnel.api.port.RestrictionSource;
import vn.hientai.personnel.assessment.grading.rule.AnnualGrading;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts;
import vn.hientai.personnel.assessment.work.ScoreQueries;

/** Lays the facts of people of a campaign before the rule of yearly grades: a few reads, however many they are. */
@ApplicationScoped
class Grading {
    /**
     * What the rules say of a person now.
     *
     * @param grade null while facts are missing
     * @param verdict null while facts are missing
     * @param missing fields that the regime asks for
     * @param ofMonths whether the score is that of the months
     */
    record Assessed(GradeFacts facts, AnnualGrade grade, Verdict verdict, List<String> missing, boolean ofMonths) {}

    @Inject
    ScoreQueries scores;

    @Inject
    UnitGrades unitGrades;

    @Inject
    Instance<RestrictionSource> restrictions;

    @Inject
    PolicyBooks books;

    Map<PersonId, Assessed> assess(int year, Collection<GradingRow> rows) {
        var last = LocalDate.of(year, 12, 31);
        var book = books.on(last);
        var means = scores.means(rows.stream()
                .filter(row -> row.frozen().byPoints() && row.given().score() == null)
                .collect(Collectors.toMap(GradingRow::person, row -> row.frozen().subject())), year);
        var people = rows.stream().map(GradingRow::person).toList();
        var sanctions = new HashMap<PersonId, List<Restriction>>();
        restrictions.forEach(source -> source.of(people, last).stream()
                .filter(one -> one.effectiveOn().getYear() == year)
                .forEach(one -> sanctions.computeIfAbsent(one.person(), p -> new ArrayList<>()).add(one)));
        var organisations = unitGrades.of(year, rows.stream().map(row -> row.frozen().headed()).filter(Objects::nonNull).toList());
        var assessed = new HashMap<PersonId, Assessed>();
        for (var row : rows) {
            var mean = means.get(row.person());
            var score = row.given().score() != null ? row.given().score() : mean == null ? null : mean.score();
            var headed = row.frozen().headed() == null ? null : organisations.get(row.frozen().headed());
            var facts = new GradeFacts(
                    subject(row), year, row.frozen().byPoints() ? score : null, row.frozen().byPoints() ? null : row.given().results(),
                    row.frozen().presence(), sanctions(sanctions.getOrDefault(row.person(), List.of()), row.given().publicDuty()),
                    row.given().degradation(), row.given().corruption(), headed == null ? null : headed.grade());
            assessed.put(row.person(), assessed(row, facts, book, mean != null && row.given().score() == null));
        }
        return assessed;
    }

    private static Assessed assessed(GradingRow row, GradeFacts facts, PolicyBook book, boolean ofMonths) {
        var rule = new AnnualGrading();
        var missing = new ArrayList<>(rule.missing(facts, book));
        if (row.frozen().headed() != null && facts.organisationGrade() == null) {
            missing.add("organisationGrade");
        }
        if (!missing.isEmpty()) {
            return new Assessed(facts, null, null, List.copyOf(missing), ofMonths);
        }
        var outcome = rule.of(facts, book);
        return new Assessed(facts, outcome.grade(), outcome.verdict(), List.of(), ofMonths);
    }

    /** Those who head an organisation are bounded by its grade whatever their file calls them. */
    private static StaffCategory subject(GradingRow row) {
        return switch (row.frozen().subject()) {
            case CS_STAFF -> row.frozen().place().heads() ? StaffCategory.CS_LEAD : StaffCategory.CS_STAFF;
            case VC_STAFF -> row.frozen().place().heads() ? StaffCategory.VC_LEAD : StaffCategory.VC_STAFF;
            default -> row.frozen().subject();
        };
    }

    private static List<GradeFacts.Sanctioned> sanctions(List<Restriction> all, Boolean publicDuty) {
        return all.stream()
                .map(one -> new GradeFacts.Sanctioned(SanctionForm.valueOf(one.form()), one.effectiveOn(), publicDuty, null))
                .toList();
    }
}
