package vn.hientai.web.faces.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.TaskRow;
import vn.hientai.personnel.assessment.work.TaskState;
import vn.hientai.web.faces.support.LocaleChoice;

/** How pages of work speak of states, months and scores. */
@Named
@ApplicationScoped
public class WorkWords {
    private static final BigDecimal GOOD = BigDecimal.valueOf(90);
    private static final BigDecimal FAIR = BigDecimal.valueOf(70);
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(50);

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    public String tone(TaskState state) {
        return switch (state) {
            case CONFIRMED -> "good";
            case PROPOSED, REPORTED -> "info";
            default -> "plain";
        };
    }

    /** Whether it should be done by now and is not. */
    public boolean late(TaskRow task) {
        return task.state() == TaskState.ASSIGNED && task.dueOn().isBefore(today.date());
    }

    /** What is said of a confirmed result in one line. */
    public String outcome(TaskRow task) {
        if (task.state() != TaskState.CONFIRMED) {
            return "";
        }
        if (task.objectiveCause()) {
            return Texts.get(LocaleChoice.current(), "work.outcome.cause", Map.of());
        }
        var said = new ArrayList<String>();
        if (task.qualityFailures() > 0) {
            said.add(Texts.get(LocaleChoice.current(), "work.outcome.quality", Map.of("times", task.qualityFailures())));
        }
        if (task.lateDays() > 0 || task.lateTimes() > 0) {
            said.add(Texts.get(LocaleChoice.current(), "work.outcome.late", Map.of("days", task.lateDays())));
        }
        return said.isEmpty() ? Texts.get(LocaleChoice.current(), "work.outcome.fine", Map.of()) : String.join(", ", said);
    }

    /** Class of a cell of the table month by person. */
    public String heat(BigDecimal score) {
        if (score == null) {
            return "";
        }
        return score.compareTo(GOOD) >= 0 ? "heat-3" : score.compareTo(FAIR) >= 0 ? "heat-2" : score.compareTo(ENOUGH) >= 0 ? "heat-1" : "group-danger";
    }

    /** The first day of yyyy-mm, or of this month. */
    LocalDate month(String text) {
        try {
            return text == null || text.isBlank() ? today.date().withDayOfMonth(1) : YearMonth.parse(text).atDay(1);
        } catch (DateTimeException unreadable) {
            return today.date().withDayOfMonth(1);
        }
    }

    /** Months to choose from: of this year so far and the next one, newest first, as yyyy-mm. */
    public List<String> getMonths() {
        var months = new ArrayList<String>();
        for (var month = YearMonth.from(today.date()).plusMonths(1); months.size() < 13; month = month.minusMonths(1)) {
            months.add(month.toString());
        }
        return months;
    }

    /** 11/2026 of 2026-11. */
    public String said(String month) {
        return month.substring(5) + "/" + month.substring(0, 4);
    }

    public String list(List<String> names) {
        return String.join(", ", names);
    }

    /** Name of a unit, or nothing where it is no more. */
    public String unit(OrgUnitId unit) {
        return trees.now().find(unit).map(node -> node.name(LocaleChoice.current())).orElse("");
    }

    /** A year without the mark of thousands. */
    public String plain(int year) {
        return String.valueOf(year);
    }

    public String key(LocalDate month) {
        return month.toString().substring(0, 7);
    }
}
