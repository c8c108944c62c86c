package vn.hientai.core.identity;

import java.util.List;
import java.util.Optional;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.PersonId;

/** Who stands behind a request: the account, the person it belongs to if any, and the grants in force today. */
public record SignedIn(
        AccountId account, String username, String displayName, PersonId personOrNull, List<ActiveGrant> grants) {
    public Optional<PersonId> person() {
        return Optional.ofNullable(personOrNull);
    }
}
