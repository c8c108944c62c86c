package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.personnel.competency.FrameworkText.CompetencyText;
import vn.hientai.personnel.competency.FrameworkText.LevelText;

/** Reads of frameworks through time; they name nobody but who decided. */
@ApplicationScoped
public class FrameworkQueries {
    private static final String PUBLIC = "frameworks are public within the office and hold no data of people";
    private static final String READ =
            """
            select f.code, v.number, v.name, v.name_en, v.category, v.legal_basis, v.status, v.valid_from, v.valid_until,
                d.display_name, v.drafted_on, a.display_name, v.decided_on, v.reason, v.version, v.id, v.drafted_by,
                (select count(*) from competency c where c.version_id = v.id),
                (select count(*) from competency c where c.version_id = v.id and c.confirmed)
            from competency_framework_version v join competency_framework f on f.id = v.framework_id
            left join account d on d.id = v.drafted_by left join account a on a.id = v.decided_by""";
    private static final String ON_THE_DAY = "v.status = 'APPROVED' and v.valid_from <= ? and ? < v.valid_until";

    /**
     * A version of a framework.
     *
     * @param draftedBy null for one shipped with the product
     * @param confirmed how many of its competencies were compared with the official text
     */
    public record VersionRow(
            String code, int number, String name, String nameEn, StaffCategory category, String legalBasis, FrameworkStatus status,
            LocalDate from, LocalDate lastDay, String draftedBy, LocalDate draftedOn, String decidedBy, LocalDate decidedOn,
            String reason, int version, long id, Long drafter, int competencies, int confirmed) {
        public boolean isDraft() {
            return status == FrameworkStatus.DRAFT;
        }
    }

    /** A version with its content, and every version that there was, the newest first. */
    public record Sheet(VersionRow row, FrameworkText text, List<VersionRow> versions) {}

    /** A competency by its whole code, such as {@code TT12-2022/CC.01}. */
    public record CompetencyName(String code, String framework, String nameVi, String nameEn, Dimension dimension, String group) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** What is in force on the day, with drafts that wait. */
    @Unscoped(PUBLIC)
    public List<VersionRow> list(LocalDate day) {
        return Sql.of(READ).where(ON_THE_DAY + " or v.status = 'DRAFT'", day, day).orderBy("f.code, v.number").list(em, FrameworkQueries::row);
    }

    /**
     * One version.
     *
     * @param number of the version, or null for the one in force on the day, else the newest
     */
    @Unscoped(PUBLIC)
    public Sheet sheet(String code, Integer number, LocalDate day) {
        var versions = Sql.of(READ).where("f.code = ?", code).orderBy("v.number desc").list(em, FrameworkQueries::row);
        var shown = versions.stream()
                .filter(one -> number == null ? holds(one, day) : one.number() == number)
                .findFirst()
                .or(() -> number == null ? versions.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new NotFound("Framework", code));
        return new Sheet(shown, text(shown), versions);
    }

    private static boolean holds(VersionRow one, LocalDate day) {
        return one.status() == FrameworkStatus.APPROVED && !day.isBefore(one.from()) && (one.lastDay() == null || !day.isAfter(one.lastDay()));
    }

    private FrameworkText text(VersionRow version) {
        var levels = new LinkedHashMap<Long, List<LevelText>>();
        Sql.of(
                        """
                        select l.competency_id, l.level, l.description, l.description_en, l.behaviours, l.confirmed from competency_level l
                        join competency c on c.id = l.competency_id""")
                .where("c.version_id = ?", version.id())
                .orderBy("l.level")
                .list(em, row -> levels.computeIfAbsent(row.id(0), one -> new ArrayList<>())
                        .add(new LevelText(row.whole(1), row.text(2), row.text(3), row.text(4), row.yes(5))));
        var competencies = Sql.of("select id, code, dimension, group_name, name, name_en, confirmed from competency")
                .where("version_id = ?", version.id())
                .orderBy("position")
                .list(em, row -> new CompetencyText(
                        row.text(1), row.code(2, Dimension.class), row.text(3), row.text(4), row.text(5), row.yes(6),
                        levels.getOrDefault(row.id(0), List.of())));
        return new FrameworkText(version.name(), version.nameEn(), version.category(), version.legalBasis(), competencies);
    }

    /** Every competency in force on the day, by framework and position. */
    @Unscoped(PUBLIC)
    public List<CompetencyName> competencies(LocalDate day) {
        return Sql.of(
                        """
                        select f.code || '/' || c.code, f.code, c.name, c.name_en, c.dimension, c.group_name from competency c
                        join competency_framework_version v on v.id = c.version_id join competency_framework f on f.id = v.framework_id""")
                .where(ON_THE_DAY, day, day)
                .orderBy("f.code desc, c.position")
                .list(em, row -> new CompetencyName(row.text(0), row.text(1), row.text(2), row.text(3), row.code(4, Dimension.class), row.text(5)));
    }

    /** The same by code. */
    @Unscoped(PUBLIC)
    public Map<String, CompetencyName> byCode(LocalDate day) {
        var names = new LinkedHashMap<String, CompetencyName>();
        competencies(day).forEach(one -> names.put(one.code(), one));
        return names;
    }

    private static VersionRow row(Row row) {
        return new VersionRow(
                row.text(0), row.whole(1), row.text(2), row.text(3), row.code(4, StaffCategory.class), row.text(5),
                row.code(6, FrameworkStatus.class), row.day(7), row.lastDay(8).orElse(null), row.text(9), row.day(10), row.text(11), row.day(12),
                row.text(13), row.whole(14), row.id(15), row.number(16), row.whole(17), row.whole(18));
    }
}
