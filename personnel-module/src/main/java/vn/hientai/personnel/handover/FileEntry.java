package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.file.PersonnelNumbers;
import vn.hientai.personnel.handover.FileTables.Column;
import vn.hientai.personnel.handover.FileTables.Table;

/**
 * Enters every row of a file that came in a package, with its history and when it was known. Decisions that another package
 * brought along are not entered twice. What the rows say is left as it is: only what they refer to gets numbers of this place.
 */
@ApplicationScoped
class FileEntry {
    private static final System.Logger LOG = System.getLogger("hientai.handover");

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FileTables tables;

    @Inject
    PersonnelNumbers numbers;

    @Inject
    CurrentActor actor;

    /** The file that was opened. */
    record Entered(PersonId person, String code) {}

    /** @param units where each unit of the package is found here */
    Entered enter(JsonObject content, Map<String, OrgUnitId> units) {
        try {
            return new Entering(content, units).all();
        } catch (PersistenceException | NullPointerException | ClassCastException | DateTimeException unfit) {
            LOG.log(Level.WARNING, "a package contradicts itself: {0}", unfit.getClass().getSimpleName());
            throw new BusinessRuleViolated("handover.refusal.content", Map.of());
        }
    }

    private final class Entering {
        private final JsonObject content;
        private final Map<String, OrgUnitId> units;
        private final Map<String, List<Long>> ids = new HashMap<>();
        private final List<Long> existing = new ArrayList<>();
        private final Set<String> onlyTold = new HashSet<>();
        private final long person;
        private final String code;

        Entering(JsonObject content, Map<String, OrgUnitId> units) {
            this.content = content;
            this.units = units;
            this.person = next("person", 1).get(0);
            this.code = numbers.next();
        }

        Entered all() {
            var told = tables.told(tables.all());
            var all = tables.all().stream().filter(table -> !told.contains(table.name())).toList();
            onlyTold.addAll(told);
            for (var table : all) {
                if (table.hasId()) {
                    ids.put(table.name(), next(table.name(), rows(table).size()));
                }
            }
            decisions();
            attachments();
            insert("person", List.of(Json.createObjectBuilder(row(tables.one("person"), content.getJsonObject("person")))
                    .add("id", person).add("code", code).add("import_id", JsonValue.NULL).add("import_row", JsonValue.NULL).build()));
            papers();
            for (var table : all) {
                insert(table.name(), entered(table, rows(table)));
            }
            subjects();
            known(all);
            return new Entered(new PersonId(person), code);
        }

        private JsonArray rows(Table table) {
            var rows = content.getJsonObject("rows").getJsonArray(table.name());
            return rows == null ? JsonValue.EMPTY_JSON_ARRAY : rows;
        }

        /** Those that stand here already, brought along by a colleague's package, keep their number. */
        private void decisions() {
            var table = tables.one("decision");
            var fresh = new ArrayList<JsonObject>();
            var given = new ArrayList<Long>();
            for (var told : content.getJsonArray("decisions").getValuesAs(JsonObject.class)) {
                var row = row(table, told);
                var same = Sql.of("select id from decision")
                        .where("agency_id = ? and symbol = ? and year = ? and number = ?",
                                row.getJsonNumber("agency_id").longValue(), row.getString("symbol"), row.getInt("year"), row.getInt("number"))
                        .first(em, found -> found.id(0));
                var id = same.orElseGet(() -> next("decision", 1).get(0));
                given.add(id);
                if (same.isPresent()) {
                    existing.add(id);
                } else {
                    fresh.add(Json.createObjectBuilder(row).add("id", id).build());
                }
            }
            ids.put("decision", given);
            insert("decision", fresh);
        }

        /** Papers of a decision that stands here already stand here too. */
        private void attachments() {
            var told = content.getJsonArray("attachments").getValuesAs(JsonObject.class);
            var table = tables.one("attachment");
            var given = new ArrayList<Long>();
            var rows = new ArrayList<JsonObject>();
            ids.put("attachment", given);
            for (var one : told) {
                var row = owned(row(table, one));
                var same = Sql.of("select id from attachment")
                        .where("owner_type = 'DECISION' and owner_type = ? and owner_id = ? and sha256 = cast(? as bytea)",
                                row.getString("owner_type"), row.getString("owner_id"), row.getString("sha256"))
                        .first(em, found -> found.id(0));
                given.add(same.orElseGet(() -> next("attachment", 1).get(0)));
                if (same.isEmpty()) {
                    rows.add(Json.createObjectBuilder(row).add("id", given.get(given.size() - 1)).build());
                }
            }
            insert("attachment", rows);
        }

