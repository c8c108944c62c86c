package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.StepRaiseGranted;
import vn.hientai.personnel.file.StaffCards;
import vn.hientai.personnel.salary.rule.RegularStepRaise;
import vn.hientai.personnel.salary.rule.StepRaise;

/** Asks the law for a raise of one step on its day, and enters it by a decision; what the law refuses is not entered. */
@ApplicationScoped
class StepRaises {
    @Inject
    SalaryPlacements placements;

    @Inject
    StepRaiseFile file;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    @Inject
    Event<StepRaiseGranted> granted;

    StepRaise judged(PersonId person, LocalDate from) {
        var facts = file.facts(person, from).orElseThrow(() -> new BusinessRuleViolated("salary.scale-unknown", Map.of("scale", "")));
        return new RegularStepRaise(calendars.current()).next(facts, books.on(from));
    }

    Verdict enter(PersonId person, LocalDate from, DecisionId decision) {
        var current = placements.forChange(person, from);
        var facts = file.facts(person, from)
                .orElseThrow(() -> new BusinessRuleViolated("salary.scale-unknown", Map.of("scale", current.scale())));
        var raise = new RegularStepRaise(calendars.current()).next(facts, books.on(from));
        var verdict = raise.verdict().orRefuse();
        placements.add(current.raiseOneStep(raise.nextCoefficient(), from, decision));
        cards.refresh(person, today.date());
        granted.fire(new StepRaiseGranted(person, from, decision));
        return verdict;
    }
}
