package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.personnel.competency.FrameworkQueries;
import vn.hientai.personnel.establishment.PostLedger.Fact;
import vn.hientai.personnel.payscale.PayScales;

/** All job positions as they are stored. */
@ApplicationScoped
class Positions {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PostLedger ledger;

    @Inject
    HeldPositions held;

    @Inject
    PayScales payScales;

    @Inject
    FrameworkQueries frameworks;

    long add(String code) {
        if (Sql.of("select 1 from job_position").where("code = ?", code).first(em, row -> true).isPresent()) {
            throw BusinessRuleViolated.at("code", "refusal.posts.code-taken", Map.of("code", code));
        }
        return Sql.of("insert into job_position (code) values (?) returning id", code).first(em, row -> row.id(0)).orElseThrow();
    }

    /** The position for a change, made on the version that was read. */
    long forChange(String code, int version) {
        record Kept(long id, int version) {}
        var kept = Sql.of("select id, version from job_position where code = ? for update", code)
                .first(em, row -> new Kept(row.id(0), row.whole(1)))
                .orElseThrow(() -> new NotFound("Position", code));
        if (kept.version() != version) {
            throw new StaleEdit("position");
        }
        Sql.of("update job_position set version = version + 1").where("id = ?", kept.id()).execute(em);
        return kept.id();
    }

    /** The position with this code, if it is in use on the day. */
    long inUse(String code, LocalDate on) {
        return Sql.of("select p.id from job_position p join job_position_term t on t.position_id = p.id and t.withdrawn_on is null")
                .where("p.code = ? and t.valid_from <= ? and ? < t.valid_until", code, on, on)
                .first(em, row -> row.id(0))
                .orElseThrow(() -> BusinessRuleViolated.at("position", "refusal.posts.not-in-use", Map.of("code", code, "on", on)));
    }

    void describe(long position, PositionText text, LocalDate on, String reason) {
        check(text, on);
        var titles = titles(text);
        ledger.begin(Fact.POSITION, on, reason, position);
        var needs = Json.createObjectBuilder();
        if (text.needs() != null) {
            text.needs().forEach(needs::add);
        }
        Sql.of(
                        """
                        insert into job_position_term (position_id, name, name_en, search_key, post_group, category, description,
                            rank_lowest, rank_highest, titles, needs, legal_basis, confirmed, valid_from, reason, author)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text[]), cast(? as jsonb), ?, ?, ?, ?, ?)""",
                        position, text.name().strip(), blank(text.nameEn()), VietnameseText.searchKey(text.name()), text.group(),
                        text.category(), text.description() == null ? "" : text.description().strip(), blank(text.rankLowest()),
                        blank(text.rankHighest()), Sql.texts(titles), needs.build().toString(), text.legalBasis().strip(),
                        text.confirmed(), on, reason, ledger.author())
                .execute(em);
        held.link(position, null, on);
    }

    /** Whether seats were ever allotted to the position from the day on. */
    boolean hasSeats(long position, LocalDate from) {
        return Sql.of("select 1 from job_position_quota")
                .where("position_id = ? and withdrawn_on is null and valid_until > ? and seats > 0", position, from)
                .first(em, row -> true)
                .isPresent();
    }

    private void check(PositionText text, LocalDate on) {
        var wrong = new ArrayList<Violation>();
        rank("rankLowest", text.rankLowest(), wrong);
        rank("rankHighest", text.rankHighest(), wrong);
        if (text.needs() != null) {
            var known = frameworks.byCode(on);
            text.needs().keySet().stream()
                    .filter(code -> !known.containsKey(code))
                    .forEach(code -> wrong.add(new Violation("needs", "UNKNOWN_CODE", Map.of("value", code))));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private void rank(String field, String rank, List<Violation> wrong) {
        if (blank(rank) != null && payScales.findRank(rank.strip()).isEmpty()) {
            wrong.add(Violation.of(field, "UNKNOWN_RANK"));
        }
    }

    private static Set<String> titles(PositionText text) {
        var titles = new LinkedHashSet<String>();
        titles.add(Headcounts.title(text.name()));
        if (text.titles() != null) {
            text.titles().forEach(title -> titles.add(Headcounts.title(title)));
        }
        return titles;
    }

    static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
