package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.Sql;

/**
 * Which tables hold a person's file, as the database itself tells: those that refer to the person, and those whose rows belong
 * to rows of these. A feature that adds a table is handed over without another word; what is left behind is named here.
 */
@ApplicationScoped
public class FileTables {
    /** Tables about a person that do not go along, each with its reason. */
    public static final Map<String, String> LEFT_BEHIND = Map.ofEntries(
            Map.entry("staff_card", "computed from the facts"),
            Map.entry("file_score", "computed from the file"),
            Map.entry("file_finding", "computed from the file"),
            Map.entry("file_check_queue", "computed from the file"),
            Map.entry("kinship", "about two people, of whom one stays; the family rows of the form go along"),
            Map.entry("unit_head", "the history of the unit; the service of the person goes along"),
            Map.entry("read_log", "who read the file here stays here"),
            Map.entry("account", "belongs to this installation"),
            Map.entry("work_item", "tasks of this installation"),
            Map.entry("import_line", "how the file came in here"),
            Map.entry("pay_round_line", "the workings of a round of the agency; its decision and the pay go along"),
            Map.entry("grading_form", "the own words in a campaign of the agency; the grade goes along"),
            Map.entry("grading_event", "the workings of a campaign of the agency"),
            Map.entry("grading_petition", "a petition to the agency and its answer"),
            Map.entry("grading_person", "the workings of a campaign of the agency; its decision and the grade go along"),
            Map.entry("procedure_candidate", "ballots and papers of a procedure of the agency; its decision goes along"),
            Map.entry("procedure_seat", "who sat in a meeting of the agency"),
            Map.entry("work_task", "work of the agency that gave it, by its own catalogue; the marks of the months go along"),
            Map.entry("review_subject", "reviews of the agency, whose answers name nobody; the levels of the person go along"),
            Map.entry("review_seat", "who reviewed whom in the agency"),
            Map.entry("sensitive_post", "the register of the agency; what the person did there is in the service"),
            Map.entry("sensitive_deferral", "the register of the agency"),
            Map.entry("rotation_due", "reckoned from the register of the agency"),
            Map.entry("advisory_opinion", "said to the agency in confidence; it keeps the record"),
            Map.entry("evidence", "told by the sources of the province; decisions that came of it go along"),
            Map.entry("evidence_reply", "answers what the sources of the province told"),
            Map.entry("daring_proposal", "decided, tried and answered for by the agency; it keeps the record"),
            Map.entry("term_notice", "reminders of this installation"),
            Map.entry("handover", "told by the package itself"),
            Map.entry("handover_intake", "told by the package itself"));

    /** Columns that do not go along, by their table: the catalogue of job positions is each province's own, the title goes along. */
    private static final Map<String, Set<String>> COLUMNS_LEFT_BEHIND = Map.of("engagement", Set.of("position_id"));

    private static final Set<String> ACCOUNTS = Set.of("account_id", "decider_id");
    private static final String FOREIGN =
            """
            select c.relname, a.attname, f.relname, a.attnotnull
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_class f on f.oid = k.confrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]""";

    /** What a column refers to. */
    enum Refers {
        NOTHING,
        OWN_ID,
        PERSON,
        UNIT,
        DECISION,
        ATTACHMENT,
        ACCOUNT,
        ROW,
        /** Something that does not go along. */
        ELSEWHERE
    }

    /** @param target the table of the row, where it refers to one */
    record Column(String name, Refers refers, String target, boolean nullable) {}

    /**
     * One table of the file.
     *
     * @param owner column by which its rows belong to the person or to a row of {@code parent}
     * @param parent table above, or null
     */
    record Table(String name, String owner, String parent, List<Column> columns) {
        boolean hasColumn(String name) {
            return columns.stream().anyMatch(column -> column.name().equals(name));
        }

        boolean hasId() {
            return columns.stream().anyMatch(column -> column.refers() == Refers.OWN_ID);
        }
    }

    private record Link(String table, String column, String target, boolean needed) {}

    /** Tables whose rows belong to rows of the file without a foreign key that says so. */
    private static final List<Link> WITHOUT_KEY = List.of(new Link("service_act_rank", "act_id", "service_act", true));

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** Tables of the file, each after those that its rows refer to. */
    List<Table> all() {
        var links = links();
        var chosen = new LinkedHashMap<String, Link>();
        links.stream()
                .filter(link -> link.target().equals("person") && link.column().equals("person_id") && !LEFT_BEHIND.containsKey(link.table()))
                .forEach(link -> chosen.putIfAbsent(link.table(), link));
        var people = Set.copyOf(chosen.keySet());
        for (var grown = true; grown; ) {
            grown = false;
            for (var link : links) {
                var belongs = link.needed() && chosen.containsKey(link.target()) && !link.table().equals(link.target());
                if (belongs && !LEFT_BEHIND.containsKey(link.table()) && !chosen.containsKey(link.table())) {
                    chosen.put(link.table(), link);
                    grown = true;
                }
            }
        }
        var known = chosen.keySet();
        return ordered(chosen.entrySet().stream()
                .map(one -> table(one.getKey(), one.getValue().column(), people.contains(one.getKey()) ? null : one.getValue().target(), links, known))
                .toList());
    }

