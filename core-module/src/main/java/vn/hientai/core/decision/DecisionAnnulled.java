package vn.hientai.core.decision;

import java.time.LocalDate;
import vn.hientai.core.kernel.DecisionId;

/** A signed decision was annulled; whoever let it take effect takes that back, in the same transaction. */
public record DecisionAnnulled(DecisionId decision, DecisionKind kind, LocalDate on) {}
