package vn.hientai.rewards.discipline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;

@DisplayName("Hình thức kỷ luật")
class FormOfSanctionTest {
    private final FormOfSanction rule = new FormOfSanction();

    @ParameterizedTest(name = "{0} ngày {1}: {2}, đang thi hành {3}: {4}")
    @CsvSource({
        "CS_STAFF, 2025-07-01, REPRIMAND,                         ,                REPRIMAND",
        "CS_STAFF, 2025-07-01, REPRIMAND CENSURE,                 ,                CENSURE",
        "CS_STAFF, 2025-07-01, REPRIMAND REPRIMAND,               ,                REPRIMAND",
        "CS_STAFF, 2025-06-30, REPRIMAND CENSURE,                 ,                STEP_REDUCTION",
        "CS_STAFF, 2025-06-30, REPRIMAND REPRIMAND,               ,                CENSURE",
        "CS_LEAD,  2025-06-30, CENSURE CENSURE,                   ,                DEMOTION",
        "CS_LEAD,  2025-07-01, CENSURE CENSURE,                   ,                CENSURE",
        "CS_LEAD,  2025-06-30, DISMISSAL_FROM_OFFICE REPRIMAND,   ,                COMPULSORY_SEPARATION",
        "CS_STAFF, 2025-06-30, COMPULSORY_SEPARATION REPRIMAND,   ,                COMPULSORY_SEPARATION",
        "CADRE,    2025-07-01, REPRIMAND DISMISSAL_FROM_OFFICE,   ,                DISMISSAL_FROM_OFFICE",
        "VC_STAFF, 2026-11-22, REPRIMAND CENSURE,                 ,                COMPULSORY_SEPARATION",
        "VC_LEAD,  2026-11-22, REPRIMAND CENSURE,                 ,                DISMISSAL_FROM_OFFICE",
        "CS_STAFF, 2026-11-22, REPRIMAND,                         REPRIMAND,       CENSURE",
        "CS_STAFF, 2026-11-22, REPRIMAND,                         CENSURE,         COMPULSORY_SEPARATION",
        "CS_STAFF, 2026-11-22, CENSURE,                           REPRIMAND,       COMPULSORY_SEPARATION",
        "CS_LEAD,  2026-11-22, CENSURE,                           REPRIMAND,       DISMISSAL_FROM_OFFICE",
        "CS_LEAD,  2026-11-22, REPRIMAND,                         DISMISSAL_FROM_OFFICE, COMPULSORY_SEPARATION",
        "CS_STAFF, 2025-08-01, REPRIMAND,                         STEP_REDUCTION,  COMPULSORY_SEPARATION",
        "CS_LEAD,  2025-08-01, REPRIMAND,                         DEMOTION,        DISMISSAL_FROM_OFFICE",
        "CS_STAFF, 2026-11-22, COMPULSORY_SEPARATION,             CENSURE,         COMPULSORY_SEPARATION",
        "RETIRED,  2026-11-22, REPRIMAND CENSURE,                 ,                CENSURE",
        "RETIRED,  2026-11-22, LOSS_OF_FORMER_TITLE,              ,                LOSS_OF_FORMER_TITLE",
        "CADRE,    2026-11-22, CENSURE,                           DISMISSAL_FROM_OFFICE, REMOVAL"})
    void one_decision_with_one_form(
            StaffCategory subject, LocalDate date, String violations, SanctionForm serving, SanctionForm form) {
        assertThat(of(subject, date, violations, serving).form()).isEqualTo(form);
    }

    @ParameterizedTest(name = "{0} ngày {1}: không có {2}")
    @CsvSource({
        "CS_STAFF, 2025-07-01, STEP_REDUCTION",
        "CS_LEAD,  2025-07-01, DEMOTION",
        "CS_STAFF, 2025-06-30, DEMOTION",
        "CS_STAFF, 2026-11-22, DISMISSAL_FROM_OFFICE",
        "CADRE,    2026-11-22, COMPULSORY_SEPARATION",
        "CS_LEAD,  2026-11-22, REMOVAL",
        "VC_STAFF, 2026-11-22, DISMISSAL_FROM_OFFICE",
        "RETIRED,  2026-11-22, COMPULSORY_SEPARATION",
        "CS_STAFF, 2026-11-22, LOSS_OF_FORMER_TITLE",
        "CONTRACT, 2026-11-22, REPRIMAND",
        "CS_STAFF, 2020-09-19, REPRIMAND"})
    void a_form_that_the_day_does_not_know_is_refused(StaffCategory subject, LocalDate date, String form) {
        assertThatThrownBy(() -> of(subject, date, form, null)).isInstanceOfSatisfying(BusinessRuleViolated.class,
                refusal -> assertThat(((Verdict) refusal.verdict().orElseThrow()).failed()).isNotEmpty());
    }

    @ParameterizedTest(name = "ngày {0}: có {2} đối với {1}")
    @CsvSource({
        "2025-06-30, CS_STAFF, STEP_REDUCTION",
        "2025-06-30, CS_LEAD,  DEMOTION",
        "2020-09-20, CS_STAFF, REPRIMAND"})
    void the_last_and_the_first_day_of_a_form(LocalDate date, StaffCategory subject, String form) {
        assertThat(of(subject, date, form, null).form().name()).isEqualTo(form);
    }

    private FormOfSanction.Outcome of(StaffCategory subject, LocalDate date, String violations, SanctionForm serving) {
        var forms = Arrays.stream(violations.split(" ")).map(SanctionForm::valueOf).toList();
        return rule.of(new FormOfSanction.Facts(subject, forms, serving), new PolicyBooks().on(date));
    }
}
