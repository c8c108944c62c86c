package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.service.rule.Situation;

/** Opens a procedure for a post (mở hồ sơ quy trình); the law of its first day governs it to its end. */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class OpenProcedure {
    private static final LocalDate DECREE = LocalDate.of(2025, 7, 1);
    private static final Set<String> OFFICES = Set.of("HEAD", "DEPUTY_HEAD", "DIVISION_HEAD", "DIVISION_DEPUTY");

    /**
     * @param unit for whose post
     * @param host where a seconded person is to work
     * @param office code of the office, where it is one of leadership
     * @param post how the post is called
     * @param startedOn day of the proposal, today when null
     * @param person who holds the office, where the procedure is about them
     */
    public record Command(
            @NotNull ProcedureKind kind, @NotNull OrgUnitId unit, OrgUnitId host, String office, @Size(max = 300) String post,
            @NotNull Ground ground, @NotBlank @Size(max = 2000) String reason, boolean newUnit, LocalDate startedOn, PersonId person,
            Set<Situation> situations) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    CandidateDesk candidates;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    private record Holder(String office, String post, LocalDate termEnd) {}

    public long handle(@Valid Command command) {
        actor.mustReachUnit(Right.DRAFT_DECISION, command.unit());
        if (command.host() != null) {
            actor.mustReachUnit(Right.READ_UNITS, command.host());
        }
        check(command);
        var holder = command.kind().aboutHolder() ? holder(command.person()) : null;
        var startedOn = command.startedOn() == null ? today.date() : command.startedOn();
        var id = Sql.of(
                        """
                        insert into procedure_case (kind, status, unit_id, host_unit_id, office, post, ground, reason, new_unit, started_on,
                            term_end, opened_by, opened_on)
                        values (?, 'OPEN', ?, cast(? as bigint), ?, ?, ?, ?, ?, ?, cast(? as date), ?, ?) returning id""",
                        command.kind(), command.unit(), command.host() == null ? null : command.host().value(),
                        holder != null ? holder.office() : blank(command.office()), holder != null ? holder.post() : command.post().strip(),
                        command.ground(), command.reason().strip(), command.newUnit(), startedOn, holder == null ? null : holder.termEnd(),
                        actor.who().account(), today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
        files.happened(id, "OPENED", null, command.reason().strip());
        if (command.person() != null) {
            candidates.add(files.find(id).orElseThrow(), command.person(),
                    command.kind().aboutHolder() ? CandidateSource.SUBJECT : null, command.reason(), command.situations());
            worklist.settle("TERM_NOTICE", "Term", command.person().toString(), "OPENED");
        }
        return id;
    }

    private void check(Command command) {
        var wrong = new ArrayList<Violation>();
        var kind = command.kind();
        if (kind.aboutHolder() && command.person() == null) {
            wrong.add(Violation.of("staff", "REQUIRED"));
        }
        if (!kind.aboutHolder() && blank(command.post()) == null) {
            wrong.add(Violation.of("post", "REQUIRED"));
        }
        if (kind.appoints() && blank(command.office()) == null) {
            wrong.add(Violation.of("office", "REQUIRED"));
        }
        if (blank(command.office()) != null && !OFFICES.contains(command.office())) {
            wrong.add(Violation.of("office", "UNKNOWN_CODE"));
        }
        if (kind == ProcedureKind.SECONDMENT && command.host() == null) {
            wrong.add(Violation.of("hostUnit", "REQUIRED"));
        }
        if (command.startedOn() != null && command.startedOn().isAfter(today.date())) {
            wrong.add(Violation.of("startedOn", "IN_FUTURE"));
        }
        if (command.startedOn() != null && command.startedOn().isBefore(DECREE)) {
            wrong.add(new Violation("startedOn", "TOO_EARLY", Map.of("least", DECREE)));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
    }

    /** The office that the person holds today; without one there is nothing to renew or to give back. */
    private Holder holder(PersonId person) {
        actor.mustReach(Right.DRAFT_DECISION, person);
        var open = Sql.of(
                        """
                        select c.id from procedure_case c join procedure_candidate k on k.case_id = c.id
                        where k.person_id = ? and k.source = 'SUBJECT' and k.withdrawn_on is null and c.status in ('OPEN', 'DRAFTED')""",
                        person)
                .first(em, row -> row.id(0));
        if (open.isPresent()) {
            throw new Conflict("procedure.already-open", Map.of("id", open.get()));
        }
        return Sql.of(
                        """
                        select e.office, e.post, e.term_until from engagement e where e.person_id = ? and e.superseded_by is null
                            and e.valid_from <= ? and ? < e.valid_until and e.office is not null""",
                        person, today.date(), today.date())
                .first(em, row -> new Holder(row.text(0), row.text(1), row.day(2)))
                .orElseThrow(() -> new Conflict("procedure.holds-no-office", Map.of("day", today.date())));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
