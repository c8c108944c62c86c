package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Sensitive posts of the demonstration province: one clerk in the middle of her term, one due within the year, one
 * deferred for a small child, and one post by its job position. Comes after the people, the positions and the accounts.
 */
final class DemoSensitivePosts {
    private final Connection connection;
    private final LocalDate today;
    private final long officer;

    private DemoSensitivePosts(Connection connection, LocalDate today, long officer) {
        this.connection = connection;
        this.today = today;
        this.officer = officer;
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        try (var query = connection.createStatement(); var rows = query.executeQuery("select id from account where username = 'hr.officer'")) {
            rows.next();
            var demo = new DemoSensitivePosts(connection, today, rows.getLong(1));
            demo.person(Cast.VAN_UNIT_CLERK, "PERSONNEL", "Theo dõi tổ chức cán bộ, hồ sơ, tuyển dụng", 40);
            demo.person(Cast.DAT_TOO_OLD, "PROCUREMENT", "Mua sắm, quản lý tài sản, thiết bị khoa học", 28);
            demo.person(Cast.HUONG_HR_OFFICER, "PERSONNEL", "Thẩm định tuyển dụng, nâng ngạch, bổ nhiệm", 30);
            demo.deferred(demo.person(Cast.BICH_ENDORSED, "LICENSING", "Tiếp nhận, giải quyết hồ sơ cấp phép", 35), Cast.BICH_ENDORSED);
            demo.position("SNV.VP", "OTHER");
        }
    }

    private long person(Cast who, String field, String title, int monthsAgo) throws SQLException {
        try (var change = connection.prepareStatement(
                """
                insert into sensitive_post (unit_id, field, title, person_id, since, valid_from, reason, added_by, added_on)
                select u.id, ?, ?, ?, ?, ?, 'Danh mục vị trí phải định kỳ chuyển đổi của cơ quan.', ?, ? from org_unit u where u.code = ?
                returning id""")) {
            change.setString(1, field);
            change.setString(2, title);
            change.setLong(3, who.id());
            change.setObject(4, today.minusMonths(monthsAgo));
            change.setObject(5, today.minusMonths(6));
            change.setLong(6, officer);
            change.setObject(7, today.minusMonths(6));
            change.setString(8, who.unit());
            try (var rows = change.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void deferred(long post, Cast who) throws SQLException {
        try (var change = connection.prepareStatement(
                """
                insert into sensitive_deferral (post_id, person_id, situation, child_born, reason, declared_by, declared_on)
                values (?, ?, 'NONE', ?, 'Đang nuôi con nhỏ, có giấy khai sinh.', ?, ?)""")) {
            change.setLong(1, post);
            change.setLong(2, who.id());
            change.setObject(3, today.minusMonths(20));
            change.setLong(4, officer);
            change.setObject(5, today.minusMonths(2));
            change.executeUpdate();
        }
    }

    /** The first accountants' or clerks' position that somebody of the unit holds; none where nobody does. */
    private void position(String unit, String field) throws SQLException {
        try (var change = connection.prepareStatement(
                """
                insert into sensitive_post (unit_id, field, title, position_id, valid_from, reason, added_by, added_on)
                select u.id, ?, t.name, t.position_id, ?, 'Danh mục vị trí phải định kỳ chuyển đổi của cơ quan.', ?, ?
                from org_unit u join job_position_term t on t.withdrawn_on is null and t.valid_until = date '9999-12-31'
                    and t.post_group <> 'LEADERSHIP'
                where u.code = ? and exists (select from engagement e where e.unit_id = u.id and e.superseded_by is null
                    and e.valid_until = date '9999-12-31' and e.office is null and lower(e.post) = any(t.titles)
                    and lower(e.post) <> 'chuyên viên')
                order by t.position_id limit 1""")) {
            change.setString(1, field);
            change.setObject(2, today.minusMonths(6));
            change.setLong(3, officer);
            change.setObject(4, today.minusMonths(6));
            change.setString(5, unit);
            change.executeUpdate();
        }
    }
}
