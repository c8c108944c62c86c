package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.establishment.rule.DeputySeats;

/** The posts of one unit on a day: seats of job positions, leadership offices with who sits there and until when. */
@ApplicationScoped
public class UnitPostQueries {
    private static final int MOST_HOLDERS = 60;
    private static final long NOWHERE = 0;

    /** @param seats absent seats count as none; @param people who hold it here, or null where the reader sees nobody */
    public record PositionLine(
            String code, String name, String nameEn, PostGroup group, StaffCategory category, long seats, Long people, LocalDate since,
            String reason) {
        public Long vacant() {
            return people == null ? null : seats - people;
        }

        public FillState state() {
            return people == null ? null : FillState.of(seats, people);
        }
    }

    /** Who sits in an office. @param termUntil last day of the term, or null; @param since of this stretch in the office */
    public record Holder(String code, String fullName, String post, LocalDate since, LocalDate termUntil, boolean acting) {}

    /**
     * An office of the unit.
     *
     * @param termMonths null where there is no term
     * @param coefficient of the allowance on the day, or null; {@code allowanceBasis} what sets it
     * @param people how many sit there, or null where the reader sees nobody; {@code holders} those who may be named
     */
    public record OfficeLine(
            LeadershipSeat office, String title, int seats, Integer termMonths, String allowance, BigDecimal coefficient,
            String allowanceBasis, boolean allowanceConfirmed, String legalBasis, boolean confirmed, LocalDate since, String reason,
            Long people, List<Holder> holders) {
        public Long vacant() {
            return people == null ? null : seats - people;
        }

        public FillState state() {
            return people == null ? null : FillState.of(seats, people);
        }
    }

    /** A change of seats or of an office, newest first. @param subject code of the position, or the office */
    public record Change(
            boolean office, String subject, String name, int seats, LocalDate from, LocalDate lastDay, String reason, String endReason,
            String author, LocalDate withdrawnOn, String withdrawReason) {}

    /**
     * @param unplaced how many people hold no job position in use, or null where the reader sees nobody
     * @param deputies what the law says of the number of deputies, or null where it says nothing
     */
    public record UnitSheet(
            OrgNode unit, int version, List<PositionLine> positions, Long unplaced, List<OfficeLine> offices, List<Change> changes,
            Verdict deputies) {
        public long positionSeats() {
            return positions.stream().mapToLong(PositionLine::seats).sum();
        }

        public long officeSeats() {
            return offices.stream().mapToLong(OfficeLine::seats).sum();
        }
    }

    private record Position(long id, String code, String name, String nameEn, PostGroup group, StaffCategory category) {}

    private record Seats(long seats, LocalDate since, String reason) {}

    private record Sitting(LeadershipSeat office, Holder holder) {}

