package vn.hientai.core.decision;

import java.time.LocalDate;
import vn.hientai.core.kernel.DecisionId;

/** A decision was signed; whoever drafted it lets it take effect from its day, in the same transaction. */
public record DecisionSigned(DecisionId decision, DecisionKind kind, LocalDate effectiveFrom) {}
