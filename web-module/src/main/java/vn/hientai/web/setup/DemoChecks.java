package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** Checks of the demonstration province, so that every role finds something to do after signing in. */
final class DemoChecks {
    private final Connection connection;
    private final LocalDate today;

    private DemoChecks(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var checks = new DemoChecks(connection, today);
        var quarter = String.valueOf((today.getMonthValue() + 2) / 3);
        checks.raise("CHECK_AUDIT", "auditor", 8, "/auditor/verification", "month", String.valueOf(today.getMonthValue()));
        checks.raise("CHECK_PARAMETERS", "legal.officer", 14, "/policy/rules", "unit", "");
        checks.raise("CHECK_ACCOUNTS", "admin", 10, "/admin/accounts", "quarter", quarter);
        checks.raise("CHECK_UNIT_FILES", "inspector", 5, "/officer/people?unit=SKHCN", "unit", "Sở Khoa học và Công nghệ");
        checks.raise("CHECK_TALENT_RULES", "council.member", 3, "/policy/rules", "unit", "");
        checks.raise("CHECK_INCOMPLETE_FILES", "unit.hr", -2, "/unit/people", "unit", "Sở Khoa học và Công nghệ");
    }

    private void raise(String kind, String account, int days, String place, String name, String value) throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                insert into work_item (kind, subject_type, subject_id, account_id, args, raised_on, deadline)
                select ?, 'Check', a.username, a.id, jsonb_build_object('place', ?::text, ?::text, ?::text), ?, ?
                from account a where a.username = ?""")) {
            insert.setString(1, kind);
            insert.setString(2, place);
            insert.setString(3, name);
            insert.setString(4, value);
            insert.setObject(5, today.minusDays(6));
            insert.setObject(6, today.plusDays(days));
            insert.setString(7, account);
            insert.executeUpdate();
        }
        try (var link = connection.createStatement()) {
            link.executeUpdate("update work_item set link = '/tasks/check?id=' || id where subject_type = 'Check' and link is null");
        }
    }
}
