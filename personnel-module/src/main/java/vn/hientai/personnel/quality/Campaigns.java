package vn.hientai.personnel.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;

/** The campaigns as they are stored. */
@ApplicationScoped
class Campaigns {
    /** A campaign that was found. */
    record Kept(long id, OrgUnitId unit, String title, LocalDate due, boolean closed) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    long add(OrgUnitId unit, String title, String note, LocalDate on, LocalDate due) {
        var who = actor.who();
        return Sql.of(
                        """
                        insert into file_campaign (unit_id, title, note, asked_on, due_on, account_id, author)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""",
                        unit, title, note, on, due, who.account(), who.displayName())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    void add(long campaign, QualityQueries.UnitQuality start) {
        Sql.of(
                        "insert into file_campaign_unit (campaign_id, unit_id, people, average, weak) values (?, ?, ?, ?, ?)",
                        campaign, start.unit().id(), (int) start.people(), start.average(), (int) start.weak())
                .execute(em);
    }

    Optional<Kept> lock(long id) {
        return Sql.of("select id, unit_id, title, due_on, closed_on is not null from file_campaign where id = ? for update", id)
                .first(em, row -> new Kept(row.id(0), new OrgUnitId(row.id(1)), row.text(2), row.day(3), row.yes(4)));
    }

    List<OrgUnitId> units(long campaign) {
        return Sql.of("select unit_id from file_campaign_unit")
                .where("campaign_id = ?", campaign)
                .list(em, row -> new OrgUnitId(row.id(0)));
    }

    void close(long campaign, LocalDate on) {
        Sql.of("update file_campaign set closed_on = ?", on).where("id = ?", campaign).execute(em);
    }

    /** @return whether the unit takes part and had not reported yet */
    boolean done(long campaign, OrgUnitId unit, LocalDate on) {
        return Sql.of("update file_campaign_unit set done_on = ?, done_by = ?", on, actor.who().displayName())
                        .where("campaign_id = ? and unit_id = ? and done_on is null", campaign, unit)
                        .execute(em)
                > 0;
    }

    /** Who answers for the files of a unit: its clerk where there is one, else the officer of the province. */
    Role keeperOf(OrgNode unit, LocalDate day) {
        var ids = trees.now().ancestors(unit).stream().map(one -> one.id().value()).toList();
        var clerks = Sql.of("select count(*) from role_grant")
                .where("role = 'UNIT_HR' and revoked_at is null and valid_from <= ? and ? < valid_until", day, day)
                .where("unit_id = ? or unit_id = any(cast(? as bigint[]))", unit.id(), Sql.ids(ids))
                .count(em);
        return clerks > 0 ? Role.UNIT_HR : Role.HR_OFFICER;
    }
}
