package vn.hientai.personnel.intake;

import static vn.hientai.core.intake.ProblemCode.COEFFICIENT_MISMATCH;
import static vn.hientai.core.intake.ProblemCode.FORMULA_ERROR;
import static vn.hientai.core.intake.ProblemCode.GENDER_CONFLICT;
import static vn.hientai.core.intake.ProblemCode.HIRED_TOO_YOUNG;
import static vn.hientai.core.intake.ProblemCode.ID_MISMATCH;
import static vn.hientai.core.intake.ProblemCode.IMPOSSIBLE_DATE;
import static vn.hientai.core.intake.ProblemCode.INVALID_DATE;
import static vn.hientai.core.intake.ProblemCode.INVALID_GENDER;
import static vn.hientai.core.intake.ProblemCode.INVALID_ID;
import static vn.hientai.core.intake.ProblemCode.INVALID_NUMBER;
import static vn.hientai.core.intake.ProblemCode.INVALID_STEP;
import static vn.hientai.core.intake.ProblemCode.REQUIRED;
import static vn.hientai.core.intake.ProblemCode.STEP_OUT_OF_RANGE;
import static vn.hientai.core.intake.ProblemCode.TOO_LONG;
import static vn.hientai.core.intake.ProblemCode.TOO_YOUNG;
import static vn.hientai.core.intake.ProblemCode.UNKNOWN_RANK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.DateReading;
import vn.hientai.core.intake.ProblemCode;
import vn.hientai.core.intake.ProblemCode.Severity;
import vn.hientai.core.intake.RowProblem;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.TextReading;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.personnel.payscale.PayScales.PayRank;

