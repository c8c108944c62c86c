package vn.hientai.core.policy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Brings the rows of the shipped law files into the database at every start (nạp quy định). What an officer has drafted,
 * confirmed or repealed is never touched: such a parameter belongs to the office from then on.
 */
public final class LawLoader {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Connection connection;

    private LawLoader(Connection connection) {
        this.connection = connection;
    }

    /** Within the caller's transaction; running it again changes nothing. */
    public static void load(Connection connection) throws SQLException {
        var loader = new LawLoader(connection);
        loader.instruments();
        loader.parameters();
    }

    private void instruments() throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into legal_instrument (
                    code, number, title_vi, title_en, issuer, issued_on, in_force_on, lapsed_on, confidence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set number = excluded.number, title_vi = excluded.title_vi,
                    title_en = excluded.title_en, issuer = excluded.issuer, issued_on = excluded.issued_on,
                    in_force_on = excluded.in_force_on, lapsed_on = excluded.lapsed_on,
                    confidence = excluded.confidence""")) {
            for (var one : LawFiles.instruments()) {
                texts(upsert, 1, one.code(), one.number(), one.titleVi(), one.titleEn(), one.issuer());
                days(upsert, 6, one.issued(), one.inForce(), one.lapsed());
                upsert.setString(9, one.confidence());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private void parameters() throws SQLException {
        var codes = LawFiles.instruments().stream()
                .collect(Collectors.toMap(LegalInstrument::number, LegalInstrument::code));
        var stored = storedByName();
        var ofOfficers = namesOfOfficers();
        var shipped = new TreeMap<>(PolicyBook.index(LawFiles.parameters()));
        var changed = new ArrayList<Parameter>();
        var replaced = new ArrayList<String>();
        for (var name : union(shipped.keySet(), stored.keySet())) {
            var rows = shipped.getOrDefault(name, List.of()).stream().map(Object::toString).sorted().toList();
            if (!ofOfficers.contains(name) && !rows.equals(stored.getOrDefault(name, List.of()))) {
                replaced.add(name);
                changed.addAll(shipped.getOrDefault(name, List.of()));
            }
        }
        remove(replaced);
        insert(changed, codes);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Map<String, List<String>> storedByName() throws SQLException {
        var stored = new HashMap<String, List<String>>();
        try (var query = connection.prepareStatement("""
                select p.key, p.qualifier, p.value, p.valid_from, p.valid_until, i.number, p.article, p.clause, p.point,
                    p.confirmed, p.note
                from policy_parameter p join legal_instrument i on i.code = p.instrument
                where p.origin = 'FILE' and p.status = 'IN_FORCE'""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var until = rows.getObject(5, LocalDate.class);
                var row = new Parameter(rows.getString(1), rows.getString(2), rows.getString(3),
                        rows.getObject(4, LocalDate.class), FOREVER.equals(until) ? null : until,
                        new Citation(rows.getString(6), rows.getString(7), rows.getString(8), rows.getString(9)),
                        rows.getBoolean(10), Objects.requireNonNullElse(rows.getString(11), ""));
                stored.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row.toString());
            }
        }
        stored.values().forEach(rows -> rows.sort(null));
        return stored;
    }

    private Set<String> namesOfOfficers() throws SQLException {
        var names = new HashSet<String>();
        try (var query = connection.prepareStatement("""
                select key, qualifier from policy_parameter
                where status in ('IN_FORCE', 'SUPERSEDED') and (origin = 'OFFICER' or confirmed_by is not null)""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(Parameter.name(rows.getString(1), rows.getString(2)));
            }
        }
        return names;
    }

    private void remove(List<String> names) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from policy_parameter where origin = 'FILE' and status = 'IN_FORCE'
                    and case when qualifier = '' then key else key || '/' || qualifier end = any(?)""")) {
            delete.setArray(1, connection.createArrayOf("text", names.toArray()));
            delete.executeUpdate();
        }
    }

    private void insert(List<Parameter> parameters, Map<String, String> codes) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into policy_parameter (
                    key, qualifier, value, instrument, article, clause, point, note, valid_from, valid_until, confirmed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var one : parameters) {
                var basis = one.citation();
                texts(insert, 1, one.key(), one.qualifier(), one.value(), codes.get(basis.document()), basis.article(),
                        basis.clause(), basis.point(), one.note());
                days(insert, 9, one.from(), one.until() == null ? FOREVER : one.until());
                insert.setBoolean(11, one.confirmed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void texts(PreparedStatement statement, int first, String... texts) throws SQLException {
        for (var i = 0; i < texts.length; i++) {
            statement.setString(first + i, texts[i]);
        }
    }

    private static void days(PreparedStatement statement, int first, LocalDate... days) throws SQLException {
        for (var i = 0; i < days.length; i++) {
            if (days[i] == null) {
                statement.setNull(first + i, Types.DATE);
            } else {
                statement.setObject(first + i, days[i]);
            }
        }
    }
}
