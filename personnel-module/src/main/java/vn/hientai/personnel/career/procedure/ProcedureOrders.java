package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.AppointmentConditions;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.talent.rule.Degree;
import vn.hientai.personnel.service.AppointmentFile;
import vn.hientai.personnel.service.ServiceActDesk;
import vn.hientai.personnel.service.ServiceActOrder;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.Situation;

/** What a procedure comes to as a service act, filled in from the case; and whether the law lets a person have it. */
@ApplicationScoped
class ProcedureOrders {
    private static final ParameterKey TERM_MONTHS = ParameterKey.of("appointment.term.months");
    private static final ParameterKey ROTATION_MONTHS = ParameterKey.of("service.rotation.months");
    private static final ParameterKey SECONDMENT_MONTHS = ParameterKey.of("service.secondment.months");

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    AppointmentFile appointments;

    @Inject
    ServiceActDesk desk;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    /** Days that the decision lays down; what is null is proposed. */
    record Days(LocalDate from, LocalDate until, LocalDate termUntil, String post) {
        static final Days PROPOSED = new Days(null, null, null, null);
    }

    static ServiceActType type(ProcedureKind kind) {
        return switch (kind) {
            case APPOINTMENT, APPOINTMENT_ELSEWHERE -> ServiceActType.APPOINTMENT;
            case REAPPOINTMENT -> ServiceActType.REAPPOINTMENT;
            case TERM_EXTENSION -> ServiceActType.TERM_EXTENSION;
            case ROTATION -> ServiceActType.ROTATION;
            case SECONDMENT -> ServiceActType.SECONDMENT;
            case RESIGNATION -> ServiceActType.RESIGNATION_FROM_OFFICE;
            case RELEASE -> ServiceActType.RELEASE_FROM_OFFICE;
        };
    }

    ServiceActOrder order(
            ProcedureKind kind, PersonId person, OrgUnitId unit, OrgUnitId host, String office, String post, LocalDate termEnd,
            Set<Situation> situations, String reason, Days days) {
        var type = type(kind);
        var from = days.from() != null ? days.from() : firstDay(kind, termEnd);
        var until = days.until() != null ? days.until() : lastDay(kind, from);
        var term = days.termUntil() != null ? days.termUntil() : termUntil(kind, person, from);
        var named = days.post() != null ? days.post() : post;
        return new ServiceActOrder(
                person, type, from, type.takes(ServiceActType.Detail.UNTIL) ? until : null, unitOf(kind, person, unit, from),
                kind == ProcedureKind.SECONDMENT ? host : null,
                kind == ProcedureKind.REAPPOINTMENT || kind == ProcedureKind.TERM_EXTENSION ? null : named,
                type.takes(ServiceActType.Detail.OFFICE) ? office : null, type.takes(ServiceActType.Detail.TERM) ? term : null,
                situations, kind == ProcedureKind.RESIGNATION, reason, null, null);
    }

    private LocalDate firstDay(ProcedureKind kind, LocalDate termEnd) {
        var next = today.date().plusMonths(1).withDayOfMonth(1);
        var renews = kind == ProcedureKind.REAPPOINTMENT || kind == ProcedureKind.TERM_EXTENSION;
        return renews && termEnd != null ? termEnd.plusDays(1) : next;
    }

    private LocalDate lastDay(ProcedureKind kind, LocalDate from) {
        var key = kind == ProcedureKind.ROTATION ? ROTATION_MONTHS : SECONDMENT_MONTHS;
        return from.plusMonths(books.on(from).whole(key).value()).minusDays(1);
    }

    private LocalDate termUntil(ProcedureKind kind, PersonId person, LocalDate from) {
        var retires = appointments.retires(person, from);
        var whole = from.plusMonths(books.on(from).whole(TERM_MONTHS).value()).minusDays(1);
        if (kind == ProcedureKind.TERM_EXTENSION) {
            return retires == null ? whole : retires;
        }
        return retires != null && retires.isBefore(whole) ? retires : whole;
    }

    /** The unit of the post where the person is not on its staff already. */
    private OrgUnitId unitOf(ProcedureKind kind, PersonId person, OrgUnitId unit, LocalDate from) {
        if (kind == ProcedureKind.ROTATION) {
            return unit;
        }
        if (!kind.appoints()) {
            return null;
        }
        return Sql.of("select unit_id from staff_card where person_id = ?", person)
                .first(em, row -> new OrgUnitId(row.id(0)))
                .filter(unit::equals)
                .isPresent() ? null : unit;
    }

    /** For an office the conditions of appointment, for all else those of the act; by the law of today. */
    Verdict judge(
            ProcedureKind kind, PersonId person, OrgUnitId unit, OrgUnitId host, String office, String post, boolean newUnit,
            LocalDate termEnd, Set<Situation> situations) {
        if (kind.appoints()) {
            var degree = Sql.of("select coalesce(fields ->> 'highestDegree', fields ->> 'degree') from person where id = ?", person)
                    .first(em, row -> row.text(0)).flatMap(Degree::named).map(Enum::name).orElse("NONE");
            return new AppointmentConditions().judge(
                    appointments.facts(person, office, post, today.date(), newUnit, situations).withDegree(degree),
                    books.on(today.date()));
        }
        return desk.judge(order(kind, person, unit, host, office, post, termEnd, situations, null, Days.PROPOSED));
    }

    Verdict judge(ProcedureFile file, PersonId person, Set<Situation> situations) {
        return judge(file.kind(), person, file.unit(), file.host(), file.office(), file.post(), file.newUnit(), file.termEnd(), situations);
    }
}
