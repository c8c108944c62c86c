package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.ParameterMissing;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.port.RestrictionSource;
import vn.hientai.personnel.establishment.HeldPositions;
import vn.hientai.personnel.retirement.rule.LaterRetirement;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;
import vn.hientai.personnel.salary.RankChanges;
import vn.hientai.personnel.service.rule.CareerPatch;
import vn.hientai.personnel.service.rule.CareerStretch;
import vn.hientai.personnel.service.rule.CareerTimeline;
import vn.hientai.personnel.service.rule.RecordedAct;
import vn.hientai.personnel.service.rule.ServiceActConditions;
import vn.hientai.personnel.service.rule.ServiceActFacts;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.ServiceStatus;
import vn.hientai.personnel.service.rule.Situation;

/** Weighs a service act against the career it would change, and against the law. Changes nothing. */
@ApplicationScoped
class ServiceActPlanner {
    private static final long LAST = Long.MAX_VALUE;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CareerLedger ledger;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    @Inject
    AppointmentFile appointments;

    @Inject
    Instance<RestrictionSource> restrictions;

    @Inject
    RankChanges ranks;

    @Inject
    HeldPositions positions;

    @Inject
    Today today;

    /** A fact that stands against the act is a {@link Conflict} that names it; what the law says stands in the verdict. */
    ServiceActPlan plan(ServiceActOrder order) {
        order.check();
        var patches = ledger.patches(order.person());
        var standing = CareerTimeline.replay(patches);
        mustExist(order.unit(), order.from(), "unit");
        mustExist(order.host(), order.from(), "hostUnit");
        mustFit(order, standing, patches);
        var seat = order.position() == null ? null : seat(order, standing);
        var after = CareerTimeline.replay(with(patches, order.patch(LAST, null, seat == null ? null : seat.id())));
        var book = books.on(order.from());
        var judged = judged(order, standing, book);
        var verdict = judged.verdict();
        var pay = order.rank() == null ? null : ranks.plan(order.person(), order.from(), order.rank());
        return new ServiceActPlan(
                standing.on(order.from().minusDays(1)).or(() -> standing.on(order.from())).orElse(null),
                after.differingFrom(standing), after.after(order.from()).stream()
                        .filter(later -> standing.stretches().contains(later)).toList(),
                pay == null ? verdict : verdict.and(pay.verdict()), book.unconfirmed(), pay, seat, judged.recorded());
    }

    private record Judged(Verdict verdict, boolean recorded) {}

    /** What was decided before the law file begins is recorded as it was decided; HR says which decision it was. */
    private Judged judged(ServiceActOrder order, CareerTimeline standing, PolicyBook book) {
        try {
            return new Judged(new ServiceActConditions(calendars.current()).judge(facts(order, standing), book), false);
        } catch (ParameterMissing silent) {
            if (!order.from().isBefore(today.date())) {
                throw silent;
            }
            if (order.reason() == null || order.reason().isBlank()) {
                throw new InvalidInput(List.of(new Violation("reason", "WHICH_DECISION", Map.of("on", order.from()))));
            }
            return new Judged(new RecordedAct().judge(new RecordedAct.Facts(silent.parameter(), order.reason().strip()), book), true);
        }
    }

    /** The position that the order chooses, in the unit of the post. */
    HeldPositions.Seat seat(ServiceActOrder order) {
        return seat(order, ledger.timeline(order.person()));
    }

    private HeldPositions.Seat seat(ServiceActOrder order, CareerTimeline standing) {
        var unit = order.unit() != null
                ? order.unit()
                : standing.on(order.from()).map(now -> new OrgUnitId(now.unit())).orElseThrow(
                        () -> BusinessRuleViolated.at("position", "refusal.posts.not-here", Map.of("code", order.position(), "on", order.from())));
        return positions.allotted(unit, order.position(), order.from());
    }

    private static List<CareerPatch> with(List<CareerPatch> patches, CareerPatch one) {
        var all = new ArrayList<>(patches);
        all.add(one);
        return all;
    }

    private void mustExist(OrgUnitId unit, LocalDate day, String field) {
        if (unit != null && trees.on(day).find(unit).isEmpty()) {
            throw BusinessRuleViolated.at(field, "service.no-such-unit", Map.of("day", day));
        }
    }

