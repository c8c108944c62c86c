package vn.hientai.core.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One SQL statement being put together: text with {@code ?} for each value, never a value in the text. Runs through
 * the entity manager, so it sees what the transaction has written.
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
        List<?> rows = query(em).getResultList();
        var result = new ArrayList<T>(rows.size());
        for (var row : rows) {
            result.add(mapper.apply(new Row(row)));
        }
        return result;
    }

    public <T> Optional<T> first(EntityManager em, Function<Row, T> mapper) {
        var rows = list(em, mapper);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    public long count(EntityManager em) {
        return first(em, row -> row.id(0)).orElse(0L);
    }

    public int execute(EntityManager em) {
        return query(em).executeUpdate();
    }

    /** The statement as JDBC takes it, for cursors and exports. */
    public String text() {
        return text + tail;
    }

    public List<Object> values() {
        return List.copyOf(values.stream().map(Sql::bound).toList());
    }

    private Query query(EntityManager em) {
        var numbered = new StringBuilder();
        var position = 0;
        for (var c : text().toCharArray()) {
            numbered.append(c);
            if (c == '?') {
                numbered.append(++position);
            }
        }
        if (position != values.size()) {
            throw new IllegalStateException(position + " marks, " + values.size() + " values: " + text());
        }
        var query = em.createNativeQuery(numbered.toString());
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, bound(values.get(i)));
        }
        return query;
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
