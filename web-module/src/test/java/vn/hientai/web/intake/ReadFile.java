package vn.hientai.web.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.intake.RowProblem;
import vn.hientai.personnel.intake.LayoutFinder;
import vn.hientai.personnel.intake.PeopleSheet;
import vn.hientai.personnel.intake.PersonRow;
import vn.hientai.personnel.intake.RankCatalogue;
import vn.hientai.personnel.intake.SheetLayout;

/** A file read to its end, for tests. */
record ReadFile(SheetLayout layout, PeopleSheet.Summary summary, List<PersonRow> people, List<PersonRow> goodPeople,
                List<RowProblem> problems) {

    private static final RankCatalogue RANKS = new RankCatalogue();

    static ReadFile of(Path file, LocalDate today) {
        try (var reader = SpreadsheetReader.open(file)) {
            var layout = LayoutFinder.find(reader.sheets());
            var people = new ArrayList<PersonRow>();
            var good = new ArrayList<PersonRow>();
            var problems = new ArrayList<RowProblem>();
            var summary = new PeopleSheet(layout, RANKS, today).read((person, found) -> {
                people.add(person);
                problems.addAll(found);
                if (found.stream().noneMatch(RowProblem::isError)) {
                    good.add(person);
                }
            });
            return new ReadFile(layout, summary, people, good, problems);
        }
    }

    static String line(PersonRow person) {
        var pay = person.pay();
        return String.join("|", String.valueOf(person.row()), person.fullName(), String.valueOf(person.gender()),
            String.valueOf(person.birthDate()), person.idNumber(), person.unitName(), pay == null ? "" : pay.rank(),
            pay == null ? "" : String.valueOf(pay.step()),
            pay == null || pay.coefficient() == null ? "" : pay.coefficient().stripTrailingZeros().toPlainString());
    }
}
