package vn.hientai.personnel.intake;

import static vn.hientai.core.intake.ProblemCode.DUPLICATE_CODE;
import static vn.hientai.core.intake.ProblemCode.DUPLICATE_ID;
import static vn.hientai.core.intake.UnreadableFile.Reason.TOO_MANY_ROWS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.RowProblem;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.UnreadableFile;

/** Walks the rows of a list of people: tells persons from unit headings, page headings, totals and signatures. */
public final class PeopleSheet {

    /** Takes each person in turn with what is wrong with the row. */
    @FunctionalInterface
    public interface Taker {
        void take(PersonRow person, List<RowProblem> problems);
    }

    /** A unit heading and how many people stand under it. */
    public record Division(String name, int row, int people) {}

    public record Summary(int people, List<Division> divisions) {}

    private static final int MOST_PEOPLE = 500_000;
    private static final Pattern NUMERAL =
        Pattern.compile("(?:[IVXLCDM]+|[A-Z])(?:[.)]|\\.\\d+)?\\.?|\\d+\\.\\d+\\.?");
    private static final Pattern ARABIC = Pattern.compile("\\d+[.)]?");
    private static final Pattern TOTAL = Pattern.compile(
        "(?iu)\\(?(tổng cộng|tổng số|tổng|cộng|total|danh sách này có|danh sách có|ấn định danh sách)(?!\\p{L}).*");
    private static final Pattern BARE_TOTAL = Pattern.compile("(tong cong|tong so|tong|cong)( \\d+( nguoi)?)?");
    private static final Pattern SIGNATURE = Pattern.compile(
        ".*(nguoi lap|lap bieu|lap bang|lap danh sach|ky ten|ky va ghi ro|giam doc|chu tich|thu truong|hieu truong"
            + "|xac nhan|ngay \\d* ?thang \\d* ?nam|noi nhan).*");
    private static final Pattern UNIT_WORD = Pattern.compile(
        "(phong|ban|chi cuc|cuc|trung tam|van phong|truong|so|uy ban|ubnd|hdnd|doi|khoa|to|hoi|dang uy|thanh tra|bo phan"
            + "|khoi|co quan|don vi|xa|phuong|benh vien|tram|vien|quy|lien doan|mat tran|lanh dao|division|office)( .*)?");
    private static final Pattern LEADING_NUMERAL = Pattern.compile("^(?:[IVXLC]+|[A-Z]|\\d+)\\s*[.)\\-:/]\\s*(?=\\p{L})");
    private static final List<PersonField> STRONG = List.of(PersonField.CODE, PersonField.GENDER, PersonField.BIRTH_DATE,
        PersonField.BIRTH_MALE, PersonField.BIRTH_FEMALE, PersonField.BIRTH_YEAR, PersonField.ID_NUMBER,
        PersonField.HIRED_ON, PersonField.RANK, PersonField.RANK_NAME, PersonField.STEP, PersonField.COEFFICIENT,
        PersonField.STEP_SINCE);
    private static final List<PersonField> IDENTIFYING =
        List.of(PersonField.ID_NUMBER, PersonField.RANK, PersonField.HIRED_ON);
    private static final List<PersonField> WEAK =
        List.of(PersonField.POST, PersonField.ETHNICITY, PersonField.EDUCATION, PersonField.EMAIL, PersonField.HOME_TOWN,
            PersonField.UNIT, PersonField.PHONE);

    private final SheetLayout layout;
    private final PersonRowReader reader;
    private final Map<String, Integer> firstWithNumber = new HashMap<>();
    private final Map<String, Integer> firstWithCode = new HashMap<>();
    private final LinkedHashMap<Integer, Division> divisions = new LinkedHashMap<>();
    private Division heading;
    private boolean ended;

    public PeopleSheet(SheetLayout layout, RankCatalogue ranks, LocalDate today) {
        this.layout = layout;
        this.reader = new PersonRowReader(layout.mapping(), ranks, today);
    }

    public Summary read(Taker taker) {
        var people = 0;
        try (var rows = layout.sheet().open()) {
            while (rows.hasNext()) {
                var raw = rows.next();
                if (raw.number() < layout.mapping().firstRow() || raw.isBlank()) {
                    continue;
                }
                var row = layout.texts().read(raw);
                if (!isPerson(row)) {
                    continue;
                }
                if (++people > MOST_PEOPLE) {
                    throw new UnreadableFile(TOO_MANY_ROWS);
                }
                ended = false;
                countInDivision();
                var problems = new ArrayList<RowProblem>();
                var person = reader.read(row, heading == null ? null : heading.name(), problems);
                findDoubles(person, problems);
                taker.take(person, problems);
            }
        }
        return new Summary(people, divisions.values().stream().filter(division -> division.people() > 0).toList());
    }

