package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Loads a part of the demonstration province by plain statements. Neither commits nor closes the connection. */
abstract class DemoLoader {
    final Connection connection;

    DemoLoader(Connection connection) {
        this.connection = connection;
    }

    void run(String statement, Object... values) throws SQLException {
        try (var prepared = prepared(statement, values)) {
            prepared.executeUpdate();
        }
    }

    /** The number that the statement answers with. */
    long number(String statement, Object... values) throws SQLException {
        try (var prepared = prepared(statement, values);
                var rows = prepared.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing found: " + statement);
            }
            return rows.getLong(1);
        }
    }

    /** The text that the statement answers with. */
    String text(String statement, Object... values) throws SQLException {
        try (var prepared = prepared(statement, values);
                var rows = prepared.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing found: " + statement);
            }
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
