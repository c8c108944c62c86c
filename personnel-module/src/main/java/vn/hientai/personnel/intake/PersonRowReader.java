package vn.hientai.personnel.intake;

import static vn.hientai.core.intake.ProblemCode.FORMULA_ERROR;
import static vn.hientai.core.intake.ProblemCode.GENDER_CONFLICT;
import static vn.hientai.core.intake.ProblemCode.HIRED_TOO_YOUNG;
import static vn.hientai.core.intake.ProblemCode.ID_MISMATCH;
import static vn.hientai.core.intake.ProblemCode.IMPOSSIBLE_DATE;
import static vn.hientai.core.intake.ProblemCode.INVALID_DATE;
import static vn.hientai.core.intake.ProblemCode.INVALID_GENDER;
import static vn.hientai.core.intake.ProblemCode.INVALID_ID;
import static vn.hientai.core.intake.ProblemCode.REQUIRED;
import static vn.hientai.core.intake.ProblemCode.TOO_LONG;
import static vn.hientai.core.intake.ProblemCode.TOO_YOUNG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.DateReading;
import vn.hientai.core.intake.ProblemCode.Severity;
import vn.hientai.core.intake.RowProblem;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.TextReading;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;

/** Makes a person of a row and says what is wrong with it; what follows from one fault is not reported again. */
final class PersonRowReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NOTE = 2_000;
    private static final int ADULT = 18;
    private static final Set<PersonField> READ_APART = Set.of(PersonField.ORDER, PersonField.CODE, PersonField.FULL_NAME,
        PersonField.NAME_FRONT, PersonField.NAME_LAST, PersonField.GENDER, PersonField.MALE_MARK, PersonField.FEMALE_MARK,
        PersonField.BIRTH_DATE, PersonField.BIRTH_MALE, PersonField.BIRTH_FEMALE, PersonField.BIRTH_DAY,
        PersonField.BIRTH_MONTH, PersonField.BIRTH_YEAR, PersonField.ID_NUMBER, PersonField.UNIT, PersonField.POST,
        PersonField.HIRED_ON, PersonField.RANK, PersonField.RANK_NAME, PersonField.STEP, PersonField.COEFFICIENT,
        PersonField.STEP_SINCE, PersonField.OVER_SCALE, PersonField.IGNORED);

    private final RowCells cells;
    private final PayReader pay;

    PersonRowReader(ColumnMapping mapping, RankCatalogue ranks, LocalDate today) {
        cells = new RowCells(mapping, today);
        pay = new PayReader(cells, ranks);
    }

    boolean has(PersonField field) {
        return cells.has(field);
    }

    Cell cell(SheetRow of, PersonField field) {
        return cells.of(of, field);
    }

    /** Faults are added to {@code found}. */
    PersonRow read(SheetRow source, String heading, List<RowProblem> found) {
        cells.turnTo(source, found);
        reportFaults();
        var name = name();
        var number = citizenNumber();
        var birth = birth();
        var gender = gender(number);
        compare(number, gender, birth);
        var youngToday = birth != null && birth.first().plusYears(ADULT).isAfter(cells.today());
        if (youngToday) {
            cells.report(birthField(), PersonField.BIRTH_DATE.key(), TOO_YOUNG, birth, ADULT);
        }
        var hired = cells.date(PersonField.HIRED_ON, Severity.ERROR);
        if (hired != null && birth != null && !youngToday && last(hired).isBefore(birth.first().plusYears(ADULT))) {
            cells.report(PersonField.HIRED_ON, PersonField.HIRED_ON.key(), HIRED_TOO_YOUNG, hired, ADULT);
        }
        var unit = cells.text(PersonField.UNIT, LONGEST_TEXT);
        return new PersonRow(source.number(), cells.text(PersonField.CODE, LONGEST_NAME), name, gender, birth,
            number == null ? null : number.digits(), unit == null ? heading : unit, cells.text(PersonField.POST, LONGEST_TEXT),
            hired, pay.pay(), others());
    }

    private void reportFaults() {
        cells.fields().forEach(field -> {
            if (cells.cell(field).kind() == Cell.Kind.FAULT && field != PersonField.ORDER) {
                var severity = READ_APART.contains(field) ? Severity.ERROR : Severity.WARNING;
                cells.report(field, field.key(), severity, FORMULA_ERROR, cells.cell(field).text());
            }
        });
    }

    private String name() {
        String name;
        var field = PersonField.FULL_NAME;
        if (cells.has(PersonField.NAME_LAST)) {
            field = PersonField.NAME_LAST;
            name = TextReading.clean(cells.cell(PersonField.NAME_FRONT).shown() + " " + cells.cell(field).shown());
        } else {
            name = TextReading.clean(cells.cell(field).shown());
        }
        if (name.isEmpty()) {
            cells.report(field, PersonField.FULL_NAME.key(), REQUIRED);
            return null;
        }
        if (name.length() > LONGEST_NAME) {
            cells.report(field, PersonField.FULL_NAME.key(), TOO_LONG, name.substring(0, 20) + "…", LONGEST_NAME);
            return null;
        }
        return name;
    }

    private CitizenNumber citizenNumber() {
        if (!cells.has(PersonField.ID_NUMBER)) {
            return null;
        }
        var cell = cells.cell(PersonField.ID_NUMBER);
        if (RowCells.isNothing(cell)) {
            if (cell.kind() != Cell.Kind.FAULT) {
                cells.report(PersonField.ID_NUMBER, REQUIRED);
            }
            return null;
        }
        var number = CitizenNumber.read(cell);
        if (number.isEmpty()) {
            cells.report(PersonField.ID_NUMBER, INVALID_ID, cell.shown());
        }
        return number.orElse(null);
    }

    private PersonField birthField() {
        for (var field : List.of(PersonField.BIRTH_MALE, PersonField.BIRTH_FEMALE)) {
            if (cells.has(field) && !RowCells.isNothing(cells.cell(field))) {
                return field;
            }
        }
        for (var field : List.of(PersonField.BIRTH_DATE, PersonField.BIRTH_YEAR, PersonField.BIRTH_MALE,
            PersonField.BIRTH_FEMALE)) {
            if (cells.has(field)) {
                return field;
            }
        }
        return PersonField.BIRTH_DATE;
    }

    private PartialDate birth() {
        var field = birthField();
        var key = PersonField.BIRTH_DATE.key();
        var cell = cells.cell(field);
        if (cell.kind() == Cell.Kind.FAULT) {
            return null;
        }
        if (RowCells.isNothing(cell)) {
            cells.report(field, key, REQUIRED);
            return null;
        }
        if (field == PersonField.BIRTH_YEAR && cells.has(PersonField.BIRTH_DAY)) {
            cell = Cell.ofText(joined(PersonField.BIRTH_DAY) + joined(PersonField.BIRTH_MONTH) + cell.shown());
        }
        var date = DateReading.read(cell, cells.today());
        if (date.isEmpty()) {
            cells.report(field, key, INVALID_DATE, cell.shown());
            return null;
        }
        if (date.get().year() < RowCells.FIRST_YEAR || date.get().first().isAfter(cells.today())) {
            cells.report(field, key, IMPOSSIBLE_DATE, cell.shown());
            return null;
        }
        return date.get();
    }

    private String joined(PersonField field) {
        var part = cells.cell(field).shown().strip();
        return part.isEmpty() ? "" : part + "/";
    }

    private Gender gender(CitizenNumber number) {
        var told = new ArrayList<Gender>();
        var field = PersonField.GENDER;
        tell(told, PersonField.BIRTH_MALE, Gender.MALE);
        tell(told, PersonField.BIRTH_FEMALE, Gender.FEMALE);
        tell(told, PersonField.MALE_MARK, Gender.MALE);
        tell(told, PersonField.FEMALE_MARK, Gender.FEMALE);
        if (told.isEmpty() && cells.has(PersonField.FEMALE_MARK) && !cells.has(PersonField.MALE_MARK)) {
            told.add(Gender.MALE);
        }
        var written = cells.cell(PersonField.GENDER);
        if (!written.isBlank() && written.kind() != Cell.Kind.FAULT) {
            var read = genderOf(Headings.bare(written.shown()));
            if (read == null) {
                cells.report(PersonField.GENDER, INVALID_GENDER, written.shown());
                return null;
            }
            told.add(read);
        } else if (cells.has(PersonField.BIRTH_FEMALE)) {
            field = PersonField.BIRTH_FEMALE;
        }
        if (told.contains(Gender.MALE) && told.contains(Gender.FEMALE)) {
            cells.report(field, PersonField.GENDER.key(), GENDER_CONFLICT);
            return null;
        }
        if (!told.isEmpty()) {
            return told.get(0);
        }
        if (number != null) {
            return number.gender();
        }
        if (cells.problems().stream().noneMatch(RowProblem::isError)) {
            cells.report(field, PersonField.GENDER.key(), REQUIRED);
        }
        return null;
    }

    private void tell(List<Gender> told, PersonField field, Gender gender) {
        if (cells.has(field) && !RowCells.isNothing(cells.cell(field))) {
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
            cells.report(PersonField.ID_NUMBER, ID_MISMATCH, number.digits(), String.join(" ", differs));
        }
    }

    private Map<PersonField, String> others() {
        var others = new EnumMap<PersonField, String>(PersonField.class);
        cells.fields().forEach(field -> {
            if (READ_APART.contains(field) || cells.cell(field).isBlank() || cells.cell(field).kind() == Cell.Kind.FAULT) {
                return;
            }
            if (field.isDate()) {
                var date = cells.date(field, Severity.WARNING);
                if (date != null) {
                    others.put(field, date.toString());
                }
                return;
            }
            var text = cells.text(field, field == PersonField.NOTE ? LONGEST_NOTE : LONGEST_TEXT);
            if (text != null) {
                others.put(field, text);
            }
        });
        return others;
    }

    private static LocalDate last(PartialDate date) {
        if (date.isWhole()) {
            return date.first();
        }
        return date.month() == null ? LocalDate.of(date.year(), 12, 31) : date.first().plusMonths(1).minusDays(1);
    }

}
