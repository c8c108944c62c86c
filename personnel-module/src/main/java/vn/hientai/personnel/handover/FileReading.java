package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.handover.FileTables.Column;
import vn.hientai.personnel.handover.FileTables.Refers;
import vn.hientai.personnel.handover.FileTables.Table;
import vn.hientai.personnel.handover.PersonDump.Part;
import vn.hientai.personnel.handover.PersonDump.Print;

/** Reads every row of one person's file, what it refers to told by names that mean something elsewhere too. */
@ApplicationScoped
class FileReading {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    FileTables tables;

    PersonDump of(PersonId person) {
        return new Reading(person).dump();
    }

    /** One reading: numbers are given in the order of the records, so that the same file always reads the same. */
    private final class Reading {
        private final PersonId person;
        private final Map<String, Map<Long, Integer>> numbers = new LinkedHashMap<>();
        private final Map<String, List<JsonObject>> rows = new LinkedHashMap<>();
        private final Map<Long, String> units = new TreeMap<>();
        private final Map<String, JsonObject> unitNames = new TreeMap<>();
        private final Map<Long, String> accounts = new TreeMap<>();
        private final Map<String, String> accountNames = new TreeMap<>();
        private final Map<Long, String> people = new TreeMap<>();

        Reading(PersonId person) {
            this.person = person;
        }

        PersonDump dump() {
            var all = tables.all();
            for (var table : all) {
                take(table.name(), read(table));
            }
            var known = knownBefore(all);
            take("decision", decisions(all, known));
            take("attachment", attachments(all));
            var papers = json("select to_jsonb(t) from decision_paper t where t.pdf_sha256 is not null and t.decision_id = any(cast(? as bigint[]))",
                    Sql.ids(numbers.get("decision").keySet()));
            var parts = new ArrayList<Part>();
            var content = Json.createObjectBuilder().add("schema", PersonDump.SCHEMA).add("version", PersonDump.VERSION);
            content.add("person", told(tables.one("person"), json("select to_jsonb(t) from person t where t.id = ?", person).get(0)));
            var families = Json.createObjectBuilder();
            for (var table : all) {
                families.add(table.name(), told(table));
            }
            content.add("rows", families);
            content.add("knownBefore", known(all, known));
            content.add("decisions", told(tables.one("decision")));
            content.add("papers", papers(papers, parts));
            content.add("attachments", attached(parts));
            content.add("units", object(unitNames));
            content.add("accounts", names(accountNames));
            content.add("people", names(named()));
            return new PersonDump(content.build(), parts, prints(papers));
        }

        private void take(String table, List<JsonObject> found) {
            rows.put(table, found);
            var given = new LinkedHashMap<Long, Integer>();
            for (var row : found) {
                if (row.get("id") instanceof JsonNumber id) {
                    given.put(id.longValue(), given.size() + 1);
                }
            }
            numbers.put(table, given);
        }

        private List<JsonObject> read(Table table) {
            var order = table.hasId() ? " order by t.id" : " order by cast(to_jsonb(t) as text)";
            // the draft of a decision, and what waits for it, stay with who drafted it
            var drafts = table.hasColumn("status") && table.hasColumn("decision_id") ? " and t.status <> 'DRAFT'" : "";
            if (table.parent() == null) {
                return json("select to_jsonb(t) from " + table.name() + " t where t." + table.owner() + " = ?" + drafts + order, person);
            }
            return json("select to_jsonb(t) from " + table.name() + " t where t." + table.owner() + " = any(cast(? as bigint[]))" + order,
                    Sql.ids(numbers.get(table.parent()).keySet()));
        }

        private List<JsonObject> knownBefore(List<Table> all) {
            return json("select to_jsonb(t) from known_before t where t.subject_id = ? and t.fact = any(cast(? as text[])) order by t.id",
                    person, Sql.texts(all.stream().map(Table::name).toList()));
        }

        private List<JsonObject> decisions(List<Table> all, List<JsonObject> known) {
            var ids = referred(all, Refers.DECISION);
            var byName = new LinkedHashMap<String, Table>();
            all.forEach(table -> byName.put(table.name(), table));
            for (var row : known) {
                collect(byName.get(row.getString("fact")), row.getJsonObject("content"), Refers.DECISION, ids);
            }
            return json("""
                    select to_jsonb(t) from decision t where t.status <> 'DRAFT' and (t.id = any(cast(? as bigint[]))
                        or t.id in (select s.decision_id from decision_subject s where s.person_id = ?)) order by t.id""",
                    Sql.ids(ids), person);
        }

