package vn.hientai.web.setup;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;

/**
 * Rows of the files of the demonstration province: schooling, courses, languages, the work before the first decision,
 * family, awards. Enough people to look at; the benchmark's millions go without.
 */
final class DemoRows {
    private static final int PEOPLE = 8_000;
    private static final List<String> SCHOOLS = NameStock.weighted(
            "Trường Đại học Vinh:30", "Học viện Hành chính Quốc gia:12", "Trường Đại học Luật Hà Nội:10",
            "Trường Đại học Kinh tế Quốc dân:10", "Đại học Huế:9", "Trường Đại học Kinh tế Nghệ An:9",
            "Học viện Nông nghiệp Việt Nam:8", "Đại học Bách khoa Hà Nội:6", "Trường Đại học Y khoa Vinh:6");
    private static final List<String> FAMILIES = NameStock.weighted("Nguyễn:38", "Trần:12", "Lê:10", "Phan:8", "Hoàng:7", "Hồ:6", "Lô:3", "Vi:2");
    private static final List<String> WORK = List.of(
            "Làm ruộng", "Giáo viên", "Kinh doanh", "Công nhân", "Nghỉ hưu", "Kế toán", "Bác sĩ", "Công chức xã");
    private static final List<String> PLACES = List.of(
            "Xã Nghĩa Đàn, Nghệ An", "Phường Thành Vinh, Nghệ An", "Xã Đô Lương, Nghệ An", "Xã Quỳnh Lưu, Nghệ An",
            "Phường Cửa Lò, Nghệ An", "Xã Con Cuông, Nghệ An");
    private static final List<String> AWARDS = NameStock.weighted(
            "Giấy khen của Giám đốc Sở:6", "Bằng khen của Chủ tịch UBND tỉnh:2", "Giấy khen của Chủ tịch UBND xã:4");

    private final Connection connection;
    private final LocalDate today;
    private final StringBuilder rows = new StringBuilder();
    private long next = 1;

    private DemoRows(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    private record Someone(
            long id, String family, boolean woman, LocalDate birth, LocalDate recruited, String degree, String party, SplittableRandom random) {}

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoRows(connection, today);
        demo.everyone();
    }

