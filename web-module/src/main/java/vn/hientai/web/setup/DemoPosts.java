package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.VietnameseText;

/**
 * Job positions, offices and seats of the demonstration province, made from the people who are there: some units have one
 * too many, some too few; a term ends soon, and somebody from elsewhere works in the department of the demonstration
 * accounts. A handful of statements whatever the number of people.
 */
final class DemoPosts extends DemoLoader {
    private static final String LIST = "Danh mục vị trí việc làm (Nghị định 361/2025/NĐ-CP), bản trình diễn";
    private static final String REASON = "Đề án vị trí việc làm của cơ quan, đơn vị";
    private static final String AUTHOR = "Sở Nội vụ";
    private static final int TERM_MONTHS = 60;
    private static final int MONTHS_SINCE_ALLOTTED = 4;
    private static final int DAYS_TO_TERM_END = 75;

    private record Position(
            String code, String name, String nameEn, String group, String category, String lowest, String highest, String titles, String needs,
            String description) {}

    private static final List<Position> POSITIONS = List.of(
            new Position("LD.SO", "Lãnh đạo sở", "Head of a department", "LEADERSHIP", "CIVIL_SERVANT", "01.002", "01.001",
                    "Giám đốc|Phó Giám đốc|Phó Chủ tịch UBND tỉnh", "CC.01:5 CC.02:5 CC.04:5 QL.01:5 QL.02:5 QL.03:5 QL.04:5 QL.05:5",
                    "Chỉ đạo, điều hành toàn diện hoặc theo lĩnh vực được phân công của sở."),
            new Position("LD.PHONG", "Lãnh đạo phòng thuộc sở, xã", "Head of a division", "LEADERSHIP", "CIVIL_SERVANT", "01.003", "01.001",
                    "Trưởng phòng|Phó Trưởng phòng|Chánh Văn phòng", "CC.01:4 CC.02:4 CC.04:4 CM.01:4 QL.01:3 QL.02:3 QL.03:3 QL.04:3 QL.05:3",
                    "Phân công, đôn đốc, kiểm tra công việc của phòng; chịu trách nhiệm về kết quả của phòng."),
            new Position("LD.XA", "Lãnh đạo UBND xã, phường", "Leader of a commune", "LEADERSHIP", "CADRE", "01.003", "01.001",
                    "Chủ tịch UBND|Phó Chủ tịch UBND", "CC.01:4 CC.02:4 CC.04:5 QL.01:4 QL.02:4 QL.03:4 QL.04:4 QL.05:4",
                    "Lãnh đạo, điều hành công việc của Uỷ ban nhân dân xã, phường."),
            new Position("LD.SN", "Lãnh đạo đơn vị sự nghiệp", "Head of a public service unit", "LEADERSHIP", "PUBLIC_EMPLOYEE", null, null,
                    "Giám đốc Trung tâm|Phó Giám đốc Trung tâm", "", "Quản lý, điều hành đơn vị sự nghiệp công lập."),
            new Position("CM.CVC", "Chuyên viên chính", "Principal specialist", "PROFESSIONAL", "CIVIL_SERVANT", "01.002", "01.002", "",
                    "CC.01:4 CC.02:4 CC.03:4 CC.04:4 CC.05:4 CC.06:3 CC.07:2 CM.01:4 CM.02:4 CM.03:4 CM.04:4 CM.05:4",
                    "Chủ trì tham mưu, xây dựng văn bản, đề án thuộc lĩnh vực được giao."),
            new Position("CM.CV", "Chuyên viên", "Specialist", "PROFESSIONAL", "CIVIL_SERVANT", "01.003", "01.003", "",
                    "CC.01:3 CC.02:3 CC.03:3 CC.04:3 CC.05:3 CC.06:3 CC.07:2 CM.01:3 CM.02:3 CM.03:3 CM.04:2 CM.05:3",
                    "Tham mưu, tổ chức thực hiện công việc chuyên môn được giao."),
            new Position("CM.TTR", "Thanh tra viên", "Inspector", "PROFESSIONAL", "CIVIL_SERVANT", "04.025", "04.024", "Thanh tra viên chính",
                    "CC.01:4 CC.02:3 CC.03:3 CC.04:4 CM.03:4", "Thực hiện nhiệm vụ thanh tra theo kế hoạch và đột xuất."),
            new Position("CM.CS", "Cán sự", "Officer", "PROFESSIONAL", "CIVIL_SERVANT", "01.004", "01.004", "",
                    "CC.01:3 CC.02:2 CC.03:2 CC.04:2 CC.05:2 CC.06:2", "Thực hiện công việc theo quy trình đã có."),
            new Position("CM.GV", "Giáo viên", "Teacher", "PROFESSIONAL", "PUBLIC_EMPLOYEE", null, null, "", "", "Giảng dạy, giáo dục học sinh."),
            new Position("CM.DD", "Điều dưỡng", "Nurse", "PROFESSIONAL", "PUBLIC_EMPLOYEE", null, null, "", "", "Chăm sóc người bệnh."),
            new Position("HT.KT", "Kế toán viên", "Accountant", "SUPPORT", "CIVIL_SERVANT", "06.031", "06.031", "",
                    "CC.01:3 CC.02:3 CC.06:3", "Thực hiện công tác kế toán của cơ quan."),
            new Position("HT.VT", "Văn thư", "Records clerk", "SUPPORT", "CIVIL_SERVANT", "02.007", "02.007", "", "CC.01:3 CC.02:2 CC.03:3 CC.06:3",
                    "Quản lý văn bản đi, đến, con dấu và hồ sơ lưu trữ."));

