package vn.hientai.personnel.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.api.port.EvidenceSource;
import vn.hientai.personnel.api.port.EvidenceSource.Kind;
import vn.hientai.personnel.api.port.EvidenceSource.Tone;

/**
 * Reads of evidence: what sources have told and what other features know, side by side. Grades are never made here; what
 * counts for one is marked, and what is anonymous never does.
 */
@ApplicationScoped
public class EvidenceQueries {
    private static final int MOST = 200;
    private static final String READ =
            """
            select e.id, e.source, e.external_id, e.kind, e.person_id, c.code, c.full_name, e.unit_id, e.about_on, e.title, e.content, e.reference,
                e.tone, e.anonymous, e.figure, e.told_on, e.withdrawn_on, e.withdrawn_why, e.version, e.owner_id
            from evidence e left join staff_card c on c.person_id = e.person_id""";

    /** The newest first. */
    public enum EvidenceSort {
        DAY
    }

    /** What the person answered. */
    public record Reply(LocalDate on, String author, String reply) {}

    /** A content that the source has replaced since. */
    public record Past(int version, String title, String content, LocalDate replacedOn) {}

    /**
     * One piece of evidence.
     *
     * @param id null for what another feature knows
     * @param staff officer number, or null where it is about a unit alone
     * @param anonymous nobody stands behind it: shown, never counted
     * @param owner whose source it is, or null for what another feature knows
     * @param past contents that were replaced, oldest first
     */
    public record EvidenceRow(
            Long id, String source, String externalId, Kind kind, PersonId person, String staff, String fullName, OrgUnitId unit, LocalDate on,
            String title, String content, String reference, Tone tone, boolean anonymous, BigDecimal figure, LocalDate toldOn, LocalDate withdrawnOn,
            String withdrawnWhy, int version, OrgUnitId owner, List<Reply> replies, List<Past> past) {
        /** Whether it may be weighed when a grade is decided. */
        public boolean counts() {
            return !anonymous && withdrawnOn == null;
        }
    }

    /** How much evidence of a year speaks for and against a person; anonymous and withdrawn ones are apart. */
    public record Summary(int favourable, int adverse, int neutral, int notCounted) {}

    /** @param units or null; {@code kind} or null; {@code year} or null */
    public record Filter(Set<Long> units, Kind kind, Integer year) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    @Any
    Instance<EvidenceSource> sources;

    /**
     * Everything about a person within the days, the newest first.
     *
     * @param scope over whom what sources have told may be read
     * @param sight over whom what other features know may be read
     */
    public List<EvidenceRow> ofPerson(AccessScope scope, EvidenceSight sight, PersonId person, LocalDate from, LocalDate until) {
        var told = Sql.of(READ)
                .where("e.person_id = ? and e.about_on between ? and ?", person, from, until)
                .and(scope.on("c.unit_id", "e.person_id"))
                .orderBy("e.about_on desc, e.id desc")
                .limit(MOST)
                .list(em, EvidenceQueries::row);
        var all = new ArrayList<>(told);
        all.addAll(known(sight, person, from, until));
        all.sort(Comparator.comparing(EvidenceRow::on).reversed());
        return complete(all);
    }

