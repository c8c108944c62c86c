package vn.hientai.core.kernel;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One SQL statement being put together: text with {@code ?} for each value, never a value in the text. Runs on the
 * connection of the caller's transaction, after the entity manager's changes, so it sees what the transaction has
 * written; outside of a transaction it may only read.
 *
 * <p>Use: {@code Sql.of("select id, name from unit").where("kind = ?", kind).and(scope.on("u.id", null))
 * .orderBy("name, id").limit(26).list(em, row -> ...)}. A condition added with {@code where} joins the others with
 * {@code and}. Lists are passed as {@link #ids(Collection)} or {@link #texts(Collection)} to {@code = any(?)}.
 */
public final class Sql {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    private boolean filtered;
    private String tail = "";

    private Sql(String text) {
        this.text = new StringBuilder(text);
    }

    public static Sql of(String text, Object... values) {
        var sql = new Sql(text);
        sql.values.addAll(Arrays.asList(values));
        return sql;
    }

    /** A condition with its values, to be handed to {@link #and}. */
    public record Condition(String text, List<Object> values) {
        public static final Condition ALWAYS = new Condition("", List.of());
        public static final Condition NEVER = new Condition("false", List.of());

        public static Condition of(String text, Object... values) {
            return new Condition(text, Arrays.asList(values));
        }
    }

    public Sql where(String condition, Object... conditionValues) {
        return and(new Condition(condition, Arrays.asList(conditionValues)));
    }

    public Sql whereIf(boolean wanted, String condition, Object... conditionValues) {
        return wanted ? where(condition, conditionValues) : this;
    }

    public Sql and(Condition condition) {
        if (!condition.text().isEmpty()) {
            text.append(filtered ? " and (" : " where (").append(condition.text()).append(')');
            filtered = true;
            values.addAll(condition.values());
        }
        return this;
    }

    /** Text behind the conditions: group by and the like; constants only. */
    public Sql then(String more) {
        tail += " " + more;
        return this;
    }

    public Sql orderBy(String order) {
        return then("order by " + order);
    }

    public Sql limit(int rows) {
        return then("limit " + rows);
    }

    public <T> List<T> list(EntityManager em, Function<Row, T> mapper) {
        var rows = read(em);
        var result = new ArrayList<T>(rows.size());
        for (var row : rows) {
            result.add(mapper.apply(row));
        }
        return result;
    }

    private List<Row> read(EntityManager em) {
        Connections.flush(em);
        var text = text();
        try (var lease = Connections.open(em);
                var statement = lease.connection().prepareStatement(text)) {
            bind(statement, text);
            try (var found = statement.executeQuery()) {
                var reader = new RowReader(found);
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    rows.add(reader.read());
                }
                return rows;
            }
        } catch (SQLException failed) {
            throw Connections.failed(text, failed);
        }
    }

    public <T> Optional<T> first(EntityManager em, Function<Row, T> mapper) {
        var rows = list(em, mapper);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    public long count(EntityManager em) {
        return first(em, row -> row.id(0)).orElse(0L);
    }

    public int execute(EntityManager em) {
        Connections.mustBeInTransaction();
        Connections.flush(em);
        var text = text();
        try (var lease = Connections.open(em);
                var statement = lease.connection().prepareStatement(text)) {
            bind(statement, text);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw Connections.failed(text, failed);
        }
    }

    /** The statement as JDBC takes it, for cursors and exports. */
    public String text() {
        return text + tail;
    }

    public List<Object> values() {
        return List.copyOf(values.stream().map(Sql::bound).toList());
    }

    /** Days and absent values go untyped: the database gives them the type that their place asks for. */
    private void bind(PreparedStatement statement, String text) throws SQLException {
        var marks = text.chars().filter(c -> c == '?').count();
        if (marks != values.size()) {
            throw new IllegalStateException(marks + " marks, " + values.size() + " values: " + text);
        }
        for (var i = 0; i < values.size(); i++) {
            var value = bound(values.get(i));
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof LocalDate day) {
                statement.setString(i + 1, day.toString());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static Object bound(Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        if (value instanceof PersonId id) {
            return id.value();
        }
        if (value instanceof OrgUnitId id) {
            return id.value();
        }
        if (value instanceof AccountId id) {
            return id.value();
        }
        return value instanceof DecisionId id ? (Object) id.value() : value;
    }

    /** Ids for {@code = any(cast(? as bigint[]))}. */
    public static String ids(Collection<? extends Number> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Texts for {@code = any(cast(? as text[]))}. */
    public static String texts(Collection<String> texts) {
        return texts.stream()
                .map(t -> '"' + t.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