    private final LocalDate today;

    private DemoPosts(Connection connection, LocalDate today) {
        super(connection);
        this.today = today;
    }

    /** The catalogue of positions, before anybody holds one: their numbers by title, lower case. */
    static Map<String, Long> positions(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoPosts(connection, today);
        for (var position : POSITIONS) {
            demo.position(position);
        }
        var numbers = new HashMap<String, Long>();
        try (var titles = connection.prepareStatement("select unnest(titles), position_id from job_position_term"); var rows = titles.executeQuery()) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
        }
        return numbers;
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoPosts(connection, today);
        demo.seats();
        demo.offices();
        demo.establishment();
        demo.termsAndSecondments();
    }

    private void position(Position one) throws SQLException {
        var titles = one.titles().isEmpty() ? one.name() : one.name() + "|" + one.titles();
        run(
                """
                with made as (insert into job_position (code) values (?) returning id)
                insert into job_position_term (position_id, name, name_en, search_key, post_group, category, description, rank_lowest,
                    rank_highest, titles, needs, legal_basis, confirmed, valid_from, reason, author)
                select id, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(lower(?), '|'), cast(? as jsonb), ?, false, ?, ?, ? from made""",
                one.code(), one.name(), one.nameEn(), VietnameseText.searchKey(one.name()), one.group(), one.category(), one.description(),
                one.lowest(), one.highest(), titles, needs(one.needs()), LIST, yearStart(), REASON, AUTHOR);
    }

    private static String needs(String needs) {
        var json = new StringBuilder("{");
        for (var need : needs.isEmpty() ? new String[0] : needs.split(" ")) {
            var at = need.indexOf(':');
            json.append(json.length() > 1 ? "," : "").append("\"TT12-2022/").append(need, 0, at).append("\":").append(need.substring(at + 1));
        }
        return json.append('}').toString();
    }

    /** As many seats of each position as it has holders, here and there one more or one less. */
    private void seats() throws SQLException {
        run(
                """
                insert into job_position_quota (position_id, unit_id, seats, valid_from, reason, author)
                select t.position_id, e.unit_id, greatest(1, sum(e.people) + case when t.post_group = 'LEADERSHIP' then 0
                    when e.unit_id % 7 = 0 then -1 when e.unit_id % 5 = 0 then 1 else 0 end), cast(? as date), ?, ?
                from (select unit_id, position_id, count(*) as people from engagement
                    where superseded_by is null and valid_from <= ? and ? < valid_until and status not in ('RETIRED', 'LEFT')
                    group by 1, 2) e
                join job_position_term t on t.position_id = e.position_id
                group by t.position_id, t.post_group, e.unit_id""",
                yearStart(), REASON, AUTHOR, today, today);
    }

    private void offices() throws SQLException {
        run(
                """
                insert into leadership_office (unit_id, office, title, seats, term_months, allowance, legal_basis, confirmed, valid_from,
                    reason, author)
                select e.unit_id, e.office, min(e.post), case when e.office in ('HEAD', 'DIVISION_HEAD') then greatest(1, count(*))
                        when e.office = 'DEPUTY_HEAD' and pu.kind = 'DEPARTMENT' then greatest(3, count(*)) else count(*) end,
                    ?, case when u.code = 'UBND' then 'PROVINCE_VICE_CHAIR'
                        when u.kind = 'SERVICE_UNIT' then null
                        when e.office = 'HEAD' and pu.kind in ('COMMUNE', 'WARD', 'SPECIAL_ZONE') then 'COMMUNE_CHAIR'
                        when e.office = 'DEPUTY_HEAD' and pu.kind in ('COMMUNE', 'WARD', 'SPECIAL_ZONE') then 'COMMUNE_VICE_CHAIR'
                        when e.office = 'DIVISION_HEAD' and pu.kind in ('COMMUNE', 'WARD', 'SPECIAL_ZONE') then 'COMMUNE_DIVISION_HEAD'
                        when e.office = 'DIVISION_DEPUTY' and pu.kind in ('COMMUNE', 'WARD', 'SPECIAL_ZONE') then 'COMMUNE_DIVISION_DEPUTY'
                        when e.office = 'HEAD' then 'DEPARTMENT_DIRECTOR'
                        when e.office = 'DEPUTY_HEAD' then 'DEPARTMENT_DEPUTY_DIRECTOR'
                        when e.office = 'DIVISION_HEAD' then 'DIVISION_HEAD' else 'DIVISION_DEPUTY' end,
                    'Nghị định 150/2025/NĐ-CP', true, ?, ?, ?
                from engagement e join org_unit u on u.id = e.unit_id
                left join unit_placement p on p.unit_id = u.id and p.valid_from <= ? and ? < p.valid_until
                left join org_unit pu on pu.id = p.parent_id
                where e.office is not null and e.superseded_by is null and e.valid_from <= ? and ? < e.valid_until
                    and e.status not in ('RETIRED', 'LEFT')
                group by e.unit_id, e.office, u.code, u.kind, pu.kind""",
                TERM_MONTHS, yearStart(), REASON, AUTHOR, today, today, today, today);
    }

    /** The year's allotment is adjusted some months ago to about what is there; of five departments or communes one has too many. */
    private void establishment() throws SQLException {
        var since = today.minusMonths(MONTHS_SINCE_ALLOTTED).withDayOfMonth(1);
        if (!since.isAfter(yearStart())) {
            since = yearStart().plusDays(1);
        }
        if (since.isAfter(today)) {
            return;
        }
        run(
                """
                create temporary table allotted on commit drop as
                select e.unit_id, case when p.subject = 'CADRE' then 'CADRE' when p.subject like 'CS%' then 'CIVIL_SERVANT'
                        when p.subject like 'VC%' then 'PUBLIC_EMPLOYEE' else 'CONTRACT' end as category, count(*) as people
                from engagement e join person p on p.id = e.person_id
                where e.superseded_by is null and e.status not in ('RETIRED', 'LEFT') and e.valid_from <= ? and ? < e.valid_until
                group by 1, 2""",
                today, today);
        run(
                """
                update establishment_quota q set valid_until = ? from allotted a
                where q.unit_id = a.unit_id and q.category = a.category and q.valid_from < ? and q.valid_until > ?""",
                since, since, since);
        run(
                """
                insert into establishment_quota (unit_id, category, seats, valid_from, valid_until)
                select a.unit_id, a.category, greatest(1, a.people + case
                    when p.parent_id % 5 = 0 then case when a.unit_id % 2 = 0 then -1 else 0 end
                    when p.parent_id % 5 = 1 then 0 when a.unit_id % 3 = 0 then 0 else 1 end), cast(? as date), date '9999-12-31'
                from allotted a left join unit_placement p on p.unit_id = a.unit_id and p.valid_from <= ? and ? < p.valid_until""",
                since, today, today);
    }

    private void termsAndSecondments() throws SQLException {
        run(
                """
                update engagement e set term_until = ? from org_unit u
                where u.id = e.unit_id and u.code = 'SKHCN.VP' and e.office = 'DIVISION_HEAD' and e.superseded_by is null
                    and e.valid_until = date '9999-12-31'""",
                today.plusDays(DAYS_TO_TERM_END));
        run(
                """
                with hosts as (select array_agg(u.id order by u.code) as ids from org_unit u
                    join unit_placement p on p.unit_id = u.id and p.valid_from <= ? and ? < p.valid_until
                    where u.kind = 'DIVISION' and u.code not like 'SKHCN%')
                update engagement e set host_unit_id = h.ids[1 + e.person_id % cardinality(h.ids)] from hosts h
                where e.status = 'SECONDED' and e.superseded_by is null and e.valid_until < date '9999-12-31' and h.ids[1 + e.person_id % cardinality(h.ids)] <> e.unit_id""",
                today, today);
        run(
                """
                update engagement e set host_unit_id = (select id from org_unit where code = 'SKHCN.CDS')
                where e.id = (select x.id from engagement x join org_unit u on u.id = x.unit_id where x.status = 'SECONDED'
                    and x.superseded_by is null and x.valid_from <= ? and ? < x.valid_until and x.valid_until < date '9999-12-31' and u.code not like 'SKHCN%'
                    order by x.person_id limit 1)""",
                today, today);
    }

    private LocalDate yearStart() {
        return today.withDayOfYear(1);
    }
}
