package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;

/** Rows of the form that decisions tell by themselves: posts held, pay steps, grades of the years. */
@ApplicationScoped
class DecidedRows {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    Map<String, List<FileRow>> of(PersonId person, LocalDate day) {
        return Map.of("careerHistory", posts(person, day), "salaryHistory", pay(person, day), "awards", grades(person, day));
    }

    private List<FileRow> posts(PersonId person, LocalDate day) {
        return Sql.of(
                        """
                        select e.valid_from, e.valid_until, coalesce(n.name, u.code), e.post, d.number || '/' || d.symbol
                        from engagement e join org_unit u on u.id = e.unit_id
                        left join lateral (select x.name from unit_name x where x.unit_id = e.unit_id
                            order by (x.valid_from <= e.valid_from) desc, abs(x.valid_from - e.valid_from) limit 1) n on true
                        left join decision d on d.id = e.decision_id""")
                .where("e.person_id = ? and e.superseded_by is null and e.valid_from <= ?", person, day)
                .orderBy("e.valid_from")
                .list(em, row -> FileRow.ofFact(
                        cells("from", row.day(0), "to", row.lastDay(1).filter(last -> !last.isAfter(day)).orElse(null),
                                "place", row.text(2), "work", row.text(3)),
                        row.text(4)));
    }

    private List<FileRow> pay(PersonId person, LocalDate day) {
        return Sql.of(
                        """
                        select s.valid_from, s.valid_until, s.rank, s.step, s.coefficient, d.number || '/' || d.symbol
                        from salary_placement s left join decision d on d.id = s.decision_id""")
                .where("s.person_id = ? and s.superseded_by is null and s.valid_from <= ?", person, day)
                .orderBy("s.valid_from")
                .list(em, row -> FileRow.ofFact(
                        cells("from", row.day(0), "to", row.lastDay(1).filter(last -> !last.isAfter(day)).orElse(null),
                                "rank", row.text(2), "step", row.whole(3), "coefficient", row.decimal(4), "wage", null),
                        row.text(5)));
    }

    private List<FileRow> grades(PersonId person, LocalDate day) {
        return Sql.of(
                        """
                        select g.year, g.grade, d.number || '/' || d.symbol
                        from annual_grade g left join decision d on d.id = g.decision_id""")
                .where("g.person_id = ? and g.superseded_by is null and g.year < ?", person, day.getYear())
                .orderBy("g.year")
                .list(em, row -> FileRow.ofFact(
                        cells("year", row.whole(0), "professional", grade(row.text(1)), "emulation", null, "form", null),
                        row.text(2)));
    }

    /** Files are kept in Vietnamese, as the form is. */
    private static String grade(String code) {
        return Texts.find(Texts.VIETNAMESE, "person.graded." + AnnualGrade.valueOf(code).name()).orElse(code);
    }

    private static Map<String, String> cells(Object... columns) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < columns.length; i += 2) {
            cells.put((String) columns[i], columns[i + 1] == null ? "" : columns[i + 1].toString());
        }
        return cells;
    }
}
