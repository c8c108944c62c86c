package vn.hientai.personnel.intake;

import static vn.hientai.core.intake.ProblemCode.COEFFICIENT_MISMATCH;
import static vn.hientai.core.intake.ProblemCode.INVALID_NUMBER;
import static vn.hientai.core.intake.ProblemCode.INVALID_STEP;
import static vn.hientai.core.intake.ProblemCode.STEP_OUT_OF_RANGE;
import static vn.hientai.core.intake.ProblemCode.UNKNOWN_RANK;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.ProblemCode.Severity;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.personnel.payscale.PayScales.PayRank;

/** Reads where a person stands on the pay scale and whether rank, step and coefficient belong together. */
final class PayReader {

    private static final int MOST_STEPS = 20;
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");
    private static final Pattern STEP = Pattern.compile(
        "(?iu)(?:bậc\\s*)?(\\d{1,2})(?:\\s*/\\s*\\d{1,2})?(?:[\\s+(,;\\-–]*(?:vk|vượt khung|tnvk)?[\\s:.]*(\\d{1,2})\\s*%\\)?)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,4}))?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})(?:[.,]0+)?\\s*%?");

    private final RowCells cells;
    private final RankCatalogue ranks;

    PayReader(RowCells cells, RankCatalogue ranks) {
        this.cells = cells;
        this.ranks = ranks;
    }

    /** What the row tells of rank, step and coefficient; null where it tells nothing. */
    PersonRow.Pay pay() {
        var since = cells.date(PersonField.STEP_SINCE, Severity.ERROR);
        var before = cells.problems().size();
        var rank = rank();
        var rankUnclear = cells.problems().size() > before;
        var stepCell = cells.cell(PersonField.STEP);
        var coefficientCell = cells.cell(PersonField.COEFFICIENT);
        Integer step = null;
        var overScale = percent(cells.cell(PersonField.OVER_SCALE));
        if (!RowCells.isNothing(stepCell)) {
            var read = step(stepCell, rank);
            if (read == null) {
                cells.report(PersonField.STEP, INVALID_STEP, stepCell.shown());
                return pay(rank, null, null, overScale, since);
            }
            step = read[0];
            overScale = Math.max(overScale, read[1]);
            var most = rank == null ? MOST_STEPS : rank.steps();
            if (!rankUnclear && (step < 1 || step > most)) {
                cells.report(PersonField.STEP, STEP_OUT_OF_RANGE, step, most, rank == null ? "" : rank.code());
                return pay(rank, null, null, overScale, since);
            }
        }
        BigDecimal coefficient = null;
        if (!RowCells.isNothing(coefficientCell)) {
            coefficient = decimal(coefficientCell);
            if (coefficient == null) {
                cells.report(PersonField.COEFFICIENT, INVALID_NUMBER, coefficientCell.shown());
                return pay(rank, step, null, overScale, since);
            }
        }
        if (rank != null && step != null) {
            var due = rank.coefficient(step);
            if (coefficient != null && coefficient.subtract(due).abs().compareTo(ROUNDING) > 0) {
                cells.report(PersonField.COEFFICIENT, COEFFICIENT_MISMATCH, coefficient.toPlainString(), due.toPlainString(),
                    rank.code(), step);
                return pay(rank, step, null, overScale, since);
            }
            coefficient = due;
        } else if (rank != null && coefficient != null) {
            step = stepOf(rank, coefficient);
            if (step == null) {
                cells.report(PersonField.COEFFICIENT, COEFFICIENT_MISMATCH, coefficient.toPlainString(), "", rank.code(), "");
            }
        }
        return pay(rank, step, coefficient, overScale, since);
    }

    private static PersonRow.Pay pay(PayRank rank, Integer step, BigDecimal coefficient, int overScale,
                                     PartialDate since) {
        if (rank == null && step == null && coefficient == null) {
            return null;
        }
        return new PersonRow.Pay(rank == null ? null : rank.code(), rank == null ? null : rank.scale(),
            rank != null && rank.official(), step, coefficient, overScale, since);
    }

    private static Integer stepOf(PayRank rank, BigDecimal coefficient) {
        for (var step = 1; step <= rank.steps(); step++) {
            if (rank.coefficient(step).subtract(coefficient).abs().compareTo(ROUNDING) <= 0) {
                return step;
            }
        }
        return null;
    }

    private PayRank rank() {
        var code = cells.cell(PersonField.RANK);
        if (!RowCells.isNothing(code) && code.kind() != Cell.Kind.FAULT) {
            var rank = rank(code);
            if (rank.isEmpty()) {
                cells.report(PersonField.RANK, UNKNOWN_RANK, code.shown());
            }
            return rank.orElse(null);
        }
        var name = cells.cell(PersonField.RANK_NAME);
        if (!RowCells.isNothing(name) && name.kind() != Cell.Kind.FAULT) {
            var rank = rank(name);
            if (rank.isEmpty()) {
                cells.report(PersonField.RANK_NAME, PersonField.RANK.key(), Severity.WARNING, UNKNOWN_RANK, name.shown());
            }
            return rank.orElse(null);
        }
        return null;
    }

    private Optional<PayRank> rank(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return ranks.byNumber(cell.number());
        }
        var text = cell.shown().strip();
        return ranks.byCode(text).or(() -> ranks.byName(text));
    }

    /** Step and percent over the scale; 3/9 that the spreadsheet took for a day is turned back. */
    private static int[] step(Cell cell, PayRank rank) {
        if (cell.kind() == Cell.Kind.DATE || cell.kind() == Cell.Kind.MONTH) {
            var day = cell.day();
            if (day == null) {
                return null;
            }
            var monthFirst = rank != null && day.getDayOfMonth() == rank.steps() && day.getMonthValue() != rank.steps();
            return new int[] {monthFirst ? day.getMonthValue() : day.getDayOfMonth(), 0};
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            var number = cell.number();
            return number.scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1000)) > 0
                ? null : new int[] {number.intValue(), 0};
        }
        var step = STEP.matcher(cell.shown().strip());
        if (!step.matches()) {
            return null;
        }
        return new int[] {Integer.parseInt(step.group(1)), step.group(2) == null ? 0 : Integer.parseInt(step.group(2))};
    }

    private static BigDecimal decimal(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return cell.number().signum() < 0 ? null : cell.number();
        }
        if (cell.kind() == Cell.Kind.DATE || cell.kind() == Cell.Kind.MONTH) {
            var day = cell.day();
            return day == null ? null
                : new BigDecimal("%d.%02d".formatted(day.getMonthValue(), day.getYear() % 100));
        }
        var number = NUMBER.matcher(cell.shown().replaceAll("\\s", ""));
        if (!number.matches()) {
            return null;
        }
        return new BigDecimal(number.group(2) == null ? number.group(1) : number.group(1) + "." + number.group(2));
    }

    private static int percent(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            var number = cell.number();
            return (number.compareTo(BigDecimal.ONE) < 0 ? number.movePointRight(2) : number).intValue();
        }
        var percent = PERCENT.matcher(cell.shown().strip());
        return percent.matches() ? Integer.parseInt(percent.group(1)) : 0;
    }
}
