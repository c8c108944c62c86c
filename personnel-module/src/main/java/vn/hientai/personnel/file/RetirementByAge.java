package vn.hientai.personnel.file;

import java.time.LocalDate;
import java.util.Optional;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;

/** The last day in service by the ordinary retirement age of the policy book; kept for the months already asked for. */
public final class RetirementByAge {
    private final PolicyBook book;

    public RetirementByAge(PolicyBook book) {
        this.book = book;
    }

    Optional<LocalDate> retiresOn(String gender, PartialDate birth) {
        try {
            var facts = RetirementFacts.of(Gender.valueOf(gender), birth);
            return Optional.of(new RetirementAge().of(facts, book).retirementDate());
        } catch (BusinessRuleViolated beyondTheBook) {
            return Optional.empty();
        }
    }
}
