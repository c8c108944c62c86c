package vn.hientai.web.calculator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Absence;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Mark;

/** Reads what a yearly grade looks at. */
final class GradeInput {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private GradeInput() {}

    static GradeFacts read(CalculatorInput input) {
        input.require("subject", "year");
        var subject = input.code("subject", StaffCategory.class);
        var year = input.whole("year", 2000, 2100);
        var score = input.decimal("score", BigDecimal.ZERO, HUNDRED);
        var results = input.has("results") ? results(input.object("results")) : null;
        var presence = presence(input);
        var sanctions = input.list("sanctions").stream().map(GradeInput::sanction).toList();
        var degradation = input.flag("degradationConcluded");
        var corruption = input.flag("corruptionInUnit");
        var organisation = input.code("organisationGrade", AnnualGrade.class);
        return new GradeFacts(subject, year == null ? 0 : year, score, results, presence, sanctions,
                Boolean.TRUE.equals(degradation), Boolean.TRUE.equals(corruption), organisation);
    }

    /** Who was not away worked the whole year; who tells only one of the two lengths has the other in what is left. */
    private static GradeFacts.Presence presence(CalculatorInput input) {
        var worked = input.decimal("monthsWorked", BigDecimal.ZERO, YEAR);
        var absence = input.code("absence", Absence.class);
        var away = input.decimal("absenceMonths", BigDecimal.ZERO, YEAR);
        if (absence == null || absence == Absence.NONE) {
            return new GradeFacts.Presence(worked == null ? YEAR : worked, Absence.NONE, BigDecimal.ZERO);
        }
        if (worked == null && away == null) {
            input.require("absenceMonths");
            return null;
        }
        return new GradeFacts.Presence(worked != null ? worked : YEAR.subtract(away), absence,
                away != null ? away : YEAR.subtract(worked));
    }

    private static GradeFacts.Sanctioned sanction(CalculatorInput input) {
        input.require("form", "effective");
        var form = input.code("form", SanctionForm.class);
        var effective = input.day("effective", EARLIEST);
        var violated = input.whole("violationYear", 1950, 2200);
        var counted = input.whole("alreadyCountedYear", 1950, 2200);
        if (effective != null && violated != null && violated > effective.getYear()) {
            input.wrong("violationYear", "OUT_OF_RANGE", Map.of("least", 1950, "most", effective.getYear()));
        }
        if (violated != null && counted != null && counted < violated) {
            input.wrong("alreadyCountedYear", "OUT_OF_RANGE", Map.of("least", violated, "most", 2200));
        }
        return new GradeFacts.Sanctioned(form, effective, input.flag("publicDuty"), counted);
    }

    private static GradeFacts.Results results(CalculatorInput input) {
        return new GradeFacts.Results(input.codes("groups", marks()), share(input, "tasksOnTime"),
                share(input, "tasksExceeded"), share(input, "unitTargets"), share(input, "unitTargetsOnTime"),
                share(input, "unitTargetsExceeded"), share(input, "unitsCompleted"), share(input, "unitsGood"));
    }

    private static BigDecimal share(CalculatorInput input, String field) {
        return input.decimal(field, BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** Marks of their own, the codes of grades, or whether a group is met well. */
    private static Map<String, Mark> marks() {
        var marks = new LinkedHashMap<String, Mark>();
        for (var mark : Mark.values()) {
            marks.put(mark.name(), mark);
        }
        marks.put("EXCELLENT", Mark.WELL);
        marks.put("GOOD", Mark.WELL);
        marks.put("COMPLETED", Mark.MET);
        marks.put("NOT_COMPLETED", Mark.NOT_MET);
        marks.put("true", Mark.WELL);
        marks.put("false", Mark.MET);
        return marks;
    }
}