        private void papers() {
            var table = tables.one("decision_paper");
            var fresh = content.getJsonArray("papers").getValuesAs(JsonObject.class).stream()
                    .map(told -> row(table, told))
                    .filter(row -> !existing.contains(row.getJsonNumber("decision_id").longValue()))
                    .toList();
            insert("decision_paper", fresh);
        }

        private void subjects() {
            Sql.of("insert into decision_subject select x.id, ? from unnest(cast(? as bigint[])) x(id) on conflict do nothing",
                            person, Sql.ids(ids.get("decision")))
                    .execute(em);
        }

        private void known(List<Table> all) {
            var byName = all.stream().collect(Collectors.toMap(Table::name, table -> table));
            for (var told : content.getJsonArray("knownBefore").getValuesAs(JsonObject.class)) {
                var table = byName.get(told.getString("fact"));
                if (table != null && told.get("row") instanceof JsonNumber number) {
                    var id = id(table.name(), number.intValue());
                    var before = Json.createObjectBuilder(row(table, told.getJsonObject("content"))).add("id", id).build();
                    Sql.of("""
                                    insert into known_before (fact, subject_id, row_id, content, known_from, known_until)
                                    values (?, ?, ?, cast(? as jsonb), cast(? as timestamptz), cast(? as timestamptz))""",
                                    table.name(), person, id, before.toString(), told.getString("knownFrom"), told.getString("knownUntil"))
                            .execute(em);
                }
            }
        }

        private List<JsonObject> entered(Table table, JsonArray rows) {
            var entered = new ArrayList<JsonObject>();
            var given = ids.get(table.name());
            for (var i = 0; i < rows.size(); i++) {
                var row = row(table, rows.getJsonObject(i));
                entered.add(given == null ? row : Json.createObjectBuilder(row).add("id", given.get(i)).build());
            }
            return entered;
        }

        /** A paper is kept with the same matter as before. */
        private JsonObject owned(JsonObject row) {
            var owner = row.getJsonObject("owner_id");
            var builder = Json.createObjectBuilder(row);
            if (owner.containsKey("table")) {
                return builder.add("owner_id", String.valueOf(id(owner.getString("table"), owner.getInt("row")))).build();
            }
            if (!row.getString("owner_type").equals("PORTRAIT")) {
                builder.add("owner_type", "PERSON");
            }
            return builder.add("owner_id", String.valueOf(person)).build();
        }

        private JsonObject row(Table table, JsonObject told) {
            var row = Json.createObjectBuilder();
            for (var column : table.columns()) {
                if (told.containsKey(column.name())) {
                    row.add(column.name(), value(column, told.get(column.name())));
                }
            }
            return row.build();
        }

        private JsonValue value(Column column, JsonValue told) {
            if (told == JsonValue.NULL || told.getValueType() == JsonValue.ValueType.NULL) {
                return column.refers() == FileTables.Refers.ACCOUNT && !column.nullable() ? account() : JsonValue.NULL;
            }
            return switch (column.refers()) {
                case NOTHING -> told;
                case ACCOUNT -> column.nullable() ? JsonValue.NULL : account();
                case PERSON -> isSelf(told) ? Json.createValue(person) : JsonValue.NULL;
                case UNIT -> Json.createValue(units.get(told.asJsonObject().getString("unit")).value());
                case DECISION -> Json.createValue(id("decision", told.asJsonObject().getInt("decision")));
                case ATTACHMENT -> Json.createValue(id("attachment", told.asJsonObject().getInt("attachment")));
                case ROW -> onlyTold.contains(column.target())
                        ? JsonValue.NULL
                        : Json.createValue(id(column.target(), told.asJsonObject().getInt("row")));
                default -> JsonValue.NULL;
            };
        }

        /** Whoever takes the file in answers for acts of accounts that are not known here. */
        private JsonValue account() {
            return Json.createValue(actor.who().account().value());
        }

        private static boolean isSelf(JsonValue told) {
            return told instanceof JsonObject reference && reference.get("person") instanceof JsonString who && who.getString().equals("self");
        }

        private long id(String table, int number) {
            var given = ids.getOrDefault(table, List.of());
            if (number < 1 || number > given.size()) {
                throw new BusinessRuleViolated("handover.refusal.content", Map.of());
            }
            return given.get(number - 1);
        }
    }

    private List<Long> next(String table, int count) {
        return Sql.of("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, cast(? as int))", table, count)
                .list(em, row -> row.id(0));
    }

    /** All rows at once: a row may be superseded by one that comes after it. */
    private void insert(String table, List<JsonObject> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = String.join(", ", rows.get(0).keySet());
        var array = Json.createArrayBuilder();
        rows.forEach(array::add);
        Sql.of("insert into %s (%s) select %s from jsonb_populate_recordset(cast(null as %s), cast(? as jsonb))".formatted(table, columns, columns, table),
                        array.build().toString())
                .execute(em);
    }
}
