package vn.hientai.personnel.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.FileEdit;
import vn.hientai.personnel.file.FileFields;

/** The proposals as they are stored. */
@ApplicationScoped
class Proposals {
    private static final String READ =
            """
            select p.id, p.person_id, s.code, s.full_name, c.unit_id, p.account_id, p.author, p.note, p.attachment_id, p.status,
                p.told_at, p.deadline, s.version
            from file_proposal p join person s on s.id = p.person_id join staff_card c on c.person_id = p.person_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    FileEdit edit;

    /** Selects proposals; the conditions name {@code p}, {@code c} and {@code s}. */
    static Sql select() {
        return Sql.of(READ);
    }

    List<Proposal> list(Sql sql) {
        return sql.list(em, this::proposal);
    }

    /** Locked until the transaction ends, so that nobody rules twice. */
    Proposal lock(long id) {
        Sql.of("select id from file_proposal where id = ? for update", id).list(em, row -> row.id(0));
        return list(select().where("p.id = ?", id)).stream().findFirst().orElseThrow(() -> new NotFound("Proposal", id));
    }

    long add(PersonId person, String note, Long evidence, LocalDate deadline) {
        var who = actor.who();
        return Sql.of(
                        """
                        insert into file_proposal (person_id, account_id, author, note, attachment_id, deadline)
                        values (?, ?, ?, ?, cast(? as bigint), ?) returning id""",
                        person, who.account(), who.displayName(), note, evidence, deadline)
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    void add(long proposal, ProposedItem item, String before, String after) {
        Sql.of(
                        """
                        insert into file_proposal_item (proposal_id, field, line, old_text, new_text, value, cells, removal)
                        values (?, ?, cast(? as bigint), ?, ?, ?, cast(? as jsonb), ?)""",
                        proposal, item.field(), item.line(), before, after, item.value(), json(item.cells()), item.removal())
                .execute(em);
    }

    void rule(long item, boolean accepted, String reason) {
        var who = actor.who();
        Sql.of(
                        """
                        update file_proposal_item set state = ?, reason = ?, decider_id = ?, decider = ?, decided_at = now()""",
                        accepted ? "ACCEPTED" : "REFUSED", reason, who.account(), who.displayName())
                .where("id = ?", item)
                .execute(em);
    }

    void close(long proposal, Proposal.Status status) {
        Sql.of("update file_proposal set status = ?, decided_at = now()", status)
                .where("id = ?", proposal)
                .execute(em);
    }

    long waitingOf(PersonId person) {
        return Sql.of("select count(*) from file_proposal")
                .where("person_id = ? and status = 'WAITING'", person)
                .count(em);
    }

    /** Who keeps the files of the unit: its own clerk where there is one, else the officer of the province. */
    Role keeperOf(OrgUnitId unit, LocalDate day) {
        var tree = trees.now();
        var above = tree.find(unit).map(node -> {
            var ids = new ArrayList<>(tree.ancestors(node).stream().map(one -> one.id().value()).toList());
            ids.add(unit.value());
            return ids;
        });
        var clerks = above.map(ids -> Sql.of("select count(*) from role_grant")
                        .where("role = 'UNIT_HR' and revoked_at is null and valid_from <= ? and ? < valid_until", day, day)
                        .where("unit_id = any(cast(? as bigint[]))", Sql.ids(ids))
                        .count(em))
                .orElse(0L);
        return clerks > 0 ? Role.UNIT_HR : Role.HR_OFFICER;
    }

    private Proposal proposal(Row row) {
        var person = new PersonId(row.id(1));
        var unit = trees.now().find(new OrgUnitId(row.id(4)));
        return new Proposal(
                row.id(0),
                person,
                row.text(2),
                row.text(3),
                unit.map(node -> node.name()).orElse(""),
                row.number(5),
                row.text(6),
                row.text(7),
                row.number(8),
                row.code(9, Proposal.Status.class),
                row.moment(10),
                row.day(11),
                row.whole(12),
                items(row.id(0), person));
    }

    private List<Proposal.Item> items(long proposal, PersonId person) {
        return Sql.of(
                        """
                        select id, field, line, old_text, new_text, value, cast(cells as text), removal, state, reason, decider, decided_at
                        from file_proposal_item""")
                .where("proposal_id = ?", proposal)
                .orderBy("id")
                .list(em, row -> item(row, person))
                .stream()
                .filter(item -> edit.maySee(item.field(), person))
                .toList();
    }

    private Proposal.Item item(Row row, PersonId person) {
        var field = row.text(1);
        var line = row.number(2);
        var cells = row.text(6) == null ? null : cells(row.text(6));
        var single = FileFields.find(field).filter(one -> one.isTyped()).isPresent();
        var remark = !single && cells == null && !row.yes(7);
        return new Proposal.Item(
                row.id(0), field, line, row.text(3), row.text(4), remark ? row.text(3) : edit.written(person, field, line), remark, row.text(5),
                cells, row.yes(7), row.code(8, Proposal.State.class), row.text(9), row.text(10), row.moment(11));
    }

    private static Map<String, String> cells(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var cells = new LinkedHashMap<String, String>();
            reader.readObject().forEach((name, value) -> cells.put(name, ((JsonString) value).getString()));
            return cells;
        }
    }

    private static String json(Map<String, String> cells) {
        if (cells == null) {
            return null;
        }
        var json = Json.createObjectBuilder();
        cells.forEach((name, value) -> json.add(name, value == null ? "" : value));
        return json.build().toString();
    }
}
