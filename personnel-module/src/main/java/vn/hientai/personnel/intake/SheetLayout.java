package vn.hientai.personnel.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.TextReading;

/** What was recognised of a file before its rows are read. {@code others} are its further sheets that hold a list as well. */
public record SheetLayout(SheetSource sheet, ColumnMapping mapping, Map<Integer, String> headings, List<String> titles,
                          TextReading texts, List<String> others) {

    /** The same for every file a sender makes from the same form, whatever the order of its rows. */
    public String signature() {
        var words = new StringBuilder();
        new TreeMap<>(headings).forEach((column, heading) ->
            words.append(column).append('=').append(Headings.bare(heading)).append(';'));
        return words.toString();
    }

    public SheetLayout with(ColumnMapping corrected) {
        return new SheetLayout(sheet, corrected, headings, titles, texts, others);
    }
}