        private List<JsonObject> attachments(List<Table> all) {
            var ids = referred(all, Refers.ATTACHMENT);
            return json("""
                    select to_jsonb(t) from attachment t where t.person_id = ? or t.id = any(cast(? as bigint[]))
                        or t.id = (select p.photo_id from person p where p.id = ?)
                        or t.owner_type = 'DECISION' and t.owner_id = any(cast(? as text[])) order by t.id""",
                    person, Sql.ids(ids), person,
                    Sql.texts(numbers.get("decision").keySet().stream().map(String::valueOf).toList()));
        }

        private Set<Long> referred(List<Table> all, Refers kind) {
            var ids = new LinkedHashSet<Long>();
            for (var table : all) {
                rows.get(table.name()).forEach(row -> collect(table, row, kind, ids));
            }
            return ids;
        }

        private void collect(Table table, JsonObject row, Refers kind, Set<Long> into) {
            for (var column : table.columns()) {
                if (column.refers() == kind && row.get(column.name()) instanceof JsonNumber id) {
                    into.add(id.longValue());
                }
            }
        }

        private JsonArrayBuilder told(Table table) {
            var array = Json.createArrayBuilder();
            rows.get(table.name()).forEach(row -> array.add(told(table, row)));
            return array;
        }

        private JsonObjectBuilder told(Table table, JsonObject row) {
            var told = Json.createObjectBuilder();
            for (var column : table.columns()) {
                told.add(column.name(), told(table, column, row.getOrDefault(column.name(), JsonValue.NULL)));
            }
            return told;
        }

        private JsonValue told(Table table, Column column, JsonValue value) {
            if (!(value instanceof JsonNumber number) || column.refers() == Refers.NOTHING) {
                return value;
            }
            var id = number.longValue();
            return switch (column.refers()) {
                case OWN_ID -> table.name().equals("person") ? JsonValue.NULL : local(table.name(), id);
                case PERSON -> reference("person", id == person.value() ? "self" : codeOf(id));
                case UNIT -> reference("unit", unitOf(id));
                case ACCOUNT -> reference("account", accountOf(id));
                case DECISION -> numbers.get("decision").containsKey(id) ? reference("decision", id) : JsonValue.NULL;
                case ATTACHMENT -> numbers.get("attachment").containsKey(id) ? reference("attachment", id) : JsonValue.NULL;
                case ROW -> numbers.get(column.target()).containsKey(id)
                        ? Json.createObjectBuilder().add("row", local(column.target(), id)).build()
                        : JsonValue.NULL;
                default -> Json.createObjectBuilder().add("elsewhere", column.target()).add("id", id).build();
            };
        }

        private JsonValue local(String table, long id) {
            var number = numbers.getOrDefault(table, Map.of()).get(id);
            return number == null ? JsonValue.NULL : Json.createValue(number);
        }

        private JsonObject reference(String kind, String name) {
            return Json.createObjectBuilder().add(kind, name).build();
        }

        private JsonObject reference(String kind, long id) {
            return Json.createObjectBuilder().add(kind, local(kind, id)).build();
        }

        private JsonArrayBuilder known(List<Table> all, List<JsonObject> known) {
            var byName = new LinkedHashMap<String, Table>();
            all.forEach(table -> byName.put(table.name(), table));
            var array = Json.createArrayBuilder();
            for (var row : known) {
                var fact = row.getString("fact");
                array.add(Json.createObjectBuilder()
                        .add("fact", fact)
                        .add("row", local(fact, row.getJsonNumber("row_id").longValue()))
                        .add("knownFrom", row.get("known_from"))
                        .add("knownUntil", row.get("known_until"))
                        .add("content", told(byName.get(fact), row.getJsonObject("content"))));
            }
            return array;
        }

