package vn.hientai.personnel.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.review.rule.Side;

/**
 * Plans a round of reviews (lập đợt đánh giá nhiều chiều) of some people of a unit, at any time of the year, with seats proposed
 * from the organisation of the day. Nobody is under review in two rounds at once: between two reports at almost the same
 * time the difference would speak.
 */
@ApplicationScoped
@UseCase(Right.MANAGE_REVIEWS)
public class PlanReview {
    private static final ParameterKey REST = ParameterKey.of("review.rest-days");

    /** @param sides who is asked; upward review asks SUBORDINATE, and SELF if wanted */
    public record Command(
            long form, @NotBlank @Size(max = 200) String title, @NotNull OrgUnitId unit,
            @NotEmpty @Size(max = 200) List<@NotNull PersonId> people, @NotEmpty Set<@NotNull Side> sides, @NotNull LocalDate closesOn) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    @Inject
    Seating seating;

    @Inject
    FormQueries forms;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.MANAGE_REVIEWS, command.unit());
        actor.mustBeImpartial(command.people());
        forms.form(command.form());
        if (command.closesOn().isBefore(today.date()) || command.closesOn().isAfter(today.date().plusYears(1))) {
            throw BusinessRuleViolated.at("closesOn", "review.closes", Map.of());
        }
        var rest = books.on(today.date()).whole(REST).value();
        var places = places(command.people(), today.date().minusDays(rest));
        if (places.stream().anyMatch(Place::rested)) {
            throw BusinessRuleViolated.at("people", "review.rested", Map.of("days", rest));
        }
        var round = Sql.of(
                        """
                        insert into review_round (form_id, title, unit_id, sides, closes_on, made_by, made_on)
                        values (?, ?, ?, cast(? as text[]), ?, ?, ?) returning id""",
                        command.form(), command.title().strip(), command.unit(),
                        Sql.texts(command.sides().stream().map(Side::name).sorted().toList()), command.closesOn(), actor.who().account(),
                        today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
        for (var place : places) {
            actor.mustReach(Right.MANAGE_REVIEWS, place.person());
            var subject = Sql.of("insert into review_subject (round_id, person_id, unit_id, post) values (?, ?, ?, ?) returning id", round,
                            place.person(), place.unit(), place.post())
                    .first(em, row -> row.id(0))
                    .orElseThrow();
            rounds.seat(subject, seating.propose(place.person(), place.unit(), command.sides(), today.date()), true, null);
        }
        return round;
    }

    private record Place(PersonId person, OrgUnitId unit, String post, boolean busy, boolean rested) {}

    private List<Place> places(List<PersonId> people, LocalDate since) {
        var ids = people.stream().map(PersonId::value).distinct().toList();
        var places = Sql.of(
                        """
                        select c.person_id, c.unit_id, c.post, exists (select from review_subject j join review_round r on r.id = j.round_id
                            where j.person_id = c.person_id and r.status in ('DRAFT', 'OPEN', 'CLOSED')),
                            exists (select from review_subject j join review_round r on r.id = j.round_id
                                where j.person_id = c.person_id and r.status = 'RELEASED' and r.released_on > ?)
                        from staff_card c""",
                        since)
                .where("c.person_id = any(cast(? as bigint[])) and c.status not in ('RETIRED', 'LEFT')", Sql.ids(ids))
                .orderBy("c.name_sort, c.person_id")
                .list(em, row -> new Place(new PersonId(row.id(0)), new OrgUnitId(row.id(1)), row.text(2), row.yes(3), row.yes(4)));
        if (places.size() < ids.size()) {
            throw new NotFound("Person", ids.size() - places.size());
        }
        if (places.stream().anyMatch(Place::busy)) {
            throw BusinessRuleViolated.at("people", "review.busy", Map.of());
        }
        return places;
    }
}
