package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;

/** The campaigns as they are stored. */
@ApplicationScoped
class Campaigns {
    static final String COLUMNS =
            """
            select k.id, k.year, k.unit_id, k.title, k.governing_on, k.decide_by, k.contracts, k.status, cast(k.job_id as text), k.people,
                k.author, k.opened_on, k.closed_on, k.reason, k.version from grading_campaign k""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    long add(int year, OrgUnitId unit, String title, LocalDate governing, LocalDate decideBy, boolean contracts) {
        return Sql.of(
                        """
                        insert into grading_campaign (year, unit_id, title, governing_on, decide_by, contracts, status, account_id, author, opened_on)
                        values (?, ?, ?, ?, ?, ?, 'OPENING', ?, ?, ?) returning id""",
                        year, unit, title, governing, decideBy, contracts, actor.who().account(), actor.who().displayName(), today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    void job(long id, UUID job) {
        Sql.of("update grading_campaign set job_id = cast(? as uuid)", job.toString()).where("id = ?", id).execute(em);
    }

    Campaign get(long id) {
        return find(Sql.of(COLUMNS).where("k.id = ?", id)).orElseThrow(() -> new NotFound("Campaign", id));
    }

    Optional<Campaign> find(Sql sql) {
        return sql.first(em, this::read);
    }

    List<Campaign> list(Sql sql) {
        return sql.list(em, this::read);
    }

    /** Locked until the transaction ends; others wait. */
    Campaign lock(long id, Integer version) {
        Sql.of("select id from grading_campaign where id = ? for update", id).list(em, row -> row.id(0));
        var found = get(id);
        if (version != null && version != found.version()) {
            throw new StaleEdit("campaign");
        }
        return found;
    }

    /** For acts within an open campaign, which may go on beside each other. */
    Campaign open(long id) {
        Sql.of("select id from grading_campaign where id = ? for share", id).list(em, row -> row.id(0));
        var found = get(id);
        found.mustBeOpen();
        return found;
    }

    /** Another campaign of the year over some of the same units. */
    Optional<String> overlapping(int year, Set<Long> units, Set<Long> above) {
        return Sql.of("select k.title from grading_campaign k")
                .where("k.year = ? and k.status <> 'CANCELLED'", year)
                .where("k.unit_id = any(cast(? as bigint[])) or k.unit_id = any(cast(? as bigint[]))", Sql.ids(units), Sql.ids(above))
                .limit(1)
                .first(em, row -> row.text(0));
    }

    void opened(long id) {
        Sql.of(
                        """
                        update grading_campaign set status = 'OPEN', version = version + 1,
                            people = (select count(*) from grading_person g where g.campaign_id = grading_campaign.id)""")
                .where("id = ? and status = 'OPENING'", id)
                .execute(em);
    }

    void end(long id, CampaignStatus status, String reason) {
        Sql.of("update grading_campaign set status = ?, reason = ?, closed_on = ?, version = version + 1", status, reason, today.date())
                .where("id = ?", id)
                .execute(em);
    }

    private Campaign read(Row row) {
        var unit = new OrgUnitId(row.id(2));
        var node = trees.now().find(unit);
        return new Campaign(
                row.id(0), row.whole(1), unit, node.map(one -> one.code()).orElse("?"), node.map(one -> one.name()).orElse("?"), row.text(3),
                row.day(4), row.day(5), row.yes(6), row.code(7, CampaignStatus.class), row.text(8), row.whole(9), row.text(10), row.day(11),
                row.day(12), row.text(13), row.whole(14));
    }

    static String titleOf(int year, String unit) {
        return Texts.get(Texts.VIETNAMESE, "campaign.title", Map.of("year", String.valueOf(year), "unit", unit));
    }
}
