package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** What positions and offices ask for on a day (khung năng lực theo vị trí, chức vụ). */
@ApplicationScoped
public class ProfileQueries {
    private static final String PUBLIC = "profiles say what posts ask for and name nobody";

    /** @param unit for which unit alone, or null; {@code needs} level by whole code */
    public record OfficeProfile(
            String office, OrgUnitId unit, Map<String, Integer> needs, String legalBasis, LocalDate from, LocalDate lastDay, String reason,
            String author) {}

    /** A position whose profile is known on the day. */
    public record PositionProfile(String position, String name, String nameEn, Map<String, Integer> needs, LocalDate from, LocalDate lastDay) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;


    @Unscoped(PUBLIC)
    public List<OfficeProfile> offices(LocalDate day) {
        return Sql.of("select office, unit_id, cast(needs as text), legal_basis, valid_from, valid_until, reason, author from office_profile")
                .where("valid_from <= ? and ? < valid_until", day, day)
                .orderBy("office, unit_id nulls first")
                .list(em, row -> new OfficeProfile(
                        row.text(0), row.number(1) == null ? null : new OrgUnitId(row.id(1)), needs(row.text(2)), row.text(3), row.day(4),
                        row.lastDay(5).orElse(null), row.text(6), row.text(7)));
    }

    @Unscoped(PUBLIC)
    public List<PositionProfile> positions(LocalDate day) {
        return Sql.of(
                        """
                        select p.code, t.name, t.name_en, cast(t.needs as text), t.valid_from, t.valid_until from job_position_term t
                        join job_position p on p.id = t.position_id""")
                .where("t.withdrawn_on is null and t.valid_from <= ? and ? < t.valid_until", day, day)
                .orderBy("p.code")
                .list(em, row -> new PositionProfile(
                        row.text(0), row.text(1), row.text(2), needs(row.text(3)), row.day(4), row.lastDay(5).orElse(null)));
    }

    private static Map<String, Integer> needs(String json) {
        var needs = new TreeMap<String, Integer>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((code, level) -> needs.put(code, ((JsonNumber) level).intValue()));
        }
        return needs;
    }
}
