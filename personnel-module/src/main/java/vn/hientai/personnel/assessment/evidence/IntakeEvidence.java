package vn.hientai.personnel.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.api.port.EvidenceSource.Kind;
import vn.hientai.personnel.api.port.EvidenceSource.Tone;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.EvidenceRow;

/**
 * Takes in evidence from a source (tiếp nhận minh chứng), item by item: the same told again changes nothing, another content
 * under the same key corrects it and keeps the one before. The person it is about is told.
 */
@ApplicationScoped
@UseCase(Right.TELL_EVIDENCE)
public class IntakeEvidence {
    static final int MOST = 1000;

    /**
     * One thing the source tells.
     *
     * @param externalId its key there
     * @param staff officer number; with {@code unit} absent where it is about a person
     * @param unit code of the unit it is about, where it is about no person
     * @param anonymous nobody answers for it: shown, marked, never counted
     * @param figure such as the share of procedures that were on time, or null
     */
    public record Item(
            @NotBlank @Size(max = 100) String externalId, @NotNull Kind kind, @Size(max = 30) String staff, @Size(max = 60) String unit,
            @NotNull LocalDate on, @NotBlank @Size(max = 300) String title, @Size(max = 4000) String content, @Size(max = 300) String reference,
            @NotNull Tone tone, boolean anonymous, BigDecimal figure) {}

    /** @param unit whose source it is; only its people and units, and those below, can be told of */
    public record Command(
            @NotNull OrgUnitId unit, @Audited @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") String source,
            @NotEmpty @Size(max = MOST) List<@Valid @NotNull Item> items) {}

    /** What became of an item. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        UNMATCHED
    }

    /** Why an item was not taken. */
    public enum Problem {
        NOBODY_NAMED,
        UNKNOWN_STAFF,
        UNKNOWN_UNIT,
        IN_FUTURE,
        FIGURE_OUT_OF_RANGE,
        /** Rewards and sanctions come from their decisions. */
        KIND_FROM_DECISIONS,
        TAKEN_BY_ANOTHER,
        WITHDRAWN
    }

    /** @param problem with UNMATCHED only */
    public record Answer(String externalId, Result result, Problem problem, Long evidence) {}

    /** Whom the items are about, looked up at once. */
    private record Ground(Map<String, PersonId> people, Map<String, EvidenceRow> known) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    Notices notices;

    @Inject
    Today today;

