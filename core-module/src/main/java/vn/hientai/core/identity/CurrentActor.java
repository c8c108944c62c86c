package vn.hientai.core.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;

/** Who acts in this request (người đang thao tác), what they may do, and over whom. */
@RequestScoped
public class CurrentActor {
    @Inject
    Today today;

    @Inject
    Instance<UnitReach> unitReach;

    @Inject
    Instance<PersonReach> personReach;

    @Inject
    Instance<DutySeparation> duties;

    private SignedIn signedIn;
    private final Map<Right, AccessScope> scopes = new EnumMap<>(Right.class);

    /** Called once a request by whoever verified the identity: the sign-in mechanism, a token, a job's runner. */
    public void become(SignedIn who) {
        signedIn = who;
        scopes.clear();
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(signedIn);
    }

    public boolean isPresent() {
        return signedIn != null;
    }

    /** The signed-in account; {@link Forbidden} when nobody is. */
    public SignedIn who() {
        return signedIn().orElseThrow(() -> new Forbidden("refusal.not-signed-in"));
    }

    public boolean holds(Right right) {
        return signedIn != null
                && signedIn.grants().stream().anyMatch(grant -> grant.role().holds(right));
    }

    public boolean plays(Role role) {
        return signedIn != null && signedIn.grants().stream().anyMatch(grant -> grant.role() == role);
    }

    public void mustHold(Right right) {
        if (!holds(right)) {
            throw new Forbidden("refusal.no-right");
        }
    }

    /** The people and units over whom the right counts today. */
    public AccessScope scope(Right right) {
        return scopes.computeIfAbsent(right, this::reach);
    }

    private AccessScope reach(Right right) {
        if (signedIn == null) {
            return AccessScope.nothing();
        }
        var scope = right == Right.READ_FILE || right == Right.READ_SALARY || right == Right.READ_SENSITIVE_FILE || right == Right.READ_TALENT
                        || right == Right.READ_WORK || right == Right.READ_DARING
                ? AccessScope.only(signedIn.personOrNull())
                : AccessScope.nothing();
        for (var grant : signedIn.grants()) {
            if (grant.role().holds(right) && grant.unit().isPresent()) {
                scope = scope.and(reach(grant));
            } else if (grant.role().holds(right) && grant.role() == Role.ADMINISTRATOR) {
                // an administrator of no unit in particular administers all accounts; no personnel data hang on it
                scope = AccessScope.everything();
            }
        }
        return right == Right.READ_FILE ? withGuests(scope) : scope;
    }

    /** A host unit assigns work to whoever is seconded to it and assesses them, so it sees the open part of their files. */
    private AccessScope withGuests(AccessScope scope) {
        return scope.isEverything() || scope.units().isEmpty()
                ? scope
                : scope.withGuests(personReach.get().guestsOf(scope.units(), today.date()));
    }

    private AccessScope reach(ActiveGrant grant) {
        var unit = grant.unitOrNull();
        if (!grant.withSubtree()) {
            return AccessScope.of(Set.of(unit.value()));
        }
        var tree = unitReach.get();
        return tree.isRoot(unit, today.date())
                ? AccessScope.everything()
                : AccessScope.of(tree.subtree(unit, today.date()));
    }

    /** Refuses, as if there were nobody, when the person stands outside the right's scope. */
    public void mustReach(Right right, PersonId person) {
        if (!scope(right).includes(person, personReach.get().unitOf(person))) {
            throw new NotFound("Person", person);
        }
    }

    public void mustReachUnit(Right right, OrgUnitId unit) {
        if (!scope(right).includesUnit(unit)) {
            throw new NotFound("Unit", unit);
        }
    }

    /** Separation of duties: nobody acts on their own case, their spouse's or their kin's, while those rules apply. */
    public void mustBeImpartial(PersonId subject) {
        mustBeImpartial(List.of(subject));
    }

    /** The same for an act that concerns many people at once. */
    public void mustBeImpartial(Collection<PersonId> subjects) {
        who().person().ifPresent(self -> duties.get().impartial(self, subjects));
    }
}
