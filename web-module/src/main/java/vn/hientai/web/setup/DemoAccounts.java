package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.account.Passwords;
import vn.hientai.core.identity.Role;

/** The accounts of the demonstration, one for each role; all share one published password. */
public final class DemoAccounts {
    public static final String PASSWORD = "hientai-demo";
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private enum Place {
        PROVINCE,
        DEPARTMENT,
        NONE
    }

    private enum Demo {
        HR_OFFICER("hr.officer", "Lê Thị Mai Hương", Role.HR_OFFICER, Place.PROVINCE),
        UNIT_HR("unit.hr", "Trần Thị Vân", Role.UNIT_HR, Place.DEPARTMENT),
        UNIT_HEAD("unit.head", "Hoàng Nghĩa Dũng", Role.UNIT_HEAD, Place.DEPARTMENT),
        STAFF_MEMBER("staff.member", "Phan Đức Anh", Role.CIVIL_SERVANT, Place.NONE),
        COUNCIL_MEMBER("council.member", "Đặng Thanh Bình", Role.COUNCIL_MEMBER, Place.PROVINCE),
        INSPECTOR("inspector", "Cao Xuân Hùng", Role.INSPECTOR, Place.PROVINCE),
        LEADERSHIP("leadership", "Nguyễn Văn Thông", Role.LEADERSHIP, Place.PROVINCE),
        AUDITOR("auditor", "Nguyễn Thị Lam", Role.AUDITOR, Place.PROVINCE),
        ADMIN("admin", "Vũ Minh Quân", Role.ADMINISTRATOR, Place.PROVINCE),
        LEGAL_OFFICER("legal.officer", "Bùi Thu Phương", Role.LEGAL_OFFICER, Place.PROVINCE),
        LEGAL_APPROVER("legal.approver", "Phạm Quang Hưng", Role.LEGAL_OFFICER, Place.PROVINCE);

        private final String username;
        private final String displayName;
        private final Role role;
        private final Place place;

        Demo(String username, String displayName, Role role, Place place) {
            this.username = username;
            this.displayName = displayName;
            this.role = role;
            this.place = place;
        }
    }

    private DemoAccounts() {}

    /**
     * Neither commits nor closes.
     *
     * @param people ids of the persons that accounts belong to, by username
     */
    public static void load(Connection connection, long province, long department, Map<String, Long> people)
            throws SQLException {
        var hash = Passwords.hash(PASSWORD);
        for (var demo : Demo.values()) {
            var person = people.get(demo.username);
            var account = account(connection, demo.username, demo.displayName, person, hash);
            var unit = switch (demo.place) {
                case PROVINCE -> province;
                case DEPARTMENT -> department;
                case NONE -> null;
            };
            grant(connection, account, demo.role, unit);
            if (person != null && demo.role != Role.CIVIL_SERVANT) {
                grant(connection, account, Role.CIVIL_SERVANT, null);
            }
        }
    }

    private static long account(Connection connection, String username, String displayName, Long person, String hash)
            throws SQLException {
        var insert = """
                insert into account (username, display_name, person_id, password_hash, password_set_at)
                values (?, ?, ?, ?, now()) returning id""";
        try (var statement = connection.prepareStatement(insert)) {
            statement.setString(1, username);
            statement.setString(2, displayName);
            setId(statement, 3, person);
            statement.setString(4, hash);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void grant(Connection connection, long account, Role role, Long unit) throws SQLException {
        var insert = "insert into role_grant (account_id, role, unit_id, with_subtree, valid_from) values (?, ?, ?, true, ?)";
        try (var statement = connection.prepareStatement(insert)) {
            statement.setLong(1, account);
            statement.setString(2, role.name());
            setId(statement, 3, unit);
            statement.setDate(4, Date.valueOf(SINCE));
            statement.executeUpdate();
        }
    }

    private static void setId(PreparedStatement statement, int position, Long id) throws SQLException {
        if (id == null) {
            statement.setNull(position, Types.BIGINT);
        } else {
            statement.setLong(position, id);
        }
    }
}