    private boolean isPerson(SheetRow row) {
        var order = text(row, PersonField.ORDER);
        var name = name(row);
        var bareName = Headings.bare(name);
        if (isPageHeading(row, name, bareName)) {
            return false;
        }
        var strong = count(row, STRONG);
        var numbered = ARABIC.matcher(order).matches();
        if (isTotal(row, order, name, bareName)) {
            ended = true;
            return false;
        }
        var weak = count(row, WEAK);
        if (isHeading(row, order, bareName, numbered, strong)) {
            return false;
        }
        if (numbered && (strong + weak >= 1 && !name.isEmpty() || strong + weak >= 2)) {
            return true;
        }
        if (!numbered && strong <= 1 && isSigned(row)) {
            ended = true;
            return false;
        }
        if (ended) {
            return strong >= 3 || strong >= 2 && !name.isEmpty();
        }
        return !name.isEmpty() && (strong >= 1 || weak >= 2) || strong >= 2;
    }

    /** Someone may be called Tống Công Sơn: accents count, and a citizen number or a rank speaks for a person. */
    private boolean isTotal(SheetRow row, String order, String name, String bareName) {
        if (count(row, IDENTIFYING) > 0) {
            return false;
        }
        return isTotal(name, bareName) || isTotal(order, Headings.bare(order));
    }

    private static boolean isTotal(String text, String bare) {
        return TOTAL.matcher(text).matches() || BARE_TOTAL.matcher(bare).matches();
    }

    private boolean isHeading(SheetRow row, String order, String bareName, boolean numbered, int strong) {
        var filled = row.filled();
        String title = null;
        if (NUMERAL.matcher(order).matches() && !bareName.isEmpty() && strong <= 1 && filled <= 5) {
            title = name(row);
        } else if (!numbered && order.isEmpty() && !bareName.isEmpty() && strong == 0 && filled <= 2) {
            title = name(row);
        } else if (numbered && strong == 0 && filled <= 2 && UNIT_WORD.matcher(bareName).matches()) {
            title = name(row);
        } else if (bareName.isEmpty() && strong == 0 && filled == 1) {
            title = row.cells().stream().filter(cell -> cell.kind() == Cell.Kind.TEXT && !cell.isBlank())
                .map(Cell::text).findFirst().orElse(null);
            if (title == null || ARABIC.matcher(title.strip()).matches()) {
                return strong == 0 && filled == 1;
            }
        }
        if (title == null) {
            return false;
        }
        var bare = Headings.bare(title);
        var isUnit = NUMERAL.matcher(order).matches() || UNIT_WORD.matcher(bare).matches();
        if (isTotal(title, bare) || !isUnit && SIGNATURE.matcher(bare).matches()) {
            ended = true;
            return true;
        }
        heading = new Division(LEADING_NUMERAL.matcher(title).replaceFirst("").strip(), row.number(), 0);
        return true;
    }

    /** The headings and their numbering again, at the top of a printed page. */
    private boolean isPageHeading(SheetRow row, String name, String bareName) {
        if (!name.isEmpty() && ARABIC.matcher(name).matches()) {
            return true;
        }
        return Headings.meaning(bareName) == PersonField.FULL_NAME
            || Headings.meaning(Headings.bare(text(row, PersonField.ORDER))) == PersonField.ORDER;
    }

    private static boolean isSigned(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> cell.kind() == Cell.Kind.TEXT
            && SIGNATURE.matcher(Headings.bare(cell.text())).matches());
    }

    private void countInDivision() {
        if (heading != null) {
            heading = new Division(heading.name(), heading.row(), heading.people() + 1);
            divisions.put(heading.row(), heading);
        }
    }

    private void findDoubles(PersonRow person, List<RowProblem> problems) {
        if (person.idNumber() != null) {
            var first = firstWithNumber.putIfAbsent(person.idNumber(), person.row());
            if (first != null) {
                problems.add(RowProblem.at(person.row(), layout.mapping().columnOf(PersonField.ID_NUMBER).orElse(-1),
                    PersonField.ID_NUMBER.key(), DUPLICATE_ID, person.idNumber(), first));
            }
        }
        if (person.code() != null) {
            var first = firstWithCode.putIfAbsent(person.code(), person.row());
            if (first != null) {
                problems.add(RowProblem.at(person.row(), layout.mapping().columnOf(PersonField.CODE).orElse(-1),
                    PersonField.CODE.key(), DUPLICATE_CODE, person.code(), first));
            }
        }
    }

    private String name(SheetRow row) {
        if (reader.has(PersonField.NAME_LAST)) {
            return (text(row, PersonField.NAME_FRONT) + " " + text(row, PersonField.NAME_LAST)).strip();
        }
        return text(row, PersonField.FULL_NAME);
    }

    private String text(SheetRow row, PersonField field) {
        return reader.cell(row, field).shown().strip();
    }

    private int count(SheetRow row, List<PersonField> fields) {
        var count = 0;
        for (var field : fields) {
            if (!reader.cell(row, field).isBlank()) {
                count++;
            }
        }
        return count;
    }
}
