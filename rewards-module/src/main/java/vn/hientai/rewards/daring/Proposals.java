package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;

/** The proposals as they are stored, with what happened to them. */
@ApplicationScoped
class Proposals {
    private static final String READ =
            """
            select p.id, p.person_id, c.code, c.full_name, c.subject, p.unit_id, p.title, p.plan, p.pilot_from, p.pilot_until, p.wide,
                p.show_name, p.state, p.created_on, p.seal, p.sealed_at, p.received_on, p.meeting_by, p.decided_by, p.decided_on, p.decider,
                p.paper, p.published_on, p.summary, p.version
            from daring_proposal p join staff_card c on c.person_id = p.person_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    static Sql select() {
        return Sql.of(READ);
    }

    List<DaringRow> list(Sql sql) {
        return sql.list(em, Proposals::row);
    }

    /** Locked until the transaction ends. */
    DaringRow lock(long id, int version) {
        Sql.of("select id from daring_proposal where id = ? for update", id).list(em, row -> row.id(0));
        var proposal = list(select().where("p.id = ?", id)).stream().findFirst().orElseThrow(() -> new NotFound("DaringProposal", id));
        if (version != proposal.version()) {
            throw new StaleEdit("DaringProposal");
        }
        return proposal;
    }

    long add(PersonId author, OrgUnitId agency, Plan plan, boolean showName) {
        return Sql.of(
                        """
                        insert into daring_proposal (person_id, unit_id, title, plan, pilot_from, pilot_until, wide, show_name, created_on)
                        values (?, ?, ?, cast(? as jsonb), cast(? as date), cast(? as date), ?, ?, ?) returning id""",
                        author, agency, plan.title(), plan.json().toString(), plan.from(), plan.until(), plan.wide(), showName, today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    void revise(long id, Plan plan, boolean showName) {
        change(id, "title = ?, plan = cast(? as jsonb), pilot_from = cast(? as date), pilot_until = cast(? as date), wide = ?, show_name = ?",
                plan.title(), plan.json().toString(), plan.from(), plan.until(), plan.wide(), showName);
    }

    void state(long id, DaringState state) {
        change(id, "state = ?", state);
    }

    void decided(long id, DaringState state, DecidedBy by, LocalDate on, String paper) {
        change(id, "state = ?, decided_by = ?, decided_on = ?, decider = ?, paper = ?", state, by, on, actor.who().displayName(), paper);
    }

    /** @param columns assignments, each value a parameter */
    void change(long id, String columns, Object... values) {
        Sql.of("update daring_proposal set " + columns + ", version = version + 1", values).where("id = ?", id).execute(em);
    }

    void happened(long id, String kind, String note) {
        Sql.of("insert into daring_event (proposal_id, happened_on, kind, author, note) values (?, ?, ?, ?, ?)",
                        id, today.date(), kind, actor.who().displayName(), note)
                .execute(em);
    }

    private static DaringRow row(Row row) {
        var plan = new Plan(row.text(6), Plan.parts(row.text(7)), row.day(8), row.day(9), row.yes(10));
        return new DaringRow(
                row.id(0), new PersonId(row.id(1)), row.text(2), row.text(3), row.code(4, StaffCategory.class), new OrgUnitId(row.id(5)), plan,
                row.yes(11), row.code(12, DaringState.class), row.day(13), row.text(14), row.moment(15), row.day(16), row.day(17),
                row.code(18, DecidedBy.class), row.day(19), row.text(20), row.text(21), row.day(22), row.text(23), row.whole(24));
    }
}
