package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** What people of the demonstration province said about their own files and waits to be confirmed. */
final class DemoCorrections {
    private final Connection connection;
    private final LocalDate today;

    private DemoCorrections(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoCorrections(connection, today);
        var anh = demo.told(Cast.ANH_YOUNG_TALENT, "SKHCN", "Đổi số điện thoại; bổ sung chứng chỉ tiếng Anh mới được cấp.", 3);
        demo.value(anh, "phone", "0912000001", "0983445566");
        demo.row(anh, "languages", "03/2026, Trường Đại học Vinh, Tiếng Anh, B2",
                "{\"from\":\"2026-03\",\"school\":\"Trường Đại học Vinh\",\"name\":\"Tiếng Anh\",\"degree\":\"B2\"}");
        var bich = demo.told(Cast.BICH_ENDORSED, "SKHCN", "Nơi ở đã chuyển, có xác nhận cư trú.", 5);
        demo.value(bich, "residence", "Phường Thành Vinh, Nghệ An", "Phường Cửa Lò, Nghệ An");
        var lan = demo.told(Cast.LAN_CLERK_DUE_IN_MARCH, "SNV", "Ngày vào Đảng ghi nhầm năm, theo thẻ đảng viên.", 8);
        demo.value(lan, "partyJoinedOn", "2015-03-01", "2014-03-01");
        demo.campaign();
    }

    /** A department cleans its files; its divisions are on the way. */
    private void campaign() throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                with asked as (
                    insert into file_campaign (unit_id, title, note, asked_on, due_on, account_id, author)
                    select u.id, 'Làm sạch hồ sơ quý IV', 'Đối chiếu số định danh, bổ sung mục còn thiếu, sửa chỗ mâu thuẫn.', ?, ?, a.id,
                        a.display_name
                    from org_unit u, account a where u.code = 'SKHCN' and a.username = 'unit.hr' returning id, unit_id)
                insert into file_campaign_unit (campaign_id, unit_id, people, average, weak, done_on, done_by)
                select k.id, p.unit_id, count(*), 82 + cast(p.unit_id % 7 as int), 1 + cast(count(*) as int) / 5, null, null
                from asked k join unit_placement p on p.parent_id = k.unit_id and p.valid_until = date '9999-12-31'
                join staff_card c on c.unit_id = p.unit_id group by k.id, p.unit_id""")) {
            insert.setObject(1, today.minusDays(12));
            insert.setObject(2, today.plusDays(18));
            insert.executeUpdate();
        }
    }

    private long told(Cast persona, String unit, String note, int daysAgo) throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                insert into file_proposal (person_id, account_id, author, note, told_at, deadline)
                select p.id, a.id, p.full_name, ?, cast(? as date), ? from person p left join account a on a.person_id = p.id
                where p.id = ? returning id""")) {
            insert.setString(1, note);
            insert.setObject(2, today.minusDays(daysAgo));
            insert.setObject(3, today.plusDays(10L - daysAgo));
            insert.setLong(4, persona.id());
            try (var rows = insert.executeQuery()) {
                rows.next();
                var id = rows.getLong(1);
                raise(id, persona, unit, daysAgo);
                return id;
            }
        }
    }

    private void raise(long id, Cast persona, String unit, int daysAgo) throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                insert into work_item (kind, subject_type, subject_id, unit_id, role, args, link, raised_on, deadline)
                select 'CONFIRM_CORRECTION', 'FileProposal', cast(? as text), c.unit_id, ?, jsonb_build_object('name', p.full_name),
                    '/officer/correction?id=' || cast(? as text), ?, ?
                from person p join staff_card c on c.person_id = p.id where p.id = ?""")) {
            insert.setString(1, String.valueOf(id));
            insert.setString(2, unit.equals("SKHCN") ? "UNIT_HR" : "HR_OFFICER");
            insert.setString(3, String.valueOf(id));
            insert.setObject(4, today.minusDays(daysAgo));
            insert.setObject(5, today.plusDays(10L - daysAgo));
            insert.setLong(6, persona.id());
            insert.executeUpdate();
        }
    }

    private void value(long proposal, String field, String before, String after) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into file_proposal_item (proposal_id, field, old_text, new_text, value) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, proposal);
            insert.setString(2, field);
            insert.setString(3, before);
            insert.setString(4, after);
            insert.setString(5, after);
            insert.executeUpdate();
        }
    }

    private void row(long proposal, String field, String after, String cells) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into file_proposal_item (proposal_id, field, new_text, cells) values (?, ?, ?, cast(? as jsonb))")) {
            insert.setLong(1, proposal);
            insert.setString(2, field);
            insert.setString(3, after);
            insert.setString(4, cells);
            insert.executeUpdate();
        }
    }
}