    private record Office(
            LeadershipSeat office, String title, int seats, Integer termMonths, String allowance, String basis, boolean confirmed,
            LocalDate since, String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    Headcounts headcounts;

    @Inject
    CatalogueQueries catalogues;

    @Inject
    PolicyBooks books;

    public UnitSheet sheet(AccessScope people, OrgUnitId unit, LocalDate day) {
        var node = trees.on(day).get(unit);
        var version = Sql.of("select version from unit_posts").where("unit_id = ?", unit).first(em, row -> row.whole(0)).orElse(0);
        var sees = people.includesUnit(unit);
        var held = new HashMap<Long, Long>();
        var sitting = new HashMap<String, Long>();
        headcounts.on(day).stream().filter(heads -> heads.unit() == unit.value()).forEach(heads -> {
            held.merge(heads.position() == null ? NOWHERE : heads.position(), heads.people(), Long::sum);
            if (heads.office() != null) {
                sitting.merge(heads.office(), heads.people(), Long::sum);
            }
        });
        var offices = offices(people, unit, day, sees ? sitting : null);
        var positions = positions(unit, day, sees ? held : null);
        var placed = positions.stream().filter(line -> line.people() != null).mapToLong(PositionLine::people).sum();
        var unplaced = sees ? (Long) (held.values().stream().mapToLong(Long::longValue).sum() - placed) : null;
        return new UnitSheet(node, version, positions, unplaced, offices, changes(unit), deputies(node, offices, day));
    }

    private List<PositionLine> positions(OrgUnitId unit, LocalDate day, Map<Long, Long> held) {
        var seats = new HashMap<Long, Seats>();
        Sql.of("select position_id, seats, valid_from, reason from job_position_quota")
                .where("unit_id = ? and withdrawn_on is null and valid_from <= ? and ? < valid_until", unit, day, day)
                .list(em, row -> seats.put(row.id(0), new Seats(row.id(1), row.day(2), row.text(3))));
        var lines = new ArrayList<PositionLine>();
        Sql.of(
                        """
                        select p.id, p.code, t.name, t.name_en, t.post_group, t.category
                        from job_position p join job_position_term t on t.position_id = p.id""")
                .where("t.withdrawn_on is null and t.valid_from <= ? and ? < t.valid_until", day, day)
                .orderBy("p.code")
                .list(em, row -> new Position(
                        row.id(0), row.text(1), row.text(2), row.text(3), row.code(4, PostGroup.class), row.code(5, StaffCategory.class)))
                .forEach(position -> {
                    var own = seats.getOrDefault(position.id(), new Seats(0, null, null));
                    var there = held == null ? null : held.getOrDefault(position.id(), 0L);
                    if (own.since() != null || there != null && there > 0) {
                        lines.add(new PositionLine(
                                position.code(), position.name(), position.nameEn(), position.group(), position.category(), own.seats(), there,
                                own.since(), own.reason()));
                    }
                });
        return lines;
    }

    private List<OfficeLine> offices(AccessScope people, OrgUnitId unit, LocalDate day, Map<String, Long> sitting) {
        var holders = sitting == null ? List.<Sitting>of() : holders(people, unit, day);
        return Sql.of("select office, title, seats, term_months, allowance, legal_basis, confirmed, valid_from, reason from leadership_office")
                .where("unit_id = ? and withdrawn_on is null and valid_from <= ? and ? < valid_until", unit, day, day)
                .orderBy("array_position(array['HEAD', 'DEPUTY_HEAD', 'DIVISION_HEAD', 'DIVISION_DEPUTY'], office)")
                .list(em, row -> new Office(
                        row.code(0, LeadershipSeat.class), row.text(1), row.whole(2), row.whole(3), row.text(4), row.text(5), row.yes(6),
                        row.day(7), row.text(8)))
                .stream()
                .map(office -> line(office, holders, sitting, day))
                .toList();
    }

    private OfficeLine line(Office office, List<Sitting> holders, Map<String, Long> sitting, LocalDate day) {
        var allowance = office.allowance() == null ? null : catalogues.item(SetOffice.ALLOWANCES, office.allowance(), day).orElse(null);
        var coefficient = allowance == null ? null : allowance.attributes().get("coef_other_provinces");
        return new OfficeLine(
                office.office(), office.title(), office.seats(), office.termMonths(), office.allowance(),
                coefficient == null ? null : new BigDecimal(coefficient), allowance == null ? null : allowance.legalBasis(),
                allowance == null || allowance.confirmed(), office.basis(), office.confirmed(), office.since(), office.reason(),
                sitting == null ? null : sitting.getOrDefault(office.office().name(), 0L),
                holders.stream().filter(one -> one.office() == office.office()).map(Sitting::holder).toList());
    }

    private List<Sitting> holders(AccessScope people, OrgUnitId unit, LocalDate day) {
        return Sql.of(
                        """
                        select e.office, c.code, c.full_name, e.post, e.valid_from, e.term_until,
                            exists (select from service_act a where a.person_id = e.person_id and a.type = 'ACTING_CHARGE'
                                and a.status = 'IN_FORCE' and a.valid_from <= cast(? as date) and cast(? as date) < a.valid_until)
                        from engagement e join staff_card c on c.person_id = e.person_id""",
                        day, day)
                .where("e.unit_id = ? and e.office is not null and e.superseded_by is null and e.status not in ('RETIRED', 'LEFT')", unit)
                .where("e.valid_from <= ? and ? < e.valid_until", day, day)
                .and(people.on("c.unit_id", "c.person_id"))
                .orderBy("e.valid_from, c.name_sort, c.person_id")
                .limit(MOST_HOLDERS)
                .list(em, row -> new Sitting(
                        row.code(0, LeadershipSeat.class),
                        new Holder(row.text(1), row.text(2), row.text(3), row.day(4), row.day(5), row.yes(6))));
    }

    private List<Change> changes(OrgUnitId unit) {
        return Sql.of(
                        """
                        select * from (
                            select false as office, p.code, (select t.name from job_position_term t where t.position_id = p.id
                                and t.withdrawn_on is null order by t.valid_from > q.valid_from, t.valid_from desc limit 1) as name,
                                q.seats, q.valid_from, q.valid_until, q.reason, q.end_reason, q.author, q.withdrawn_on, q.withdraw_reason, q.id
                            from job_position_quota q join job_position p on p.id = q.position_id where q.unit_id = ?
                            union all
                            select true, o.office, o.title, o.seats, o.valid_from, o.valid_until, o.reason, o.end_reason, o.author,
                                o.withdrawn_on, o.withdraw_reason, o.id
                            from leadership_office o where o.unit_id = ?) x""",
                        unit, unit)
                .orderBy("valid_from desc, office desc, code, id desc")
                .limit(100)
                .list(em, row -> new Change(
                        row.yes(0), row.text(1), row.text(2), row.whole(3), row.day(4), row.lastDay(5).orElse(null), row.text(6), row.text(7),
                        row.text(8), row.day(9), row.text(10)));
    }

    private Verdict deputies(OrgNode node, List<OfficeLine> offices, LocalDate day) {
        var deputies = offices.stream().filter(office -> office.office() == LeadershipSeat.DIVISION_DEPUTY).findFirst();
        var inDepartment = node.kind() == UnitKind.DIVISION
                && trees.on(day).parent(node).filter(parent -> parent.kind() == UnitKind.DEPARTMENT).isPresent();
        if (deputies.isEmpty() || !inDepartment) {
            return null;
        }
        var staff = Sql.of("select coalesce(sum(seats), 0) from establishment_quota")
                .where("unit_id = ? and valid_from <= ? and ? < valid_until", node.id(), day, day)
                .count(em);
        return new DeputySeats().judge(new DeputySeats.Facts((int) staff, deputies.get().seats()), books.on(day));
    }
}
