package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The papers of those who will retire soon: notices and decisions went out on paper in good time, but for a few, so that there
 * is something to do. And two reports that people keep.
 */
final class DemoLeaving {
    private static final int LEFT_TO_DO = 40;
    private static final int MOST_COURSES = 20_000;

    private DemoLeaving() {}

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        for (var paper : new String[] {"NOTICE", "DECISION"}) {
            var months = paper.equals("NOTICE") ? 6 : 3;
            try (var insert = connection.prepareStatement(
                    """
                    insert into retirement_paper (person_id, kind, retires_on, status, number, issued_on, author)
                    select c.person_id, p.kind, c.retires_on, 'ISSUED', (100 + row_number() over (order by c.retires_on, c.person_id)) || p.symbol,
                        cast(c.retires_on - make_interval(months => p.months) as date) - 12, 'Hồ sơ giấy'
                    from (select cast(? as text) as kind, cast(? as int) as months, cast(? as text) as symbol, cast(? as date) as today) p
                    join staff_card c on c.retires_on >= p.today and cast(c.retires_on - make_interval(months => p.months) as date) < p.today
                    where c.status not in ('RETIRED', 'LEFT') and c.person_id % ? <> 0""")) {
                insert.setString(1, paper);
                insert.setInt(2, months);
                insert.setString(3, paper.equals("NOTICE") ? "/TB-SNV" : "/QĐ-SNV");
                insert.setObject(4, today);
                insert.setInt(5, LEFT_TO_DO);
                insert.executeUpdate();
            }
        }
        try (var courses = connection.prepareStatement(
                """
                insert into file_row (id, line, person_id, family, begins_on, ends_on, cells, author)
                select n, n, person_id, 'stateManagement', taken, taken + 60, jsonb_build_object('from', to_char(taken, 'YYYY-MM'),
                    'to', to_char(taken + 60, 'YYYY-MM'), 'school', 'Trường Chính trị tỉnh Nghệ An',
                    'degree', 'Bồi dưỡng lãnh đạo, quản lý cấp phòng'), 'Hồ sơ giấy'
                from (select nextval(pg_get_serial_sequence('file_row', 'id')) as n, e.person_id, e.valid_from + 100 as taken
                    from engagement e where e.office is not null and e.superseded_by is null and e.valid_until = date '9999-12-31'
                        and e.valid_from < cast(? as date) - 180 and e.person_id % ? <> 0
                        and not exists (select from file_row r where r.person_id = e.person_id and r.family = 'stateManagement')
                    order by e.person_id limit ?) led""")) {
            courses.setObject(1, today);
            courses.setInt(2, LEFT_TO_DO);
            courses.setInt(3, MOST_COURSES);
            courses.executeUpdate();
        }
        report(connection, "hr.officer", "Lãnh đạo sắp nghỉ hưu", """
                {"fields":["CODE","NAME","BIRTH","UNIT","POST","RETIRES"],"groups":[],
                 "conditions":[{"field":"OFFICE","test":"FILLED"},{"field":"RETIRES","test":"TO","value":"%s"}]}""".formatted(today.plusYears(2)));
        report(connection, "hr.officer", "Trình độ theo nhóm ngạch", """
                {"fields":["NAME"],"groups":["RANK_GROUP","EDUCATION"],"conditions":[]}""");
    }

    private static void report(Connection connection, String account, String name, String spec) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into report (account_id, name, spec) select a.id, ?, cast(? as jsonb) from account a where a.username = ?")) {
            insert.setString(1, name);
            insert.setString(2, spec);
            insert.setString(3, account);
            insert.executeUpdate();
        }
        try (var share = connection.prepareStatement(
                """
                insert into report_share (report_id, role, unit_id)
                select r.id, 'UNIT_HR', u.id from report r join account a on a.id = r.account_id, org_unit u
                where a.username = ? and r.name = ? and u.code = 'NA' on conflict do nothing""")) {
            share.setString(1, account);
            share.setString(2, name);
            share.executeUpdate();
        }
    }
}
