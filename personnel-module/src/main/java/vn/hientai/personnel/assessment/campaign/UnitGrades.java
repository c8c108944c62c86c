package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** The grades of organisations that were recognised (xếp loại tổ chức); they are public within the agency. */
@ApplicationScoped
public class UnitGrades {
    /** A grade with the paper that recognised it; {@code outstanding} lets more of its people be excellent. */
    public record UnitGrade(AnnualGrade grade, BigDecimal score, boolean outstanding, String authority, String note, String author, LocalDate on) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Unscoped("grades of organisations, not of people")
    public Map<OrgUnitId, UnitGrade> of(int year, Collection<OrgUnitId> units) {
        var found = new HashMap<OrgUnitId, UnitGrade>();
        Sql.of("select unit_id, grade, score, outstanding, authority, note, author, decided_on from unit_grade")
                .where("year = ? and superseded_by is null", year)
                .where("unit_id = any(cast(? as bigint[]))", Sql.ids(units.stream().map(OrgUnitId::value).toList()))
                .list(em, row -> found.put(new OrgUnitId(row.id(0)), new UnitGrade(
                        row.code(1, AnnualGrade.class), row.decimal(2), row.yes(3), row.text(4), row.text(5), row.text(6), row.day(7))));
        return found;
    }
}
