package vn.hientai.core.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** The policy book as people read it: rules on a day, a parameter's history, drafts that wait. */
@ApplicationScoped
public class PolicyQueries {
    private static final String PUBLIC = "law is public";
    private static final String COLUMNS = """
            select p.id, p.key, p.qualifier, p.value, p.valid_from, p.valid_until, i.number, p.article, p.clause, p.point,
                p.confirmed, p.note, p.status, p.origin, p.repeals, p.draft_reason, p.drafted_at, d.display_name,
                coalesce(p.confirmed_at, p.closed_at), c.display_name, i.code, p.drafted_by, p.close_reason
            from <policy_parameter> p join legal_instrument i on i.code = p.instrument
                left join account d on d.id = p.drafted_by
                left join account c on c.id = coalesce(p.confirmed_by, p.closed_by)""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /**
     * One row of the book with its history.
     *
     * @param lastDay last day on which it holds; absent while open
     * @param draftedBy who drafted it, by display name; absent for shipped rows
     * @param settledBy who confirmed, refused or replaced it
     */
    public record ParameterRow(
            long id, String key, String qualifier, String value, LocalDate from, LocalDate lastDay, Citation legalBasis,
            boolean confirmed, String note, String status, String origin, boolean repeals, String reason,
            Instant draftedAt, String draftedBy, Instant settledAt, String settledBy, String instrument,
            Long draftedById, String closeReason) {}

    /** A rule with its parameters in force on the day. */
    public record RuleRow(RuleTitle rule, List<ParameterRow> parameters) {
        public boolean confirmed() {
            return parameters.stream().allMatch(ParameterRow::confirmed);
        }
    }

    /** An instrument as the draft form offers it. */
    public record InstrumentRow(String code, String number, String titleVi, String titleEn) {}

    @Unscoped(PUBLIC)
    public List<RuleRow> inForce(LocalDate on) {
        return inForce(on, null);
    }

    /** @param knownAt null for now; otherwise what had been entered and confirmed by that moment */
    @Unscoped(PUBLIC)
    public List<RuleRow> inForce(LocalDate on, Instant knownAt) {
        var rows = AsKnown.at(knownAt).sql(COLUMNS)
                .where("p.status = 'IN_FORCE' and p.valid_from <= ? and p.valid_until > ?", on, on)
                .orderBy("p.key, p.qualifier")
                .list(em, PolicyQueries::parameter);
        return RuleTitle.all().stream()
                .map(rule -> new RuleRow(rule, rows.stream().filter(row -> rule.asksFor(row.key())).toList()))
                .toList();
    }

    @Unscoped(PUBLIC)
    public RuleRow rule(String rule, LocalDate on, Instant knownAt) {
        return inForce(on, knownAt).stream().filter(row -> row.rule().rule().equals(rule)).findFirst()
                .orElseThrow(() -> new NotFound("rule", rule));
    }

    /** Every row that the key and qualifier have had, newest first; drafts on top. */
    @Unscoped(PUBLIC)
    public List<ParameterRow> history(String key, String qualifier) {
        return history(key, qualifier, null);
    }

    /** @param knownAt null for now */
    @Unscoped(PUBLIC)
    public List<ParameterRow> history(String key, String qualifier, Instant knownAt) {
        var rows = AsKnown.at(knownAt).sql(COLUMNS).where("p.key = ? and p.qualifier = ?", key, qualifier)
                .orderBy("(p.status = 'DRAFT') desc, p.valid_from desc, p.id desc").list(em, PolicyQueries::parameter);
        if (rows.isEmpty()) {
            throw new NotFound("PolicyParameter", key);
        }
        return rows;
    }

    @Unscoped(PUBLIC)
    public List<ParameterRow> drafts() {
        return AsKnown.at(null).sql(COLUMNS).where("p.status = 'DRAFT'").orderBy("p.drafted_at, p.id").list(em, PolicyQueries::parameter);
    }

    @Unscoped(PUBLIC)
    public Optional<ParameterRow> parameter(long id) {
        return AsKnown.at(null).sql(COLUMNS).where("p.id = ?", id).first(em, PolicyQueries::parameter);
    }

    @Unscoped(PUBLIC)
    public List<InstrumentRow> instruments() {
        return Sql.of("select code, number, title_vi, title_en from legal_instrument").orderBy("number")
                .list(em, row -> new InstrumentRow(row.text(0), row.text(1), row.text(2), row.text(3)));
    }

    private static ParameterRow parameter(Row row) {
        return new ParameterRow(row.id(0), row.text(1), row.text(2), row.text(3), row.day(4), row.lastDay(5).orElse(null),
                new Citation(row.text(6), row.text(7), row.text(8), row.text(9)), row.yes(10), row.text(11), row.text(12),
                row.text(13), row.yes(14), row.text(15), row.moment(16), row.text(17), row.moment(18), row.text(19),
                row.text(20), row.number(21), row.text(22));
    }
}
