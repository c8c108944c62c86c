package vn.hientai.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.BusinessRuleViolated;

@DisplayName("Sổ chính sách")
class LawFilesTest {
    private static final ParameterKey KEY = ParameterKey.of("test.key");
    private static final Citation BASIS = Citation.of("1/2020/NĐ-CP", "1", "2");

    @Test
    void every_parameter_belongs_to_a_rule_that_people_can_look_up() {
        var rules = RuleTitle.all();

        assertThat(LawFiles.parameters()).allSatisfy(row ->
                assertThat(rules).as(row.name()).anyMatch(rule -> rule.asksFor(row.key())));
        assertThat(rules).extracting(RuleTitle::rule).doesNotHaveDuplicates();
    }

    @Test
    void no_two_rows_of_a_parameter_hold_on_the_same_day() {
        PolicyBook.index(LawFiles.parameters()).forEach((name, rows) -> {
            var ordered = rows.stream().sorted(Comparator.comparing(Parameter::from)).toList();
            for (var i = 0; i < ordered.size(); i++) {
                var row = ordered.get(i);
                assertThat(row.until() == null || row.from().isBefore(row.until())).as("%s", row).isTrue();
                if (i > 0) {
                    assertThat(ordered.get(i - 1).until()).as("%s", row).isNotNull().isBeforeOrEqualTo(row.from());
                }
            }
        });
    }

    @Test
    void every_instrument_is_named_once_and_every_number_once() {
        var instruments = LawFiles.instruments();

        assertThat(instruments).extracting(LegalInstrument::code).doesNotHaveDuplicates();
        assertThat(instruments).extracting(LegalInstrument::number).doesNotHaveDuplicates();
    }

    @Test
    void the_most_particular_row_goes_first_and_the_unconfirmed_is_remembered() {
        var from = LocalDate.of(2020, 1, 1);
        var book = PolicyBook.of(List.of(
                new Parameter(KEY.name(), "", "1", from, null, BASIS, true, ""),
                new Parameter(KEY.name(), "CS", "2", from, LocalDate.of(2021, 1, 1), BASIS, false, "")), from);

        assertThat(book.whole(KEY, "CS.X", "CS").value()).isEqualTo(2);
        assertThat(book.at(LocalDate.of(2021, 1, 1)).whole(KEY, "CS").value()).isEqualTo(1);
        assertThat(book.unconfirmed()).containsExactly("test.key/CS");
        assertThatThrownBy(() -> book.at(from.minusDays(1)).whole(KEY)).isInstanceOf(BusinessRuleViolated.class);
    }

    @Test
    void a_negative_verdict_refuses_with_itself_and_says_what_would_help() {
        var ground = new Enacted<>(1, BASIS, false, "test.key");
        var verdict = Verdict.allOf("some-rule",
                Finding.check("one", true, ground, Map.of()).mendedBy(Map.of("when", BASIS)),
                Finding.check("two", false, ground, Map.of("x", 1)).mendedBy(Map.of("when", LocalDate.MAX)));

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.findings().get(0).remedy()).isEmpty();
        assertThat(verdict.failed()).singleElement().satisfies(f -> assertThat(f.remedy()).containsKey("when"));
        assertThat(verdict.unconfirmed()).containsExactly("test.key");
        assertThatThrownBy(verdict::orRefuse).isInstanceOfSatisfying(BusinessRuleViolated.class,
                refusal -> assertThat(refusal.verdict()).contains(verdict));
    }

    @Test
    void a_citation_reads_as_lawyers_write_it() {
        assertThat(new Citation("08/2013/TT-BNV", "2", "1", "c")).hasToString("điểm c khoản 1 Điều 2 08/2013/TT-BNV");
    }
}
