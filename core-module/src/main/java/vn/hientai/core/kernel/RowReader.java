package vn.hientai.core.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;

/** Reads the rows of one result; days as they are spelled, without the detour over the midnight of some zone. */
final class RowReader {
    private final ResultSet result;
    private final boolean[] days;

    RowReader(ResultSet result) throws SQLException {
        this.result = result;
        var columns = result.getMetaData();
        days = new boolean[columns.getColumnCount()];
        for (var i = 0; i < days.length; i++) {
            days[i] = columns.getColumnType(i + 1) == Types.DATE;
        }
    }

    Row read() throws SQLException {
        var columns = new Object[days.length];
        for (var i = 0; i < days.length; i++) {
            columns[i] = days[i] ? day(result.getString(i + 1)) : result.getObject(i + 1);
        }
        return new Row(columns);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
