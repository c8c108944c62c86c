package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.kernel.BusinessRuleViolated;

/**
 * Finds whose an account is to be. Administrators see no files: they bring the officer code and the name, as the
 * request on paper says them, and learn only whether the two belong together.
 */
@ApplicationScoped
class AccountOwners {
    @Inject
    PersonReach people;

    @Inject
    Accounts accounts;

    PersonReach.Named owner(String code, String fullName) {
        var owner = people.named(code.strip(), fullName)
                .orElseThrow(() -> BusinessRuleViolated.at("personCode", "refusal.account.person-unknown", Map.of()));
        if (accounts.hasAccount(owner.person())) {
            throw BusinessRuleViolated.at("personCode", "refusal.account.person-has-one", Map.of());
        }
        return owner;
    }
}
