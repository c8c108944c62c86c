package vn.hientai.personnel.career.mobility;

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
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.usecase.UseCase;

/** Puts a post on the register of sensitive posts (đưa vị trí vào danh mục), by its job position or by who does the work. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class AddSensitivePost {
    /**
     * @param position code of the job position, or null where {@code person} does the work
     * @param since first day of the person in the post
     * @param termYears null for the term of the field
     */
    public record Command(
            @NotNull OrgUnitId unit, @NotBlank String field, @Size(max = 300) String title, String position, PersonId person, LocalDate since,
            Integer termYears, LocalDate from, @NotBlank @Size(max = 2000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    RotationDues dues;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    public long handle(@Valid Command command) {
        actor.mustReachUnit(Right.EDIT_FILE, command.unit());
        var from = command.from() == null ? today.date() : command.from();
        var position = command.position() == null || command.position().isBlank() ? null : position(command.position().strip(), from);
        check(command, from, position);
        if (command.person() != null) {
            actor.mustReach(Right.EDIT_FILE, command.person());
            mustWorkThere(command, from);
        }
        mustBeNew(command, position);
        var id = Sql.of(
                        """
                        insert into sensitive_post (unit_id, field, title, position_id, person_id, since, term_years, valid_from, reason, added_by, added_on)
                        values (?, ?, ?, cast(? as bigint), cast(? as bigint), cast(? as date), cast(? as int), ?, ?, ?, ?) returning id""",
                        command.unit(), command.field(), title(command, position, from), position,
                        command.person() == null ? null : command.person().value(), command.person() == null ? null : command.since(),
                        command.termYears(), from, command.reason().strip(), actor.who().account(), today.date())
                .first(em, row -> row.id(0))
                .orElseThrow();
        dues.reckon(List.of(id));
        return id;
    }

    private Long position(String code, LocalDate day) {
        return Sql.of(
                        """
                        select p.id from job_position p join job_position_term t on t.position_id = p.id and t.withdrawn_on is null
                            and t.valid_from <= ? and ? < t.valid_until""",
                        day, day)
                .where("p.code = ?", code)
                .first(em, row -> row.id(0))
                .orElseThrow(() -> new InvalidInput(List.of(new Violation("position", "UNKNOWN_CODE", Map.of("value", code)))));
    }

    private void check(Command command, LocalDate from, Long position) {
        var book = books.on(from);
        var wrong = new ArrayList<Violation>();
        if (!SensitiveLaw.fields(book).value().contains(command.field())) {
            wrong.add(Violation.of("field", "UNKNOWN_CODE"));
        }
        if ((position == null) == (command.person() == null)) {
            wrong.add(Violation.of("position", "ONE_OF_TWO"));
        }
        if (command.person() != null && command.since() == null) {
            wrong.add(Violation.of("since", "REQUIRED"));
        }
        if (command.person() != null && (command.title() == null || command.title().isBlank())) {
            wrong.add(Violation.of("title", "REQUIRED"));
        }
        if (command.since() != null && command.since().isAfter(today.date())) {
            wrong.add(Violation.of("since", "IN_FUTURE"));
        }
        int least = book.whole(SensitiveLaw.LEAST).value();
        int most = book.whole(SensitiveLaw.MOST).value();
        if (command.termYears() != null && (command.termYears() < least || command.termYears() > most)) {
            wrong.add(new Violation("termYears", "OUT_OF_RANGE", Map.of("least", least, "most", most)));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
    }

    /** A leader moves by other rules; whoever works elsewhere holds no post here. */
    private void mustWorkThere(Command command, LocalDate day) {
        var works = Sql.of("select e.unit_id, e.office from engagement e")
                .where("e.person_id = ? and e.superseded_by is null and e.valid_from <= ? and ? < e.valid_until", command.person(), day, day)
                .where("e.status not in ('RETIRED', 'LEFT')")
                .first(em, row -> row.id(0) == command.unit().value() ? row.text(1) == null ? "" : "LEADS" : "ELSEWHERE")
                .orElse("ELSEWHERE");
        if (!works.isEmpty()) {
            throw new Conflict(works.equals("LEADS") ? "sensitive.leads" : "sensitive.works-elsewhere", Map.of("day", day));
        }
    }

    private void mustBeNew(Command command, Long position) {
        var standing = Sql.of("select id from sensitive_post")
                .where("unit_id = ? and field = ? and ended_on is null", command.unit(), command.field())
                .where("position_id is not distinct from cast(? as bigint) and person_id is not distinct from cast(? as bigint)",
                        position, command.person() == null ? null : command.person().value())
                .first(em, row -> row.id(0));
        if (standing.isPresent()) {
            throw new Conflict("sensitive.already", Map.of("id", standing.get()));
        }
    }

    private String title(Command command, Long position, LocalDate day) {
        if (command.title() != null && !command.title().isBlank()) {
            return command.title().strip();
        }
        return Sql.of("select name from job_position_term")
                .where("position_id = ? and withdrawn_on is null and valid_from <= ? and ? < valid_until", position, day, day)
                .first(em, row -> row.text(0))
                .orElseThrow();
    }
}