        private JsonArrayBuilder papers(List<JsonObject> papers, List<Part> parts) {
            var array = Json.createArrayBuilder();
            var table = tables.one("decision_paper");
            for (var paper : papers) {
                var number = numbers.get("decision").get(paper.getJsonNumber("decision_id").longValue());
                parts.add(new Part("decisions/" + number + ".pdf", hex(paper.getString("pdf_sha256")), paper.getJsonNumber("pdf_size").longValue()));
                array.add(told(table, paper));
            }
            return array;
        }

        private List<Print> prints(List<JsonObject> papers) {
            var signed = papers.stream().map(paper -> paper.getJsonNumber("decision_id").longValue()).toList();
            return numbers.get("decision").entrySet().stream()
                    .filter(one -> !signed.contains(one.getKey()))
                    .map(one -> new Print("decisions/" + one.getValue() + "-print.pdf", one.getKey()))
                    .toList();
        }

        private JsonArrayBuilder attached(List<Part> parts) {
            var table = tables.one("attachment");
            var array = Json.createArrayBuilder();
            for (var row : rows.get("attachment")) {
                var number = numbers.get("attachment").get(row.getJsonNumber("id").longValue());
                var path = "attachments/" + number + extension(row.getString("file_name"));
                parts.add(new Part(path, hex(row.getString("sha256")), row.getJsonNumber("size").longValue()));
                array.add(told(table, row).add("owner_id", owner(row)).add("file", path));
            }
            return array;
        }

        /** The matter that a paper belongs to, by its number in the package; a matter that stays behind gives it to the person. */
        private JsonObject owner(JsonObject row) {
            var type = row.getString("owner_type");
            var id = row.getString("owner_id").matches("\\d{1,18}") ? Long.parseLong(row.getString("owner_id")) : 0;
            var table = type.equals("DECISION") ? "decision" : type.toLowerCase();
            if (!type.equals("PERSON") && !type.equals("PORTRAIT") && numbers.getOrDefault(table, Map.of()).containsKey(id)) {
                return Json.createObjectBuilder().add("table", table).add("row", numbers.get(table).get(id)).build();
            }
            return reference("person", "self");
        }

        private String unitOf(long id) {
            return units.computeIfAbsent(id, key -> {
                var row = Sql.of("select u.code, u.kind, u.official_code, coalesce((select n.name from unit_name n where n.unit_id = u.id"
                                + " order by n.valid_from desc limit 1), u.code) from org_unit u").where("u.id = ?", key)
                        .first(em, found -> found).orElseThrow();
                var unit = Json.createObjectBuilder().add("name", row.text(3)).add("kind", row.text(1));
                if (row.text(2) != null) {
                    unit.add("officialCode", row.text(2));
                }
                unitNames.put(row.text(0), unit.build());
                return row.text(0);
            });
        }

        private String accountOf(long id) {
            return accounts.computeIfAbsent(id, key -> {
                var row = Sql.of("select username, display_name from account").where("id = ?", key).first(em, found -> found);
                row.ifPresent(found -> accountNames.put(found.text(0), found.text(1)));
                return row.map(found -> found.text(0)).orElse("?");
            });
        }

        private String codeOf(long id) {
            return people.computeIfAbsent(id, key ->
                    Sql.of("select code from person").where("id = ?", key).first(em, row -> row.text(0)).orElse("?"));
        }

        private Map<String, String> named() {
            var named = new TreeMap<String, String>();
            people.forEach((id, code) -> named.put(code,
                    Sql.of("select full_name from person").where("id = ?", id).first(em, row -> row.text(0)).orElse("")));
            return named;
        }
    }

    private List<JsonObject> json(String sql, Object... values) {
        return Sql.of(sql, values).list(em, row -> parsed(row.text(0)));
    }

    static JsonObject parsed(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String hex(String bytea) {
        return bytea.substring(2);
    }

    private static String extension(String fileName) {
        var plain = Normalizer.normalize(fileName, Normalizer.Form.NFKD);
        var dot = plain.lastIndexOf('.');
        var ending = dot < 0 ? "" : plain.substring(dot).toLowerCase();
        return ending.matches("\\.[a-z0-9]{1,5}") ? ending : "";
    }

    private static JsonObjectBuilder object(Map<String, JsonObject> values) {
        var object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object;
    }

    private static JsonObjectBuilder names(Map<String, String> values) {
        var object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object;
    }
}