/** Makes a person of a row and says what is wrong with it; what follows from one fault is not reported again. */
final class PersonRowReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NOTE = 2_000;
    private static final int ADULT = 18;
    private static final int FIRST_YEAR = 1900;
    private static final int MOST_STEPS = 20;
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");
    private static final Set<String> NOTHING =
        Set.of("-", "–", "—", "/", "//", "_", "...", "…", "không", "khong", "chưa", "chua", "0");
    private static final Pattern STEP = Pattern.compile(
        "(?iu)(?:bậc\\s*)?(\\d{1,2})(?:\\s*/\\s*\\d{1,2})?(?:[\\s+(,;\\-–]*(?:vk|vượt khung|tnvk)?[\\s:.]*(\\d{1,2})\\s*%\\)?)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,4}))?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})(?:[.,]0+)?\\s*%?");
    private static final Set<PersonField> READ_APART = Set.of(PersonField.ORDER, PersonField.CODE, PersonField.FULL_NAME,
        PersonField.NAME_FRONT, PersonField.NAME_LAST, PersonField.GENDER, PersonField.MALE_MARK, PersonField.FEMALE_MARK,
        PersonField.BIRTH_DATE, PersonField.BIRTH_MALE, PersonField.BIRTH_FEMALE, PersonField.BIRTH_DAY,
        PersonField.BIRTH_MONTH, PersonField.BIRTH_YEAR, PersonField.ID_NUMBER, PersonField.UNIT, PersonField.POST,
        PersonField.HIRED_ON, PersonField.RANK, PersonField.RANK_NAME, PersonField.STEP, PersonField.COEFFICIENT,
        PersonField.STEP_SINCE, PersonField.OVER_SCALE, PersonField.IGNORED);

    private final Map<PersonField, Integer> columns = new EnumMap<>(PersonField.class);
    private final RankCatalogue ranks;
    private final LocalDate today;
    private SheetRow row;
    private List<RowProblem> problems;

    PersonRowReader(ColumnMapping mapping, RankCatalogue ranks, LocalDate today) {
        mapping.inOrder().forEach((column, field) -> columns.putIfAbsent(field, column));
        this.ranks = ranks;
        this.today = today;
    }

    boolean has(PersonField field) {
        return columns.containsKey(field);
    }

    Cell cell(SheetRow of, PersonField field) {
        return of.at(columns.getOrDefault(field, -1));
    }

    /** Faults are added to {@code found}. */
    PersonRow read(SheetRow source, String heading, List<RowProblem> found) {
        row = source;
        problems = found;
        reportFaults();
        var name = name();
        var number = citizenNumber();
        var birth = birth();
        var gender = gender(number);
        compare(number, gender, birth);
        var youngToday = birth != null && birth.first().plusYears(ADULT).isAfter(today);
        if (youngToday) {
            report(birthField(), PersonField.BIRTH_DATE.key(), TOO_YOUNG, birth, ADULT);
        }
        var hired = date(PersonField.HIRED_ON, Severity.ERROR);
        if (hired != null && birth != null && !youngToday && last(hired).isBefore(birth.first().plusYears(ADULT))) {
            report(PersonField.HIRED_ON, PersonField.HIRED_ON.key(), HIRED_TOO_YOUNG, hired, ADULT);
        }
        var unit = text(PersonField.UNIT, LONGEST_TEXT);
        return new PersonRow(source.number(), text(PersonField.CODE, LONGEST_NAME), name, gender, birth,
            number == null ? null : number.digits(), unit == null ? heading : unit, text(PersonField.POST, LONGEST_TEXT),
            hired, pay(), others());
    }

    private void reportFaults() {
        columns.forEach((field, column) -> {
            if (row.at(column).kind() == Cell.Kind.FAULT && field != PersonField.ORDER) {
                var severity = READ_APART.contains(field) ? Severity.ERROR : Severity.WARNING;
                problems.add(RowProblem.at(row.number(), column, field.key(), FORMULA_ERROR, row.at(column).text())
                    .as(severity));
            }
        });
    }

    private String name() {
        String name;
        var field = PersonField.FULL_NAME;
        if (has(PersonField.NAME_LAST)) {
            field = PersonField.NAME_LAST;
            name = TextReading.clean(cell(row, PersonField.NAME_FRONT).shown() + " " + cell(row, field).shown());
        } else {
            name = TextReading.clean(cell(row, field).shown());
        }
        if (name.isEmpty()) {
            report(field, PersonField.FULL_NAME.key(), REQUIRED);
            return null;
        }
        if (name.length() > LONGEST_NAME) {
            report(field, PersonField.FULL_NAME.key(), TOO_LONG, name.substring(0, 20) + "…", LONGEST_NAME);
            return null;
        }
        return name;
    }

    private CitizenNumber citizenNumber() {
        if (!has(PersonField.ID_NUMBER)) {
            return null;
        }
        var cell = cell(row, PersonField.ID_NUMBER);
        if (isNothing(cell)) {
            if (cell.kind() != Cell.Kind.FAULT) {
                report(PersonField.ID_NUMBER, REQUIRED);
            }
            return null;
        }
        var number = CitizenNumber.read(cell);
        if (number.isEmpty()) {
            report(PersonField.ID_NUMBER, INVALID_ID, cell.shown());
        }
        return number.orElse(null);
    }

    private PersonField birthField() {
        for (var field : List.of(PersonField.BIRTH_MALE, PersonField.BIRTH_FEMALE)) {
            if (has(field) && !isNothing(cell(row, field))) {
                return field;
            }
        }
        for (var field : List.of(PersonField.BIRTH_DATE, PersonField.BIRTH_YEAR, PersonField.BIRTH_MALE,
            PersonField.BIRTH_FEMALE)) {
            if (has(field)) {
                return field;
            }
        }
        return PersonField.BIRTH_DATE;
    }

    private PartialDate birth() {
        var field = birthField();
        var key = PersonField.BIRTH_DATE.key();
        var cell = cell(row, field);
        if (cell.kind() == Cell.Kind.FAULT) {
            return null;
        }
        if (isNothing(cell)) {
            report(field, key, REQUIRED);
            return null;
        }
        if (field == PersonField.BIRTH_YEAR && has(PersonField.BIRTH_DAY)) {
            cell = Cell.ofText(joined(PersonField.BIRTH_DAY) + joined(PersonField.BIRTH_MONTH) + cell.shown());
        }
        var date = DateReading.read(cell, today);
        if (date.isEmpty()) {
            report(field, key, INVALID_DATE, cell.shown());
            return null;
        }
        if (date.get().year() < FIRST_YEAR || date.get().first().isAfter(today)) {
            report(field, key, IMPOSSIBLE_DATE, cell.shown());
            return null;
        }
        return date.get();
    }

    private String joined(PersonField field) {
        var part = cell(row, field).shown().strip();
        return part.isEmpty() ? "" : part + "/";
    }

    private Gender gender(CitizenNumber number) {
        var told = new ArrayList<Gender>();
        var field = PersonField.GENDER;
        tell(told, PersonField.BIRTH_MALE, Gender.MALE);
        tell(told, PersonField.BIRTH_FEMALE, Gender.FEMALE);
        tell(told, PersonField.MALE_MARK, Gender.MALE);
        tell(told, PersonField.FEMALE_MARK, Gender.FEMALE);
        if (told.isEmpty() && has(PersonField.FEMALE_MARK) && !has(PersonField.MALE_MARK)) {
            told.add(Gender.MALE);
        }
        var written = cell(row, PersonField.GENDER);
        if (!written.isBlank() && written.kind() != Cell.Kind.FAULT) {
            var read = genderOf(Headings.bare(written.shown()));
            if (read == null) {
                report(PersonField.GENDER, INVALID_GENDER, written.shown());
                return null;
            }
            told.add(read);
        } else if (has(PersonField.BIRTH_FEMALE)) {
            field = PersonField.BIRTH_FEMALE;
        }
        if (told.contains(Gender.MALE) && told.contains(Gender.FEMALE)) {
            report(field, PersonField.GENDER.key(), GENDER_CONFLICT);
            return null;
        }
        if (!told.isEmpty()) {
            return told.get(0);
        }
        if (number != null) {
            return number.gender();
        }
        if (problems.stream().noneMatch(RowProblem::isError)) {
            report(field, PersonField.GENDER.key(), REQUIRED);
        }
        return null;
    }

    private void tell(List<Gender> told, PersonField field, Gender gender) {
        if (has(field) && !isNothing(cell(row, field))) {
            told.add(gender);
        }
    }

    private static Gender genderOf(String word) {
        return switch (word) {
            case "nam", "male", "m", "trai", "ong" -> Gender.MALE;
            case "nu", "female", "f", "gai", "ba" -> Gender.FEMALE;
            default -> null;
        };
    }

    private void compare(CitizenNumber number, Gender gender, PartialDate birth) {
        if (number == null) {
            return;
        }
        var differs = new ArrayList<String>();
        if (!number.isOfKnownProvince()) {
            differs.add("province");
        }
        if (gender != null && number.gender() != gender) {
            differs.add("gender");
        }
        if (birth != null && number.birthYear() != birth.year()) {
            differs.add("year");
        }
        if (!differs.isEmpty()) {
            report(PersonField.ID_NUMBER, ID_MISMATCH, number.digits(), String.join(" ", differs));
        }
    }

    private PersonRow.Pay pay() {
        var since = date(PersonField.STEP_SINCE, Severity.ERROR);
        var before = problems.size();
        var rank = rank();
        var rankUnclear = problems.size() > before;
        var stepCell = cell(row, PersonField.STEP);
        var coefficientCell = cell(row, PersonField.COEFFICIENT);
        Integer step = null;
        var overScale = percent(cell(row, PersonField.OVER_SCALE));
        if (!isNothing(stepCell)) {
            var read = step(stepCell, rank);
            if (read == null) {
                report(PersonField.STEP, INVALID_STEP, stepCell.shown());
                return pay(rank, null, null, overScale, since);
            }
            step = read[0];
            overScale = Math.max(overScale, read[1]);
            var most = rank == null ? MOST_STEPS : rank.steps();
            if (!rankUnclear && (step < 1 || step > most)) {
                report(PersonField.STEP, STEP_OUT_OF_RANGE, step, most, rank == null ? "" : rank.code());
                return pay(rank, null, null, overScale, since);
            }
        }
        BigDecimal coefficient = null;
        if (!isNothing(coefficientCell)) {
            coefficient = decimal(coefficientCell);
            if (coefficient == null) {
                report(PersonField.COEFFICIENT, INVALID_NUMBER, coefficientCell.shown());
                return pay(rank, step, null, overScale, since);
            }
        }
        if (rank != null && step != null) {
            var due = rank.coefficient(step);
            if (coefficient != null && coefficient.subtract(due).abs().compareTo(ROUNDING) > 0) {
                report(PersonField.COEFFICIENT, COEFFICIENT_MISMATCH, coefficient.toPlainString(), due.toPlainString(),
                    rank.code(), step);
                return pay(rank, step, null, overScale, since);
            }
            coefficient = due;
        } else if (rank != null && coefficient != null) {
            step = stepOf(rank, coefficient);
            if (step == null) {
                report(PersonField.COEFFICIENT, COEFFICIENT_MISMATCH, coefficient.toPlainString(), "", rank.code(), "");
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
        var code = cell(row, PersonField.RANK);
        if (!isNothing(code) && code.kind() != Cell.Kind.FAULT) {
            var rank = rank(code);
            if (rank.isEmpty()) {
                report(PersonField.RANK, UNKNOWN_RANK, code.shown());
            }
            return rank.orElse(null);
        }
        var name = cell(row, PersonField.RANK_NAME);
        if (!isNothing(name) && name.kind() != Cell.Kind.FAULT) {
            var rank = rank(name);
            if (rank.isEmpty()) {
                problems.add(RowProblem.at(row.number(), columns.get(PersonField.RANK_NAME), PersonField.RANK.key(),
                    UNKNOWN_RANK, name.shown()).as(Severity.WARNING));
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

    private PartialDate date(PersonField field, Severity severity) {
        var cell = cell(row, field);
        if (isNothing(cell) || cell.kind() == Cell.Kind.FAULT) {
            return null;
        }
        var date = DateReading.read(cell, today);
        ProblemCode fault = null;
        if (date.isEmpty()) {
            fault = INVALID_DATE;
        } else if (date.get().year() < FIRST_YEAR
            || date.get().first().isAfter(today.plusYears(field == PersonField.NEXT_RISE ? 10 : 1))) {
            fault = IMPOSSIBLE_DATE;
        }
        if (fault != null) {
            problems.add(RowProblem.at(row.number(), columns.get(field), field.key(), fault, cell.shown()).as(severity));
            return null;
        }
        return date.get();
    }

    private Map<PersonField, String> others() {
        var others = new EnumMap<PersonField, String>(PersonField.class);
        columns.forEach((field, column) -> {
            if (READ_APART.contains(field) || row.at(column).isBlank() || row.at(column).kind() == Cell.Kind.FAULT) {
                return;
            }
            if (field.isDate()) {
                var date = date(field, Severity.WARNING);
                if (date != null) {
                    others.put(field, date.toString());
                }
                return;
            }
            var text = text(field, field == PersonField.NOTE ? LONGEST_NOTE : LONGEST_TEXT);
            if (text != null) {
                others.put(field, text);
            }
        });
        return others;
    }

    private String text(PersonField field, int longest) {
        var cell = cell(row, field);
        if (cell.isBlank() || cell.kind() == Cell.Kind.FAULT) {
            return null;
        }
        var text = TextReading.clean(cell.shown());
        if (text.length() > longest) {
            report(field, TOO_LONG, text.substring(0, 20) + "…", longest);
            return null;
        }
        return text;
    }

    private static LocalDate last(PartialDate date) {
        if (date.isWhole()) {
            return date.first();
        }
        return date.month() == null ? LocalDate.of(date.year(), 12, 31) : date.first().plusMonths(1).minusDays(1);
    }

    private static boolean isNothing(Cell cell) {
        return cell.isBlank() || cell.kind() == Cell.Kind.TEXT && NOTHING.contains(cell.text().strip().toLowerCase())
            || cell.kind() == Cell.Kind.NUMBER && cell.number().signum() == 0;
    }

    private void report(PersonField field, ProblemCode code, Object... arguments) {
        report(field, field.key(), code, arguments);
    }

    private void report(PersonField field, String key, ProblemCode code, Object... arguments) {
        problems.add(RowProblem.at(row.number(), columns.getOrDefault(field, -1), key, code, arguments));
    }
}
