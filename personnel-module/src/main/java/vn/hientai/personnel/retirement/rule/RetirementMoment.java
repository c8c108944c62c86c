package vn.hientai.personnel.retirement.rule;

import java.time.LocalDate;
import java.time.Period;
import vn.hientai.core.policy.Verdict;

/**
 * When a person retires (thời điểm nghỉ hưu).
 *
 * @param retirementDate last day in service
 * @param pensionFrom first day of the pension
 * @param noticeDate last day for the written notice
 * @param decisionDate last day for the decision
 */
public record RetirementMoment(
        Period age, LocalDate retirementDate, LocalDate pensionFrom, LocalDate noticeDate, LocalDate decisionDate,
        Verdict verdict) {}
