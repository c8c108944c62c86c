package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Competencies of the demonstration province: an own framework of public ethics beside the State's, superseded once; what
 * offices ask for; levels that the heads of one department gave.
 */
final class DemoCompetencies extends DemoLoader {
    private static final String BASIS = "Quyết định của UBND tỉnh, bản trình diễn";

    private record Virtue(String code, String name, String nameEn, List<String> levels) {}

    private static final List<Virtue> VIRTUES = List.of(
            new Virtue("PV.01", "Tận tụy phục vụ nhân dân", "Devotion to serving the people", List.of(
                    "Tiếp nhận yêu cầu lịch sự|Chào hỏi, lắng nghe, ghi đúng yêu cầu",
                    "Giải quyết đúng hẹn|Trả kết quả đúng ngày ghi trên phiếu; báo trước khi chậm",
                    "Chủ động hướng dẫn|Chỉ rõ giấy tờ còn thiếu trong một lần; giúp người già, người khuyết tật",
                    "Cải tiến cách phục vụ|Đề xuất bớt giấy tờ, bớt lần đi lại; đo sự hài lòng",
                    "Dẫn dắt văn hóa phục vụ|Làm gương; nhân rộng cách làm hay ra nhiều đơn vị")),
            new Virtue("PV.02", "Liêm chính", "Integrity", List.of(
                    "Biết điều không được làm|Nêu được các việc cấm theo quy định",
                    "Giữ mình trong việc hằng ngày|Không nhận quà; báo cáo khi có xung đột lợi ích",
                    "Công khai, minh bạch|Lưu đủ hồ sơ, giải thích được từng quyết định",
                    "Góp ý thẳng thắn|Báo sai phạm, bảo vệ người góp ý",
                    "Xây dựng môi trường liêm chính|Lập biện pháp phòng ngừa cho cả đơn vị")),
            new Virtue("PV.03", "Trách nhiệm giải trình", "Accountability", List.of(
                    "Trả lời khi được hỏi|Cung cấp đúng thông tin việc mình làm",
                    "Báo cáo đúng hạn|Nêu cả việc chưa xong và lý do",
                    "Nhận trách nhiệm|Tự nêu sai sót và cách sửa",
                    "Giải trình công khai|Trình bày trước dân, trước cơ quan khác bằng số liệu",
                    "Chịu trách nhiệm của tổ chức|Nhận trách nhiệm người đứng đầu; đổi cách làm sau sai sót")),
            new Virtue("PV.04", "Ứng xử đúng mực", "Conduct", List.of(
                    "Giữ lời nói, trang phục|Không to tiếng; mặc đúng quy định",
                    "Tôn trọng người khác|Nghe hết ý; không phân biệt đối xử",
                    "Bình tĩnh khi căng thẳng|Xử lý người nóng giận không để sự việc nặng thêm",
                    "Hòa giải|Đưa các bên bất đồng đến cách làm chung",
                    "Làm gương|Được đồng nghiệp và người dân nhắc đến là mẫu mực")));

    private final LocalDate today;

    private DemoCompetencies(Connection connection, LocalDate today) {
        super(connection);
        this.today = today;
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoCompetencies(connection, today);
        demo.framework();
        demo.offices();
        demo.ratings();
        new DemoReviews(connection, today).load();
    }

    private void framework() throws SQLException {
        var framework = number("insert into competency_framework (code) values ('NA-DDCV') returning id");
        var second = today.withDayOfYear(1).plusMonths(2);
        var first = version(framework, 1, second.minusMonths(14), second);
        var current = version(framework, 2, second, null);
        for (var i = 0; i < VIRTUES.size(); i++) {
            if (i < 3) {
                competency(first, i, VIRTUES.get(i));
            }
            competency(current, i, VIRTUES.get(i));
        }
    }

    private long version(long framework, int number, LocalDate from, LocalDate until) throws SQLException {
        return number(
                "insert into competency_framework_version (framework_id, number, name, name_en, legal_basis, status, valid_from, valid_until, "
                        + "drafted_by, drafted_on, decided_by, decided_on) values (?, ?, 'Khung đạo đức công vụ, thái độ phục vụ của tỉnh', "
                        + "'Framework of public ethics of the province', ?, 'APPROVED', ?, coalesce(cast(? as date), date '9999-12-31'), "
                        + "(select id from account where username = 'hr.officer'), ?, (select id from account where username = 'legal.approver'), ?) "
                        + "returning id",
                framework, number, BASIS, from, until == null ? null : until.toString(), from.minusDays(30), from.minusDays(5));
    }

    private void competency(long version, int position, Virtue one) throws SQLException {
        var id = number(
                "insert into competency (version_id, position, code, dimension, group_name, name, name_en, confirmed) "
                        + "values (?, ?, ?, 'ETHICS', 'Đạo đức công vụ, thái độ phục vụ', ?, ?, true) returning id",
                version, position + 1, one.code(), one.name(), one.nameEn());
        for (var level = 1; level <= one.levels().size(); level++) {
            var parts = one.levels().get(level - 1).split("\\|");
            run("insert into competency_level (competency_id, level, description, behaviours, confirmed) values (?, ?, ?, ?, true)", id, level,
                    parts[0], parts[1].replace("; ", "\n"));
        }
    }

    private void offices() throws SQLException {
        for (var office : List.of("HEAD:5", "DEPUTY_HEAD:4", "DIVISION_HEAD:4", "DIVISION_DEPUTY:3")) {
            var parts = office.split(":");
            run("insert into office_profile (office, needs, legal_basis, valid_from, reason, author) values (?, cast(? as jsonb), ?, ?, "
                            + "'Yêu cầu đạo đức công vụ đối với chức vụ', 'Sở Nội vụ')",
                    parts[0], "{\"NA-DDCV/PV.01\": %1$s, \"NA-DDCV/PV.02\": %1$s, \"NA-DDCV/PV.03\": %1$s}".formatted(parts[1]), BASIS,
                    today.withDayOfYear(1).plusMonths(2));
        }
    }

    /** Heads of one department rated most of their people some months ago; here a level more, there one less. */
    private void ratings() throws SQLException {
        run(
                """
                insert into competency_rating (person_id, competency, rater, level, rated_by, rated_on, evidence)
                select e.person_id, n.competency, 'HEAD',
                    greatest(1, least(5, n.level + case when (e.person_id + length(n.competency) + ascii(right(n.competency, 1))) % 5 = 0 then -1
                        when (e.person_id + ascii(right(n.competency, 1))) % 7 = 0 then 1 else 0 end)),
                    (select id from account where username = 'unit.head'), cast(? as date), 'Theo dõi công việc sáu tháng đầu năm'
                from engagement e join org_unit u on u.id = e.unit_id
                join position_need n on n.title = lower(e.post) and n.valid_from <= ? and ? < n.valid_until
                where u.code like 'SKHCN%' and e.superseded_by is null and e.valid_until = date '9999-12-31' and e.status = 'WORKING'
                    and e.office is null and e.person_id <> ? and e.person_id % 6 <> 0""",
                today.minusMonths(4), today, today, Cast.ANH_YOUNG_TALENT.id());
    }
}
