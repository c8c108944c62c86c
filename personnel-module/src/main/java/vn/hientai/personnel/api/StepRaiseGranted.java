package vn.hientai.personnel.api;

import java.time.LocalDate;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;

/** A person moves up one step of the pay scale from the day, by the decision. */
public record StepRaiseGranted(PersonId person, LocalDate from, DecisionId decision) {}
