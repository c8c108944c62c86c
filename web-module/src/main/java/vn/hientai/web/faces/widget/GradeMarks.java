package vn.hientai.web.faces.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.web.faces.support.LocaleChoice;

/** The grades of the last three years as the directory keeps them, "X,T,H" and oldest first, for {@code hr:grades}. */
@Named
@ApplicationScoped
public class GradeMarks {
    private static final int YEARS = 3;

    /** A year's grade with its spoken name. */
    public record Mark(int year, String letter, String name) {}

    @Inject
    Today today;

    public List<Mark> of(String grades) {
        var marks = new ArrayList<Mark>();
        if (grades == null || grades.isEmpty()) {
            return marks;
        }
        var year = today.date().getYear() - YEARS;
        for (var letter : grades.split(",", -1)) {
            if (!letter.isEmpty()) {
                marks.add(new Mark(year, letter, Texts.get(LocaleChoice.current(), "people.grade." + letter)));
            }
            year++;
        }
        return marks;
    }
}
