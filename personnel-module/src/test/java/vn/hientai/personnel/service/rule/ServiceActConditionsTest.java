package vn.hientai.personnel.service.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

@DisplayName("Điều kiện của biến động công tác")
class ServiceActConditionsTest {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate RETIRES = LocalDate.of(2045, 6, 30);

    @ParameterizedTest(name = "{0} từ {1} đến hết {2} {3}: {4}")
    @CsvSource(nullValues = "-", value = {
        // biệt phái không quá 3 năm, trừ nhiệm vụ cấp bách
        "SECONDMENT, 2026-12-01, 2029-11-30, -, yes",
        "SECONDMENT, 2026-12-01, 2029-12-01, -, no",
        "SECONDMENT, 2026-12-01, 2029-12-01, URGENT_UNFINISHED_TASK, yes",
        "SECONDMENT, 2026-12-01, 2027-11-30, CHILD_UNDER_36_MONTHS, no",
        "SECONDMENT, 2026-12-01, 2027-11-30, DISCIPLINARY_PROCESS, no",
        // luân chuyển ít nhất 36 tháng, còn ít nhất 10 năm công tác
        "ROTATION, 2026-12-01, 2029-11-30, -, yes",
        "ROTATION, 2026-12-01, 2029-11-29, -, no",
        "ROTATION, 2035-07-01, 2038-06-30, -, yes",
        "ROTATION, 2035-07-02, 2038-07-02, -, no",
        // giao quyền không quá 12 tháng
        "ACTING_CHARGE, 2026-12-01, 2027-11-30, -, yes",
        "ACTING_CHARGE, 2026-12-01, 2027-12-01, -, no",
        // tạm đình chỉ 30 ngày làm việc, gia hạn một lần
        "SUSPENSION, 2027-03-01, 2027-04-09, -, yes",
        "SUSPENSION, 2027-03-01, 2027-04-30, -, no",
        "SUSPENSION, 2027-03-01, 2027-05-21, SECOND_SUSPENSION, yes",
        // nghỉ hưu đúng ngày; lùi hoặc sớm phải có căn cứ
        "RETIREMENT, 2045-07-01, -, -, yes",
        "RETIREMENT, 2045-07-02, -, -, no",
        "RETIREMENT, 2045-08-01, -, SPECIAL_OCCASION, yes",
        "RETIREMENT, 2045-08-02, -, SPECIAL_OCCASION, no",
        "RETIREMENT, 2045-10-01, -, SERIOUS_ILLNESS, yes",
        "RETIREMENT, 2045-10-02, -, SERIOUS_ILLNESS, no",
        "RETIREMENT, 2046-01-01, -, LONG_TREATMENT, yes",
        "RETIREMENT, 2046-01-02, -, LONG_TREATMENT, no",
        "RETIREMENT, 2045-06-30, -, -, no",
        "RETIREMENT, 2040-07-01, -, STREAMLINING, yes",
        "RETIREMENT, 2040-06-30, -, STREAMLINING, no",
        // thôi việc, từ chức
        "SEPARATION, 2026-12-01, -, INVESTIGATED, no",
        "SEPARATION, 2026-12-01, -, -, yes",
        "RESIGNATION_FROM_OFFICE, 2026-12-01, -, INSPECTED, no",
        "RESIGNATION_FROM_OFFICE, 2026-12-01, -, -, yes"})
    void stand_on_every_boundary_day(ServiceActType type, LocalDate from, LocalDate last, String declared, String passes) {
        assertThat(judge(facts(type, from, last, null, StaffCategory.CS_STAFF, declared, false)).passed()).isEqualTo(passes.equals("yes"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CS_STAFF, 2025-06-30, yes", "CS_STAFF, 2025-07-01, no", "VC_STAFF, 2025-07-01, yes"})
    void civil_servants_are_on_probation_no_more_since_july_2025(StaffCategory subject, LocalDate from, String passes) {
        assertThat(judge(facts(ServiceActType.PROBATION, from, from.plusMonths(12), null, subject, null, false)).passed())
                .isEqualTo(passes.equals("yes"));
    }

    @ParameterizedTest(name = "nguyện vọng {0}, {1}: {2}")
    @CsvSource({
        "true, CHILD_UNDER_36_MONTHS, yes", "false, CHILD_UNDER_36_MONTHS, no", "true, SERIOUS_ILLNESS, no"})
    void the_persons_own_wish_lifts_what_protects_them_and_nothing_else(boolean wish, String declared, String passes) {
        assertThat(judge(facts(ServiceActType.TRANSFER, LocalDate.of(2026, 12, 1), null, null, StaffCategory.CS_STAFF, declared, wish)).passed())
                .isEqualTo(passes.equals("yes"));
    }

    @ParameterizedTest(name = "bổ nhiệm từ {0}: {1}")
    @CsvSource({"2026-12-01, yes", "2040-07-01, yes", "2040-07-02, no"})
    void an_appointment_needs_a_whole_term_of_service(LocalDate from, String passes) {
        assertThat(judge(facts(ServiceActType.APPOINTMENT, from, null, null, StaffCategory.CS_STAFF, null, false)).passed())
                .isEqualTo(passes.equals("yes"));
    }

    @ParameterizedTest(name = "{0} từ {1}, nhiệm kỳ đến {2}: {3}")
    @CsvSource({
        "REAPPOINTMENT,  2043-07-01, 2045-06-30, yes",
        "REAPPOINTMENT,  2043-07-02, 2045-06-30, no",
        "REAPPOINTMENT,  2043-07-01, 2045-07-01, no",
        "TERM_EXTENSION, 2043-07-02, 2045-06-30, yes",
        "TERM_EXTENSION, 2043-07-01, 2045-06-30, no",
        "TERM_EXTENSION, 2043-07-02, 2045-07-01, no"})
    void under_two_years_to_retirement_a_term_is_extended_instead_of_renewed(
            ServiceActType type, LocalDate from, LocalDate term, String passes) {
        assertThat(judge(facts(type, from, null, term, StaffCategory.CS_LEAD, null, false)).passed()).isEqualTo(passes.equals("yes"));
    }

    private static Verdict judge(ServiceActFacts facts) {
        return new ServiceActConditions(new WorkCalendar(WorkCalendars.shipped()))
                .judge(facts, PolicyBook.of(LawFiles.parameters(), facts.from()));
    }

    private static ServiceActFacts facts(
            ServiceActType type, LocalDate from, LocalDate last, LocalDate term, StaffCategory subject, String declared, boolean wish) {
        Set<Situation> situations = EnumSet.noneOf(Situation.class);
        if (declared != null) {
            Arrays.stream(declared.split(" ")).map(Situation::valueOf).forEach(situations::add);
        }
        var now = new CareerStretch(
                LocalDate.of(2020, 1, 1), FOREVER, 1, "Trưởng phòng", subject == StaffCategory.CS_LEAD ? "DIVISION_HEAD" : null,
                ServiceStatus.WORKING, null, null, null);
        Map<Integer, AnnualGrade> grades = new HashMap<>();
        for (var year = 2015; year < 2050; year++) {
            grades.put(year, AnnualGrade.GOOD);
        }
        return new ServiceActFacts(
                type, from, last, term, subject, now, now.from(), RETIRES, grades, List.of(), situations, wish);
    }
}
