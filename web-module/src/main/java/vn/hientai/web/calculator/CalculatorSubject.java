package vn.hientai.web.calculator;

/** What a calculator is about, in the order of the index page (nhóm công cụ tính). */
public enum CalculatorSubject {
    SALARY,
    RETIREMENT,
    CAREER,
    ASSESSMENT,
    DISCIPLINE,
    REWARDS,
    DEADLINE
}
