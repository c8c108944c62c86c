package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Statements of the loaders of the demonstration province. Neither commits nor closes the connection. */
record DemoSql(Connection connection) {
    void run(String statement, Object... values) throws SQLException {
        try (var prepared = prepared(statement, values)) {
            prepared.executeUpdate();
        }
    }

    /** The number that the statement answers with; it must answer with one. */
    long number(String statement, Object... values) throws SQLException {
        try (var prepared = prepared(statement, values);
                var rows = prepared.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The text that the statement answers with; it must answer with one. */
    String text(String statement, Object... values) throws SQLException {
        try (var prepared = prepared(statement, values);
                var rows = prepared.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private PreparedStatement prepared(String statement, Object... values) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        for (var i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
