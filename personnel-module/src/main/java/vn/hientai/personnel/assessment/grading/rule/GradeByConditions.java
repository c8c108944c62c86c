package vn.hientai.personnel.assessment.grading.rule;

import static vn.hientai.core.policy.Finding.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Mark;

/** The grade of results without points (NĐ 90/2020/NĐ-CP Điều 4 to 15): the best one of which every condition is met. */
final class GradeByConditions {
    static final ParameterKey SHARE = ParameterKey.of("assessment.grade.share");
    static final ParameterKey BETWEEN = ParameterKey.of("assessment.grade.between");

    private final GradeFacts facts;
    private final PolicyBook book;

    GradeByConditions(GradeFacts facts, PolicyBook book) {
        this.facts = facts;
        this.book = book;
    }

    /** One measure of the results, with the share that a grade asks for. */
    private enum Measure {
        TASKS_ON_TIME(false),
        TASKS_EXCEEDED(false),
        UNIT_TARGETS(true),
        UNIT_TARGETS_ON_TIME(true),
        UNIT_TARGETS_EXCEEDED(true),
        UNITS_COMPLETED(true),
        UNITS_GOOD(true);

        private final boolean ofLeaders;

        Measure(boolean ofLeaders) {
            this.ofLeaders = ofLeaders;
        }

        /** The value, or null where there is nothing to measure. */
        BigDecimal of(GradeFacts.Results results) {
            return switch (this) {
                case TASKS_ON_TIME -> results.tasksOnTime();
                case TASKS_EXCEEDED -> orNone(results.tasksExceeded());
                case UNIT_TARGETS -> results.unitTargets();
                case UNIT_TARGETS_ON_TIME -> orElse(results.unitTargetsOnTime(), results.tasksOnTime());
                case UNIT_TARGETS_EXCEEDED -> orElse(results.unitTargetsExceeded(), orNone(results.tasksExceeded()));
                case UNITS_COMPLETED -> results.unitsCompleted();
                case UNITS_GOOD -> results.unitsGood();
            };
        }

        private static BigDecimal orNone(BigDecimal value) {
            return orElse(value, BigDecimal.ZERO);
        }

        private static BigDecimal orElse(BigDecimal value, BigDecimal other) {
            return value == null ? other : value;
        }
    }

    static List<String> missing(GradeFacts facts) {
        var missing = new ArrayList<String>();
        if (facts.results().tasksOnTime() == null) {
            missing.add("results.tasksOnTime");
        }
        if (facts.subject().leads() && facts.results().unitTargets() == null) {
            missing.add("results.unitTargets");
        }
        return missing;
    }

    AnnualGrade grade(List<Finding> findings) {
        for (var grade : List.of(AnnualGrade.EXCELLENT, AnnualGrade.GOOD, AnnualGrade.COMPLETED)) {
            var finding = conditions(grade);
            findings.add(finding);
            if (finding.satisfied()) {
                return grade;
            }
        }
        var below = shares(AnnualGrade.NOT_COMPLETED);
        var failed = below.entrySet().stream()
                .filter(one -> one.getKey().of(facts.results()).compareTo(one.getValue().value()) < 0).toList();
        if (!failed.isEmpty()) {
            findings.add(check("not-completed", false, failed.stream().map(Map.Entry::getValue).toList(),
                    Map.of("measures", failed.stream().map(one -> one.getKey().name()).toList())));
            return AnnualGrade.NOT_COMPLETED;
        }
        var between = book.text(BETWEEN);
        findings.add(check("between-grades", false, between, Map.of("grade", between.value())));
        return AnnualGrade.valueOf(between.value());
    }

    private Finding conditions(AnnualGrade grade) {
        var shares = shares(grade);
        var lacking = new ArrayList<String>();
        shares.forEach((measure, share) -> {
            var value = measure.of(facts.results());
            var compared = value == null ? 1 : value.compareTo(share.value());
            if (compared < 0 || compared == 0 && mustExceed(grade, measure)) {
                lacking.add(measure.name());
            }
        });
        if (groupsMissed(grade)) {
            lacking.add("GROUPS");
        }
        return check("conditions", lacking.isEmpty(), shares.values(),
                        Map.of("grade", grade.name(), "measures", lacking))
                .mendedBy(Map.of("grade", grade.name()));
    }

    /** More than 70 % of the unit's targets, where everything else asks for a share or more. */
    private static boolean mustExceed(AnnualGrade grade, Measure measure) {
        return grade == AnnualGrade.COMPLETED && measure == Measure.UNIT_TARGETS;
    }

    private boolean groupsMissed(AnnualGrade grade) {
        var marks = facts.results().groups();
        return switch (grade) {
            case EXCELLENT -> marks.stream().anyMatch(mark -> mark != Mark.WELL);
            case GOOD -> marks.contains(Mark.NOT_MET);
            default -> false;
        };
    }

    private Map<Measure, Enacted<BigDecimal>> shares(AnnualGrade grade) {
        var shares = new LinkedHashMap<Measure, Enacted<BigDecimal>>();
        for (var measure : Measure.values()) {
            var leads = facts.subject().leads();
            if (measure.ofLeaders && !leads || measure == Measure.TASKS_EXCEEDED && leads) {
                continue;
            }
            book.find(SHARE, facts.subject().regime() + "." + grade.name() + "." + measure.name())
                    .ifPresent(row -> shares.put(measure, row.map(BigDecimal::new)));
        }
        return shares;
    }
}