    /** Each after all that its rows refer to; tables that refer to each other keep the order of their names. */
    private static List<Table> ordered(List<Table> tables) {
        var waiting = new ArrayList<>(tables);
        var placed = new LinkedHashMap<String, Table>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream().filter(table -> refersOnlyTo(table, placed.keySet())).findFirst().orElse(waiting.get(0));
            placed.put(next.name(), next);
            waiting.remove(next);
        }
        return List.copyOf(placed.values());
    }

    /** Tables whose rows cannot stand without something that does not go along: the package tells them, nobody enters them. */
    Set<String> told(List<Table> tables) {
        var told = new LinkedHashSet<String>();
        for (var table : tables) { // each comes after what it refers to
            var bound = table.columns().stream().anyMatch(column -> !column.nullable()
                    && (column.refers() == Refers.ELSEWHERE || column.refers() == Refers.ROW && told.contains(column.target())));
            if (bound) {
                told.add(table.name());
            }
        }
        return told;
    }

    private static boolean refersOnlyTo(Table table, Set<String> placed) {
        return table.columns().stream()
                .filter(column -> column.refers() == Refers.ROW)
                .allMatch(column -> column.target().equals(table.name()) || placed.contains(column.target()));
    }

    /** A table that is asked for by its name: person, decision, attachment and the paper of a decision. */
    Table one(String name) {
        return table(name, "id", null, links(), Set.of());
    }

    private List<Link> links() {
        var links = new ArrayList<>(Sql.of(FOREIGN)
                .where("k.contype = 'f' and cardinality(k.conkey) = 1 and c.relnamespace = cast(current_schema() as regnamespace)")
                .orderBy("c.relname, a.attnum")
                .list(em, row -> new Link(row.text(0), row.text(1), row.text(2), row.yes(3))));
        links.addAll(WITHOUT_KEY);
        return links;
    }

    private Table table(String name, String owner, String parent, List<Link> links, Set<String> rows) {
        var targets = links.stream().filter(link -> link.table().equals(name)).collect(Collectors.toMap(Link::column, Link::target, (a, b) -> a));
        var columns = new ArrayList<>(Sql.of(
                        """
                        select a.attname, not a.attnotnull, format_type(a.atttypid, a.atttypmod) from pg_attribute a
                        join pg_class c on c.oid = a.attrelid""")
                .where("c.relname = ? and c.relnamespace = cast(current_schema() as regnamespace)", name)
                .where("a.attnum > 0 and not a.attisdropped and a.attgenerated = ''")
                .orderBy("a.attnum")
                .list(em, row -> column(name, row.text(0), row.yes(1), row.text(2), targets.get(row.text(0)), rows)));
        columns.removeIf(column -> COLUMNS_LEFT_BEHIND.getOrDefault(name, Set.of()).contains(column.name()));
        return new Table(name, owner, parent, columns);
    }

    private static Column column(String table, String name, boolean nullable, String type, String target, Set<String> rows) {
        if (name.equals("id")) {
            return new Column(name, Refers.OWN_ID, table, false);
        }
        if (name.equals("line") && type.equals("bigint")) {
            return new Column(name, Refers.ROW, "file_row", nullable); // the first version of the row
        }
        if (target == null && (ACCOUNTS.contains(name) || type.equals("bigint") && name.endsWith("_by"))) {
            return new Column(name, Refers.ACCOUNT, null, nullable);
        }
        if (target == null) {
            return new Column(name, name.equals("person_id") ? Refers.PERSON : Refers.NOTHING, null, nullable);
        }
        return switch (target) {
            case "person" -> new Column(name, Refers.PERSON, null, nullable);
            case "org_unit" -> new Column(name, Refers.UNIT, null, nullable);
            case "decision" -> new Column(name, Refers.DECISION, null, nullable);
            case "attachment" -> new Column(name, Refers.ATTACHMENT, null, nullable);
            case "account" -> new Column(name, Refers.ACCOUNT, null, nullable);
            case "stored_file" -> new Column(name, Refers.NOTHING, null, nullable);
            default -> rows.contains(target)
                    ? new Column(name, Refers.ROW, target, nullable)
                    : new Column(name, Refers.ELSEWHERE, target, nullable);
        };
    }
}