    /** The same for a calendar year, with what may be weighed apart from what may not. */
    public Summary summary(AccessScope scope, EvidenceSight sight, PersonId person, int year) {
        var all = ofPerson(scope, sight, person, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return new Summary(
                count(all, Tone.FAVOURABLE), count(all, Tone.ADVERSE), count(all, Tone.NEUTRAL),
                (int) all.stream().filter(one -> !one.counts()).count());
    }

    private static int count(List<EvidenceRow> all, Tone tone) {
        return (int) all.stream().filter(one -> one.counts() && one.tone() == tone).count();
    }

    /** What may be weighed for the person's grade of the year: nothing anonymous, nothing withdrawn. */
    public List<EvidenceRow> counting(AccessScope scope, EvidenceSight sight, PersonId person, int year) {
        return ofPerson(scope, sight, person, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream().filter(EvidenceRow::counts).toList();
    }

    /** What sources have told of people and units in reach. */
    public Page<EvidenceRow> list(AccessScope scope, Filter filter, PageRequest<EvidenceSort> page) {
        var sql = Sql.of(READ).and(scope.on("coalesce(c.unit_id, e.unit_id)", "e.person_id"));
        if (filter.units() != null) {
            sql.where("coalesce(c.unit_id, e.unit_id) = any(cast(? as bigint[]))", Sql.ids(filter.units()));
        }
        if (filter.kind() != null) {
            sql.where("e.kind = ?", filter.kind());
        }
        if (filter.year() != null) {
            sql.where("e.about_on between ? and ?", LocalDate.of(filter.year(), 1, 1), LocalDate.of(filter.year(), 12, 31));
        }
        if (!page.position().isEmpty()) {
            sql.where("(e.about_on, e.id) < (cast(? as date), cast(? as bigint))", page.position().get(0), page.position().get(1));
        }
        var rows = sql.orderBy("e.about_on desc, e.id desc").limit(page.limit() + 1).list(em, EvidenceQueries::row);
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        return new Page<>(
                complete(items), more ? Cursor.after(items.get(items.size() - 1).on(), items.get(items.size() - 1).id()) : null, null, null);
    }

    private List<EvidenceRow> known(EvidenceSight sight, PersonId person, LocalDate from, LocalDate until) {
        record Named(String source, EvidenceSource.Fact fact) {}
        var found = new ArrayList<Named>();
        for (var source : sources) {
            var visible = Sql.of("select count(*) from staff_card c").where("c.person_id = ?", person)
                    .and(sight.of(source.right()).on("c.unit_id", "c.person_id")).count(em) > 0;
            if (visible) {
                source.of(List.of(person), from, until).forEach(fact -> found.add(new Named(source.name(), fact)));
            }
        }
        var seen = new HashSet<String>();
        found.sort(Comparator.comparing(one -> one.source().equals(FileEvidence.NAME))); // what is decided before what was written down of it
        return found.stream()
                .filter(one -> one.fact().kind() != Kind.SANCTION || seen.add(one.fact().on().withDayOfMonth(1).toString()))
                .map(one -> new EvidenceRow(
                        null, one.source(), one.fact().key(), one.fact().kind(), person, null, null, null, one.fact().on(), one.fact().text(),
                        one.fact().content(), one.fact().reference(), one.fact().tone(), false, one.fact().figure(), one.fact().on(), null, null, 1,
                        null, List.of(), List.of()))
                .toList();
    }

    /** With the replies and the contents that were replaced. */
    private List<EvidenceRow> complete(List<EvidenceRow> rows) {
        var people = rows.stream().filter(one -> one.person() != null).map(one -> one.person().value()).distinct().toList();
        var replies = new HashMap<String, List<Reply>>();
        Sql.of("select r.person_id, r.source, r.external_id, r.told_on, r.author, r.reply from evidence_reply r")
                .where("r.person_id = any(cast(? as bigint[]))", Sql.ids(people))
                .orderBy("r.id")
                .list(em, row -> replies.computeIfAbsent(row.id(0) + "|" + row.text(1) + "|" + row.text(2), key -> new ArrayList<>())
                        .add(new Reply(row.day(3), row.text(4), row.text(5))));
        var past = new HashMap<Long, List<Past>>();
        Sql.of("select p.evidence_id, p.version, p.content ->> 'title', p.content ->> 'content', p.replaced_on from evidence_past p")
                .where("p.evidence_id = any(cast(? as bigint[]))", Sql.ids(rows.stream().filter(one -> one.id() != null).map(EvidenceRow::id).toList()))
                .orderBy("p.evidence_id, p.version")
                .list(em, row -> past.computeIfAbsent(row.id(0), id -> new ArrayList<>())
                        .add(new Past(row.whole(1), row.text(2), row.text(3), row.day(4))));
        return rows.stream().map(one -> with(one, replies, past)).toList();
    }

    private static EvidenceRow with(EvidenceRow one, Map<String, List<Reply>> replies, Map<Long, List<Past>> past) {
        var key = one.person() == null ? "" : one.person().value() + "|" + one.source() + "|" + one.externalId();
        return new EvidenceRow(
                one.id(), one.source(), one.externalId(), one.kind(), one.person(), one.staff(), one.fullName(), one.unit(), one.on(), one.title(),
                one.content(), one.reference(), one.tone(), one.anonymous(), one.figure(), one.toldOn(), one.withdrawnOn(), one.withdrawnWhy(),
                one.version(), one.owner(), replies.getOrDefault(key, List.of()), one.id() == null ? List.of() : past.getOrDefault(one.id(), List.of()));
    }

    static EvidenceRow row(Row row) {
        return new EvidenceRow(
                row.id(0), row.text(1), row.text(2), row.code(3, Kind.class), row.number(4) == null ? null : new PersonId(row.id(4)), row.text(5),
                row.text(6), row.number(7) == null ? null : new OrgUnitId(row.id(7)), row.day(8), row.text(9), row.text(10), row.text(11),
                row.code(12, Tone.class), row.yes(13), row.decimal(14), row.day(15), row.day(16), row.text(17), row.whole(18),
                new OrgUnitId(row.id(19)), List.of(), List.of());
    }

    static Sql select() {
        return Sql.of(READ);
    }
}
