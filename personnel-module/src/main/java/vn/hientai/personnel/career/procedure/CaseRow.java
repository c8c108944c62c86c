package vn.hientai.personnel.career.procedure;

import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;

/**
 * A procedure in a list (dòng danh sách quy trình).
 *
 * @param deadline of the step whose turn it is, or null
 */
public record CaseRow(
        long id, ProcedureKind kind, CaseStatus status, String unitCode, String unit, String post, String office, Ground ground,
        List<String> candidates, String step, int stepNumber, int steps, LocalDate deadline, boolean late, LocalDate startedOn,
        LocalDate openedOn, Long decision, DecisionStatus decisionStatus, String decisionNumber, int version) {}
