package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;

/** Opens the file of someone who was recruited (lập hồ sơ): the person, their first post, their first pay step. */
@ApplicationScoped
@UseCase(Right.REGISTER_PERSON)
public class RegisterPerson {
    public record Command(@NotNull PersonRegistration registration) {}

    /** The file that was opened. */
    public record Registered(PersonId person, String code) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    People people;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    public Registered handle(@Valid @NotNull Command command) {
        var day = today.date();
        var check = new RegistrationCheck(
                command.registration(),
                day,
                code -> trees.now().find(code).filter(unit -> actor.scope(Right.REGISTER_PERSON).includesUnit(unit.id())));
        var accepted = check.orRefuse(actor.holds(Right.READ_SENSITIVE_FILE));
        var registered = people.add(accepted);
        cards.open(List.of(registered.person()), day);
        return registered;
    }
}