    private void everyone() throws SQLException {
        try (var query = connection.prepareStatement(
                """
                select id, family_name, gender, birth_year, coalesce(birth_month, 6), coalesce(birth_day, 15), recruited_on,
                    fields ->> 'highestDegree', fields ->> 'partyJoinedOn'
                from person order by id >= ? desc, id limit ?""")) {
            query.setLong(1, Cast.values()[0].id());
            query.setInt(2, PEOPLE);
            try (var people = query.executeQuery()) {
                while (people.next()) {
                    tell(new Someone(
                            people.getLong(1), people.getString(2), "FEMALE".equals(people.getString(3)),
                            LocalDate.of(people.getInt(4), people.getInt(5), Math.min(28, people.getInt(6))),
                            people.getObject(7, LocalDate.class), people.getString(8), people.getString(9),
                            new SplittableRandom(0x6f77L * 1_000_003L + people.getLong(1))));
                }
            }
        }
        try (var statement = connection.createStatement()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy file_row (id, line, person_id, family, begins_on, ends_on, cells, author) from stdin",
                    new StringReader(rows.toString()));
            statement.execute("select setval(pg_get_serial_sequence('file_row', 'id'), " + next + ")");
            flaw(statement);
            statement.execute("analyze file_row");
        } catch (IOException impossible) {
            throw new SQLException(impossible);
        }
    }

    /** Some numbers were copied wrongly, some dates turned around: there is something to clean. */
    private static void flaw(Statement statement) throws SQLException {
        statement.execute(
                """
                update person set id_number = overlay(id_number placing case substr(id_number, 4, 1) when '0' then '1' when '1' then '0'
                    when '2' then '3' else '2' end from 4 for 1) where id % 83 = 0 and id < 100000""");
        statement.execute(
                """
                update person set fields = fields || jsonb_build_object('partyOfficialOn', '2009-06-01')
                where id % 61 = 0 and id < 100000 and fields ->> 'partyJoinedOn' > '2009-06-01'""");
    }

    private void tell(Someone one) {
        var random = one.random();
        var entered = one.birth().getYear() + 18;
        schooling(one, entered);
        if (random.nextInt(100) < 45) {
            var year = one.recruited().getYear() + random.nextInt(2, 9);
            course(one, "politicalCourses", year, "Trường Chính trị tỉnh Nghệ An", "Trung cấp lý luận chính trị", "Không tập trung");
        }
        if (random.nextInt(100) < 60) {
            course(one, "stateManagement", one.recruited().getYear() + random.nextInt(1, 6), "Trường Chính trị tỉnh Nghệ An",
                    "Quản lý nhà nước ngạch chuyên viên", null);
        }
        if (random.nextInt(100) < 50) {
            course(one, "defenceTraining", one.recruited().getYear() + random.nextInt(1, 8), "Trường Quân sự tỉnh Nghệ An",
                    "Bồi dưỡng quốc phòng và an ninh đối tượng 4", null);
        }
        row(one.id(), "languages", null, null, "name", "Tiếng Anh", "degree", random.nextInt(100) < 40 ? "B1" : "A2", "school", NameStock.pick(SCHOOLS, random));
        row(one.id(), "itSkills", null, null, "degree", "Ứng dụng công nghệ thông tin cơ bản", "school", "Trường Đại học Vinh");
        if (random.nextInt(100) < 3) {
            row(one.id(), "careerHistory", one.recruited().minusYears(1), one.recruited().plusMonths(8), "from",
                    month(one.recruited().minusYears(1)), "to", month(one.recruited().plusMonths(8)), "place", "Hợp tác xã dịch vụ nông nghiệp",
                    "work", "Kế toán");
        }
        if (one.recruited().getYear() > entered + 5) {
            row(one.id(), "careerHistory", LocalDate.of(entered + 4, 9, 1), one.recruited().minusMonths(1),
                    "from", (entered + 4) + "-09", "to", month(one.recruited().minusMonths(1)), "place", "Doanh nghiệp tư nhân tại Vinh",
                    "work", "Nhân viên");
        }
        if (one.party() != null) {
            row(one.id(), "partyHistory", LocalDate.parse(one.party()), null, "from", one.party().substring(0, 7), "place",
                    "Chi bộ cơ quan", "work", "Đảng viên");
        }
        row(one.id(), "unionHistory", one.recruited(), null, "from", month(one.recruited()), "name", "Công đoàn cơ sở", "work", "Đoàn viên công đoàn");
        if (random.nextInt(100) < 30) {
            var year = today.getYear() - random.nextInt(1, 6);
            row(one.id(), "awards", LocalDate.of(year, 1, 1), null, "year", year, "emulation", "Lao động tiên tiến", "form",
                    NameStock.pick(AWARDS, random));
        }
        kin(one);
        var checked = today.minusDays(random.nextInt(30, 400));
        row(one.id(), "healthChecks", checked, null, "day", checked, "place", "Bệnh viện Hữu nghị Đa khoa Nghệ An", "class",
                random.nextInt(100) < 70 ? "Loại II" : "Loại III");
    }

    private void schooling(Someone one, int entered) {
        var degree = one.degree() == null ? "Đại học" : one.degree();
        var master = degree.startsWith("Thạc sĩ") || degree.startsWith("Tiến sĩ");
        var major = degree.replaceFirst("^(Đại học|Thạc sĩ|Cao đẳng|Trung cấp|Tiến sĩ) ?", "");
        var first = master ? "Cử nhân" : degree.substring(0, degree.length() - major.length()).strip();
        row(one.id(), "degrees", LocalDate.of(entered, 9, 1), LocalDate.of(entered + 4, 6, 30), "from", entered + "-09", "to", (entered + 4) + "-06",
                "school", NameStock.pick(SCHOOLS, one.random()), "major", major, "mode", "Chính quy", "degree", first);
        var from = one.recruited().getYear() + 2;
        if (master && from + 2 < today.getYear()) {
            row(one.id(), "degrees", LocalDate.of(from, 10, 1), LocalDate.of(from + 2, 9, 30), "from", from + "-10", "to", (from + 2) + "-09",
                    "school", NameStock.pick(SCHOOLS, one.random()), "major", major, "mode", "Vừa làm vừa học", "degree",
                    degree.startsWith("Tiến sĩ") ? "Tiến sĩ" : "Thạc sĩ");
        }
    }

    private void course(Someone one, String family, int year, String school, String degree, String mode) {
        if (year < today.getYear()) {
            row(one.id(), family, LocalDate.of(year, 3, 1), LocalDate.of(year, 8, 31), "from", year + "-03", "to", year + "-08", "school", school,
                    "mode", mode, "degree", degree);
        }
    }

    private void kin(Someone one) {
        var random = one.random();
        var year = one.birth().getYear();
        relative(one, "family", "Bố", one.family(), false, year - random.nextInt(22, 34));
        relative(one, "family", "Mẹ", NameStock.pick(FAMILIES, random), true, year - random.nextInt(20, 30));
        var married = today.getYear() - year > 28 && random.nextInt(100) < 85;
        if (married) {
            var inLaw = NameStock.pick(FAMILIES, random);
            relative(one, "family", one.woman() ? "Chồng" : "Vợ", inLaw, !one.woman(), year + random.nextInt(-3, 4));
            relative(one, "family", "Con", one.family(), random.nextBoolean(),
                    random.nextInt(100) < 2 ? year - 2 : Math.min(today.getYear() - 1, year + random.nextInt(27, 33)));
            relative(one, "spouseFamily", one.woman() ? "Bố chồng" : "Bố vợ", inLaw, false, year - random.nextInt(22, 32));
            relative(one, "spouseFamily", one.woman() ? "Mẹ chồng" : "Mẹ vợ", NameStock.pick(FAMILIES, random), true, year - random.nextInt(20, 30));
        }
        if (random.nextInt(100) < 2) {
            row(one.id(), "familyAbroad", null, null, "relation", "Em ruột", "name", name(one.family(), random.nextBoolean(), random),
                    "birth", year + 3, "country", "Nhật Bản", "nationality", "Việt Nam", "work", "Lao động có thời hạn");
        }
    }

    private void relative(Someone one, String list, String relation, String family, boolean woman, int year) {
        var grown = today.getYear() - year > 22;
        row(one.id(), list, LocalDate.of(year, 1, 1), null, "relation", relation, "name", name(family, woman, one.random()), "birth", year, "work",
                (grown ? NameStock.pick(WORK, one.random()) : "Học sinh") + ", " + NameStock.pick(PLACES, one.random()));
    }

    private static String name(String family, boolean woman, SplittableRandom random) {
        return family + " " + NameStock.middle(woman, random) + " " + NameStock.given(woman, random);
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    private void row(long person, String family, LocalDate begins, LocalDate ends, Object... cells) {
        var told = new LinkedHashMap<String, String>();
        for (var i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] != null && !cells[i + 1].toString().isEmpty()) {
                told.put(cells[i].toString(), cells[i + 1].toString());
            }
        }
        var id = next++;
        rows.append(id).append('\t').append(id).append('\t').append(person).append('\t').append(family).append('\t')
                .append(begins == null ? "\\N" : begins.toString()).append('\t').append(ends == null ? "\\N" : ends.toString())
                .append('\t').append(json(told)).append("\tHồ sơ giấy\n");
    }

    /** Invented texts hold neither quotes nor backslashes. */
    private static String json(Map<String, String> cells) {
        var json = new StringBuilder("{");
        cells.forEach((name, value) -> json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":\"").append(value).append('"'));
        return json.append('}').toString();
    }
}
