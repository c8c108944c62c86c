package vn.hientai.rewards.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;

/** The opinions as they are stored. */
@ApplicationScoped
class Opinions {
    private static final String READ =
            """
            select o.id, o.person_id, c.code, c.full_name, o.unit_id, o.matter, o.opinion, o.grounds, o.given_on, o.state, o.for_above,
                o.ruled_on, o.ruler, o.ruling, o.paper, o.reserved, o.reserved_on, o.reported_on, o.answer, o.answered_on, o.answerer, o.version
            from advisory_opinion o join staff_card c on c.person_id = o.person_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    static Sql select() {
        return Sql.of(READ);
    }

    List<OpinionRow> list(Sql sql) {
        return sql.list(em, Opinions::row);
    }

    /** Locked until the transaction ends. */
    OpinionRow lock(long id, int version) {
        Sql.of("select id from advisory_opinion where id = ? for update", id).list(em, row -> row.id(0));
        var opinion = list(select().where("o.id = ?", id)).stream().findFirst().orElseThrow(() -> new NotFound("AdvisoryOpinion", id));
        if (version != opinion.version()) {
            throw new StaleEdit("AdvisoryOpinion");
        }
        return opinion;
    }

    /** @param columns assignments, each value a parameter */
    void change(long id, String columns, Object... values) {
        Sql.of("update advisory_opinion set " + columns + ", version = version + 1", values).where("id = ?", id).execute(em);
    }

    private static OpinionRow row(Row row) {
        return new OpinionRow(
                row.id(0), new PersonId(row.id(1)), row.text(2), row.text(3), new OrgUnitId(row.id(4)), row.text(5), row.text(6), row.text(7),
                row.day(8), row.code(9, OpinionState.class), row.yes(10), row.day(11), row.text(12), row.text(13), row.text(14), row.text(15),
                row.day(16), row.day(17), row.text(18), row.day(19), row.text(20), row.whole(21));
    }
}
