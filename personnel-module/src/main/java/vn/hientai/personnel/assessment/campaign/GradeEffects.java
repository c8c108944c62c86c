package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.personnel.file.StaffCards;

/**
 * What the decision on grades does: signed, the grade enters each file (annual_grade), an earlier one of the year is replaced and
 * kept, each person is told; annulled, the files say again what they said before.
 */
@ApplicationScoped
class GradeEffects {
    private record Graded(long campaign, int year, PersonId person, String title) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    StaffCards cards;

    @Inject
    Notices notices;

    @Inject
    Gradings gradings;

    @Inject
    Today today;

    void whenSigned(@Observes DecisionSigned signed) {
        if (signed.kind() != DecisionKind.ANNUAL_GRADES) {
            return;
        }
        var graded = of(signed.decision(), "DECISION");
        if (graded.isEmpty()) {
            return;
        }
        var campaign = graded.get(0).campaign();
        var ids = graded.stream().map(one -> one.person().value()).toList();
        var people = Sql.ids(ids);
        var year = graded.get(0).year();
        Sql.of("update annual_grade set superseded_by = id")
                .where("year = ? and superseded_by is null and person_id = any(cast(? as bigint[]))", year, people)
                .execute(em);
        Sql.of(
                        """
                        insert into annual_grade (person_id, year, grade, decision_id)
                        select g.person_id, ?, g.proposed, g.decision_id from grading_person g where g.campaign_id = ? and g.decision_id = ?
                            and g.step = 'DECISION'""",
                        year, campaign, signed.decision())
                .execute(em);
        Sql.of(
                        """
                        update annual_grade o set superseded_by = n.id from annual_grade n
                        where o.superseded_by = o.id and o.year = ? and n.year = o.year and n.person_id = o.person_id and n.decision_id = ?
                            and n.superseded_by is null""",
                        year, signed.decision())
                .execute(em);
        Sql.of("update grading_person set grade = proposed, decided_on = ?, step = 'DONE', version = version + 1", today.date())
                .where("campaign_id = ? and decision_id = ? and step = 'DECISION'", campaign, signed.decision())
                .execute(em);
        gradings.record(campaign, ids, "DECIDED", id -> null, id -> null, null);
        var persons = graded.stream().map(Graded::person).toList();
        cards.refresh(persons, today.date());
        notices.tell(persons, "grade-decided", Map.of("title", graded.get(0).title()), "/me/grading?id=" + campaign);
    }

    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        if (annulled.kind() != DecisionKind.ANNUAL_GRADES) {
            return;
        }
        var graded = of(annulled.decision(), "DONE");
        Sql.of(
                        """
                        update annual_grade n set superseded_by = coalesce((select max(o.id) from annual_grade o
                            where o.superseded_by = n.id and o.id <> n.id), n.id)""")
                .where("n.decision_id = ? and n.superseded_by is null", annulled.decision())
                .execute(em);
        Sql.of(
                        """
                        update annual_grade o set superseded_by = null from annual_grade n
                        where n.decision_id = ? and n.superseded_by = o.id and o.superseded_by = n.id and o.id <> n.id""",
                        annulled.decision())
                .execute(em);
        if (graded.isEmpty()) {
            return;
        }
        var campaign = graded.get(0).campaign();
        Sql.of("update grading_person set grade = null, decided_on = null, decision_id = null, step = 'DECISION', version = version + 1")
                .where("campaign_id = ? and decision_id = ? and step = 'DONE'", campaign, annulled.decision())
                .execute(em);
        gradings.record(campaign, graded.stream().map(one -> one.person().value()).toList(), "ANNULLED", id -> null, id -> null, null);
        cards.refresh(graded.stream().map(Graded::person).toList(), today.date());
    }

    private List<Graded> of(DecisionId decision, String step) {
        return Sql.of("select g.campaign_id, k.year, g.person_id, k.title from grading_person g join grading_campaign k on k.id = g.campaign_id")
                .where("g.decision_id = ? and g.step = ?", decision, step)
                .orderBy("g.person_id")
                .list(em, row -> new Graded(row.id(0), row.whole(1), new PersonId(row.id(2)), row.text(3)));
    }
}