    private void mustFit(ServiceActOrder order, CareerTimeline standing, List<CareerPatch> patches) {
        var type = order.type();
        var on = standing.on(order.from()).orElseThrow(() -> new Conflict("service.not-in-service", Map.of(
                "from", order.from(),
                "first", standing.stretches().isEmpty() ? "–" : standing.stretches().get(0).from())));
        if (on.status().ended() && !(type == ServiceActType.RECRUITMENT && on.status() == ServiceStatus.LEFT)) {
            throw new Conflict("service.already-left", Map.of("status", on.status(), "since", on.from(), "decision", cited(on)));
        }
        if (type == ServiceActType.RECRUITMENT && !on.status().ended()) {
            throw new Conflict("service.still-in-service", Map.of("post", on.post(), "since", on.from()));
        }
        if (type.endsService()) {
            standing.after(order.from()).stream().findFirst().ifPresent(later -> {
                throw new Conflict("service.later-facts", Map.of(
                        "day", later.from(), "post", later.post(), "decision", cited(later)));
            });
        }
        if (order.unit() != null) {
            patches.stream().filter(one -> one.from().equals(order.from()) && one.unit() != null).findFirst().ifPresent(same -> {
                throw new Conflict("service.same-day", Map.of("day", order.from(), "decision", cited(on)));
            });
        }
        mustSuit(type, on);
    }

    /** What the act begins or ends must not be, or must be, under way. */
    private void mustSuit(ServiceActType type, CareerStretch on) {
        var status = on.status();
        var suits = switch (type) {
            case CONFIRMATION -> status == ServiceStatus.PROBATION;
            case SECONDMENT_RETURN -> status == ServiceStatus.SECONDED;
            case RETURN_TO_WORK -> status.away();
            case SECONDMENT, STUDY_LEAVE, UNPAID_LEAVE, MATERNITY_LEAVE, PROBATION ->
                    status == ServiceStatus.WORKING || status == ServiceStatus.PROBATION;
            default -> true;
        };
        if (!suits) {
            throw new Conflict("service.does-not-suit", Map.of(
                    "status", status, "since", on.from(), "decision", cited(on), "act", type));
        }
        var needsOffice = Set.of(
                ServiceActType.RESIGNATION_FROM_OFFICE, ServiceActType.RELEASE_FROM_OFFICE, ServiceActType.REAPPOINTMENT,
                ServiceActType.TERM_EXTENSION);
        if (needsOffice.contains(type) && on.office() == null) {
            throw new Conflict("service.holds-no-office", Map.of("post", on.post(), "since", on.from()));
        }
    }

    private String cited(CareerStretch stretch) {
        return stretch.decision() == null
                ? "–"
                : Sql.of("select number || '/' || symbol from decision where id = ?", stretch.decision())
                        .first(em, row -> row.text(0))
                        .orElse("–");
    }

    private record Basics(StaffCategory subject, Gender gender, PartialDate birth) {}

    private ServiceActFacts facts(ServiceActOrder order, CareerTimeline standing) {
        var person = order.person();
        var basics = Sql.of("select subject, gender, birth_year, birth_month, birth_day from person where id = ?", person)
                .first(em, row -> new Basics(
                        row.code(0, StaffCategory.class), row.code(1, Gender.class),
                        new PartialDate(row.whole(2), row.whole(3), row.whole(4))))
                .orElseThrow(() -> new NotFound("Person", person));
        var grades = new HashMap<Integer, AnnualGrade>();
        Sql.of("select year, grade from annual_grade where person_id = ? and superseded_by is null", person)
                .list(em, row -> grades.put(row.whole(0), row.code(1, AnnualGrade.class)));
        var sanctions = new ArrayList<ServiceActFacts.Sanctioned>();
        restrictions.forEach(source -> source.of(List.of(person), order.from())
                .forEach(one -> sanctions.add(new ServiceActFacts.Sanctioned(one.form(), one.effectiveOn(), one.lapsesOn()))));
        var now = standing.on(order.from()).orElse(null);
        var declared = order.situations() == null ? Set.<Situation>of() : order.situations();
        return new ServiceActFacts(
                order.type(), order.from(), order.until(), order.termUntil(), basics.subject(), now,
                now == null ? null : now.from(), retires(basics, order.from()), grades, sanctions, declared, order.ownWish(),
                later(order, basics, now),
                order.type() == ServiceActType.APPOINTMENT
                        ? appointments.facts(person, order.office(), order.post(), order.from(), false, declared)
                        : null);
    }

    private LaterRetirement.Outcome later(ServiceActOrder order, Basics basics, CareerStretch now) {
        var declared = order.situations() == null ? Set.<Situation>of() : order.situations();
        var highest = declared.contains(Situation.LISTED_HIGHEST_POST);
        if (!highest && !declared.contains(Situation.LISTED_POST_WOMAN)) {
            return null;
        }
        return new LaterRetirement().of(
                new RetirementFacts(basics.gender(), basics.birth(), basics.subject()),
                highest ? LaterRetirement.Listing.HIGHEST : LaterRetirement.Listing.WOMEN, now != null && now.office() != null, books.on(order.from()));
    }

    private LocalDate retires(Basics basics, LocalDate day) {
        return new RetirementAge()
                .of(new RetirementFacts(basics.gender(), basics.birth(), basics.subject()), books.on(day))
                .retirementDate();
    }
}