    public List<Answer> handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.TELL_EVIDENCE, command.unit());
        var ground = ground(command);
        return command.items().stream().map(item -> take(command, item, ground)).toList();
    }

    private Ground ground(Command command) {
        var units = trees.now().subtreeIds(command.unit());
        var people = new HashMap<String, PersonId>();
        var codes = command.items().stream().map(Item::staff).filter(Objects::nonNull).collect(Collectors.toSet());
        Sql.of("select c.code, c.person_id from staff_card c")
                .where("c.code = any(cast(? as text[])) and c.unit_id = any(cast(? as bigint[]))", Sql.texts(codes), Sql.ids(units))
                .and(actor.scope(Right.TELL_EVIDENCE).on("c.unit_id", null))
                .list(em, row -> people.put(row.text(0), new PersonId(row.id(1))));
        var known = new HashMap<String, EvidenceRow>();
        Set<String> keys = command.items().stream().map(Item::externalId).collect(Collectors.toSet());
        Sql.of("select id from evidence where source = ? and external_id = any(cast(? as text[])) for update", command.source(), Sql.texts(keys))
                .list(em, row -> row.id(0));
        EvidenceQueries.select().where("e.source = ? and e.external_id = any(cast(? as text[]))", command.source(), Sql.texts(keys))
                .list(em, EvidenceQueries::row)
                .forEach(row -> known.put(row.externalId(), row));
        return new Ground(people, known);
    }

    private Answer take(Command command, Item item, Ground ground) {
        var known = ground.known().get(item.externalId());
        var problem = problem(command, item, ground, known);
        if (problem != null) {
            return new Answer(item.externalId(), Result.UNMATCHED, problem, null);
        }
        var person = item.staff() == null ? null : ground.people().get(item.staff());
        var unit = item.unit() == null ? null : trees.now().get(item.unit()).id();
        if (known == null) {
            var id = Sql.of(
                            """
                            insert into evidence (owner_id, source, external_id, kind, person_id, unit_id, about_on, title, content, reference, tone,
                                anonymous, figure, told_on)
                            values (?, ?, ?, ?, cast(? as bigint), cast(? as bigint), ?, ?, ?, ?, ?, ?, cast(? as numeric), ?) returning id""",
                            command.unit(), command.source(), item.externalId(), item.kind(), person, unit, item.on(), item.title().strip(),
                            text(item.content()), text(item.reference()), item.tone(), item.anonymous(), item.figure(), today.date())
                    .first(em, row -> row.id(0)).orElseThrow();
            ground.known().put(item.externalId(), EvidenceQueries.select().where("e.id = ?", id).first(em, EvidenceQueries::row).orElseThrow());
            tell(person, item, "evidence-told");
            return new Answer(item.externalId(), Result.CREATED, null, id);
        }
        if (same(item, known, person, unit)) {
            return new Answer(item.externalId(), Result.UNCHANGED, null, known.id());
        }
        correct(item, known, person, unit);
        tell(person, item, "evidence-corrected");
        return new Answer(item.externalId(), Result.UPDATED, null, known.id());
    }

    private Problem problem(Command command, Item item, Ground ground, EvidenceRow known) {
        if (item.staff() == null && item.unit() == null) {
            return Problem.NOBODY_NAMED;
        }
        if (item.kind() == Kind.REWARD || item.kind() == Kind.SANCTION) {
            return Problem.KIND_FROM_DECISIONS;
        }
        if (item.staff() != null && !ground.people().containsKey(item.staff())) {
            return Problem.UNKNOWN_STAFF;
        }
        if (item.unit() != null && trees.now().find(item.unit()).map(OrgNode::id).filter(id -> trees.now().isWithin(id, command.unit())).isEmpty()) {
            return Problem.UNKNOWN_UNIT;
        }
        if (item.on().isAfter(today.date())) {
            return Problem.IN_FUTURE;
        }
        if (item.figure() != null && (item.figure().stripTrailingZeros().scale() > 2 || item.figure().abs().compareTo(new BigDecimal("999999999")) > 0)) {
            return Problem.FIGURE_OUT_OF_RANGE;
        }
        if (known != null && !known.owner().equals(command.unit())) {
            return Problem.TAKEN_BY_ANOTHER;
        }
        return known != null && known.withdrawnOn() != null ? Problem.WITHDRAWN : null;
    }

    private static boolean same(Item item, EvidenceRow known, PersonId person, OrgUnitId unit) {
        return known.kind() == item.kind() && Objects.equals(known.person(), person) && Objects.equals(known.unit(), unit)
                && known.on().equals(item.on()) && known.title().equals(item.title().strip()) && known.content().equals(text(item.content()))
                && known.reference().equals(text(item.reference())) && known.tone() == item.tone() && known.anonymous() == item.anonymous()
                && (known.figure() == null ? item.figure() == null : item.figure() != null && known.figure().compareTo(item.figure()) == 0);
    }

    private void correct(Item item, EvidenceRow known, PersonId person, OrgUnitId unit) {
        Sql.of("insert into evidence_past (evidence_id, version, content, replaced_on) values (?, ?, cast(? as jsonb), ?)",
                        known.id(), known.version(), Json.createObjectBuilder().add("title", known.title()).add("content", known.content())
                                .add("tone", known.tone().name()).add("reference", known.reference()).build().toString(), today.date())
                .execute(em);
        Sql.of(
                        """
                        update evidence set kind = ?, person_id = cast(? as bigint), unit_id = cast(? as bigint), about_on = ?, title = ?, content = ?,
                            reference = ?, tone = ?, anonymous = ?, figure = cast(? as numeric), version = version + 1""",
                        item.kind(), person, unit, item.on(), item.title().strip(), text(item.content()), text(item.reference()), item.tone(),
                        item.anonymous(), item.figure())
                .where("id = ?", known.id())
                .execute(em);
    }

    private void tell(PersonId person, Item item, String key) {
        if (person != null) {
            notices.tell(person, key, Map.of("title", item.title().strip()), "/me/evidence");
        }
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
