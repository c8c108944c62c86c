package vn.hientai.web.faces.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.file.StaffRow;
import vn.hientai.web.faces.support.PageFunctions;

/** A line of the directory, its words ready. */
public record PeopleRow(
        String code,
        String name,
        String initials,
        String photo,
        String post,
        String unit,
        String rank,
        String coefficient,
        int age,
        List<Mark> grades,
        String chip,
        String tone,
        String icon,
        int completeness,
        String whole) {
    private static final int WHOLE_ENOUGH = 70;

    /** A year's grade. */
    public record Mark(String letter, String tone, String spoken) {}

    static PeopleRow of(StaffRow row, LocalDate day, Locale locale) {
        var talent = row.talent() != null;
        return new PeopleRow(
                row.code(),
                row.fullName(),
                PageFunctions.initials(row.fullName()),
                row.photo() == null ? null : "/api/v1/staff/" + row.code() + "/photo?v=" + row.photo(),
                row.post(),
                row.unitName(),
                row.rank(),
                PageFunctions.decimal(row.coefficient()),
                Period.between(row.bornOn(), day).getYears(),
                marks(row.grades(), day, locale),
                talent ? Texts.get(locale, "people.talent." + row.talent()) : Texts.get(locale, "enum.EngagementStatus." + row.status()),
                talent ? "accent" : tone(row.status()),
                talent ? "star" : icon(row.status()),
                row.completeness(),
                PageFunctions.percent(row.completeness()));
    }

    public String barTone() {
        return completeness < WHOLE_ENOUGH ? "attention" : "";
    }

    private static String tone(String status) {
        return switch (status) {
            case "WORKING" -> "good";
            case "SUSPENDED" -> "attention";
            default -> "";
        };
    }

    private static String icon(String status) {
        return switch (status) {
            case "WORKING" -> "good";
            case "SUSPENDED" -> "attention";
            default -> "clock";
        };
    }

    private static List<Mark> marks(String grades, LocalDate day, Locale locale) {
        var marks = new ArrayList<Mark>();
        if (grades == null || grades.isEmpty()) {
            return marks;
        }
        var year = day.getYear() - 3;
        for (var letter : grades.split(",", -1)) {
            if (!letter.isEmpty()) {
                var name = Texts.get(locale, "people.grade." + letter);
                marks.add(new Mark(
                        letter, letter.toLowerCase(Locale.ROOT), Texts.get(locale, "people.grade.spoken", Map.of("year", "" + year, "name", name))));
            }
            year++;
        }
        return marks;
    }
}
