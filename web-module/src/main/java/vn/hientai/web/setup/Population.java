package vn.hientai.web.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The invented people of the demonstration province: the same for the same number and day, whoever asks. Person
 * {@code i} sits in workplace {@code i mod n}; the first round are heads, the second deputies, the rest staff.
 */
final class Population {
    /**
     * Where people work.
     *
     * @param level DEPARTMENT_BOARD, DEPARTMENT_DIVISION, COMMUNE_BOARD, COMMUNE_DIVISION or SERVICE_UNIT
     */
    record Workplace(long unit, String code, String name, Level level) {}

    /** What kind of workplace it is; decides posts, ranks and ages. */
    enum Level {
        DEPARTMENT_BOARD,
        DEPARTMENT_DIVISION,
        COMMUNE_BOARD,
        COMMUNE_DIVISION,
        SERVICE_UNIT
    }

    /** One stretch on a pay step. */
    record Step(String rank, String scale, int step, BigDecimal coefficient, LocalDate from) {}

    /** A person with everything that the file begins with. */
    record Citizen(
            int index,
            String family,
            String middle,
            String given,
            boolean woman,
            LocalDate birth,
            int birthPrecision,
            String idNumber,
            String subject,
            Workplace workplace,
            String post,
            String office,
            String status,
            LocalDate recruitedOn,
            LocalDate inPostSince,
            List<Step> steps,
            String grades,
            String sanction,
            Map<String, String> fields) {
        String fullName() {
            return (family + " " + middle + " " + given).replaceAll(" +", " ").strip();
        }
    }

    private record Ladder(String rank, String scale, BigDecimal first, BigDecimal rise, int top, int months) {
        Step at(int step, LocalDate from) {
            return new Step(rank, scale, step, first.add(rise.multiply(BigDecimal.valueOf(step - 1L))), from);
        }
    }

    private static final Ladder SENIOR = ladder("01.001", "A3.1", "6.20", "0.36", 6, 36);
    private static final Ladder PRINCIPAL = ladder("01.002", "A2.1", "4.40", "0.34", 8, 36);
    private static final Ladder SPECIALIST = ladder("01.003", "A1", "2.34", "0.33", 9, 36);
    private static final Ladder OFFICER = ladder("01.004", "A0", "2.10", "0.31", 10, 36);
    private static final Ladder ACCOUNTANT = ladder("06.031", "A1", "2.34", "0.33", 9, 36);
    private static final Ladder TEACHER = ladder("V.07.03.29", "A1", "2.34", "0.33", 9, 36);
    private static final Ladder NURSE = ladder("V.08.05.12", "A1", "2.34", "0.33", 9, 36);
    private static final List<String> ETHNIC = NameStock.weighted("Kinh:86", "Thái:8", "Mông:2", "Thổ:2", "Khơ-mú:2");
    private static final List<String> DEGREES =
            NameStock.weighted("Đại học:62", "Thạc sĩ:24", "Cao đẳng:8", "Trung cấp:4", "Tiến sĩ:2");
    private static final List<String> MAJORS = NameStock.weighted(
            "Luật:14", "Hành chính công:14", "Kinh tế:12", "Kế toán:10", "Công nghệ thông tin:9", "Xây dựng:8", "Nông nghiệp:8",
            "Quản lý đất đai:7", "Sư phạm:6", "Khoa học dữ liệu:2", "Quản lý giáo dục:5", "Y đa khoa:5");
    private static final List<String> TASKS = List.of(
            "Tham mưu công tác tổ chức cán bộ", "Tiếp nhận và trả kết quả thủ tục hành chính", "Theo dõi đầu tư công",
            "Quản lý hồ sơ đất đai", "Quản trị dữ liệu số", "Công tác dân tộc, tôn giáo", "Văn thư, lưu trữ",
            "Theo dõi cải cách hành chính", "Quản lý tài chính, ngân sách", "Phụ trách văn hóa, xã hội");
    private static final List<String> STRENGTHS = List.of(
            "Phân tích dữ liệu", "Soạn thảo văn bản", "Dân vận", "Tiếng dân tộc Thái", "Tổ chức sự kiện", "Quản lý dự án",
            "Công nghệ thông tin", "Tiếng Anh", "Thuyết trình", "Quy hoạch, xây dựng");
    private static final List<String> COMMUNES = List.of(
            "Xã Nghĩa Đàn", "Xã Đô Lương", "Xã Yên Thành", "Xã Quỳnh Lưu", "Xã Anh Sơn", "Xã Con Cuông", "Xã Tương Dương",
            "Xã Mường Xén", "Xã Quế Phong", "Xã Quỳ Châu", "Xã Tân Kỳ", "Xã Kim Liên", "Xã Hưng Nguyên", "Phường Vinh Phú",
            "Phường Cửa Lò", "Phường Thái Hòa", "Phường Hoàng Mai", "Xã Nam Đàn");

    private static final List<String> PROVINCES = List.of("040", "038", "042");

    private final List<Workplace> workplaces;
    private final LocalDate today;

    Population(List<Workplace> workplaces, LocalDate today) {
        this.workplaces = workplaces;
        this.today = today;
    }

    private static Ladder ladder(String rank, String scale, String first, String rise, int top, int months) {
        return new Ladder(rank, scale, new BigDecimal(first), new BigDecimal(rise), top, months);
    }

    Citizen citizen(int index) {
        var random = new SplittableRandom(0x48_54L * 1_000_003L + index);
        var workplace = workplaces.get(index % workplaces.size());
        var round = index / workplaces.size();
        var woman = random.nextInt(100) < (round == 0 ? 28 : 52);
        var age = age(round, random);
        var birth = inService(woman, today.minusYears(age).minusDays(random.nextInt(365)));
        var recruited = birth.plusYears(22L + random.nextInt(Math.min(5, Math.max(1, age - 22)))).withDayOfMonth(1);
        if (recruited.isAfter(today.minusMonths(2))) {
            recruited = today.minusMonths(2).withDayOfMonth(1);
        }
        var service = workplace.level() == Level.SERVICE_UNIT;
        var ladder = ladderFor(workplace, round, age, service, random);
        var office = office(workplace, round);
        var precision = random.nextInt(100) < 96 ? 3 : 1 + random.nextInt(2);
        return new Citizen(
                index,
                NameStock.family(random),
                NameStock.middle(woman, random),
                NameStock.given(woman, random),
                woman,
                birth,
                precision,
                idNumber(birth, woman, index),
                subject(workplace, office, service),
                workplace,
                post(workplace, round, ladder, random),
                office,
                status(round, woman, age, random),
                recruited,
                latest(recruited, today.minusMonths(random.nextInt(6, 90)).withDayOfMonth(1)),
                steps(ladder, recruited, random),
                grades(recruited, random),
                random.nextInt(1000) < 6 ? (random.nextBoolean() ? "REPRIMAND" : "CENSURE") : null,
                fields(woman, birth, recruited, random));
    }

    /** Nobody works past retirement: women of the years in which they would have left are five years younger. */
    private LocalDate inService(boolean woman, LocalDate birth) {
        return woman && birth.isBefore(today.minusYears(57)) ? birth.plusYears(5) : birth;
    }

    private static int age(int round, SplittableRandom random) {
        return switch (round) {
            case 0 -> random.nextInt(40, 60);
            case 1 -> random.nextInt(34, 57);
            default -> {
                var draw = random.nextInt(100);
                yield draw < 34 ? random.nextInt(23, 36) : draw < 75 ? random.nextInt(36, 48) : random.nextInt(48, 61);
            }
        };
    }

    private static Ladder ladderFor(Workplace place, int round, int age, boolean service, SplittableRandom random) {
        if (service) {
            return place.name().contains("Bệnh viện") || place.name().contains("Y tế") ? NURSE : TEACHER;
        }
        if (place.level() == Level.DEPARTMENT_BOARD && round == 0) {
            return SENIOR;
        }
        if (round <= 1 && age > 42 || age > 45 && random.nextInt(100) < 22) {
            return PRINCIPAL;
        }
        var draw = random.nextInt(100);
        return draw < 78 ? SPECIALIST : draw < 90 ? OFFICER : ACCOUNTANT;
    }

    private static String office(Workplace place, int round) {
        if (round > 1) {
            return null;
        }
        return switch (place.level()) {
            case DEPARTMENT_BOARD, COMMUNE_BOARD -> round == 0 ? "HEAD" : "DEPUTY_HEAD";
            default -> round == 0 ? "DIVISION_HEAD" : "DIVISION_DEPUTY";
        };
    }

    private static String subject(Workplace place, String office, boolean service) {
        if (service) {
            return office == null ? "VC_STAFF" : "VC_LEAD";
        }
        if (place.level() == Level.COMMUNE_BOARD) {
            return office == null ? "CS_STAFF" : "CADRE";
        }
        return office == null ? "CS_STAFF" : "CS_LEAD";
    }

    private static String post(Workplace place, int round, Ladder ladder, SplittableRandom random) {
        if (round <= 1) {
            return switch (place.level()) {
                case DEPARTMENT_BOARD -> round == 0 ? "Giám đốc" : "Phó Giám đốc";
                case COMMUNE_BOARD -> round == 0 ? "Chủ tịch UBND" : "Phó Chủ tịch UBND";
                case SERVICE_UNIT -> round == 0 ? "Giám đốc Trung tâm" : "Phó Giám đốc Trung tâm";
                default -> round == 0 ? "Trưởng phòng" : "Phó Trưởng phòng";
            };
        }
        if (ladder == OFFICER) {
            return "Cán sự";
        }
        if (ladder == ACCOUNTANT) {
            return "Kế toán viên";
        }
        if (ladder == TEACHER) {
            return "Giáo viên";
        }
        if (ladder == NURSE) {
            return "Điều dưỡng";
        }
        return ladder == PRINCIPAL ? "Chuyên viên chính" : random.nextInt(100) < 95 ? "Chuyên viên" : "Văn thư";
    }

    private static String status(int round, boolean woman, int age, SplittableRandom random) {
        if (round < 2) {
            return "WORKING";
        }
        var draw = random.nextInt(1000);
        if (woman && age < 40 && draw < 25) {
            return "MATERNITY";
        }
        return draw > 985 ? "STUDYING" : draw > 975 ? "SECONDED" : "WORKING";
    }

    /** Twelve digits: province, century and gender, birth year, number (Luật Căn cước). */
    private static String idNumber(LocalDate birth, boolean woman, int index) {
        var century = birth.getYear() >= 2000 ? 2 : 0;
        return PROVINCES.get(index / 1_000_000 % PROVINCES.size()) + (century + (woman ? 1 : 0)) + String.format("%02d", birth.getYear() % 100)
                + String.format("%06d", (index * 7919L + 104_729L) % 1_000_000L);
    }

    private List<Step> steps(Ladder ladder, LocalDate recruited, SplittableRandom random) {
        var steps = new ArrayList<Step>();
        var entered = ladder.scale().equals("A1") || ladder.scale().equals("A0") ? recruited : recruited.plusYears(12);
        if (entered.isAfter(today)) {
            entered = recruited;
        }
        var from = entered;
        for (var step = 1; step <= ladder.top() && !from.isAfter(today); step++) {
            steps.add(ladder.at(step, from));
            from = from.plusMonths(ladder.months() + (random.nextInt(100) < 6 ? 6 : 0));
        }
        return steps.subList(Math.max(0, steps.size() - 3), steps.size());
    }

    /** Grades of the last three years, oldest first, as letters X T H K; a dot where there was none. */
    private String grades(LocalDate recruited, SplittableRandom random) {
        var letters = new StringBuilder();
        for (var year = today.getYear() - 3; year < today.getYear(); year++) {
            var draw = random.nextInt(100);
            letters.append(recruited.getYear() > year ? '.' : draw < 19 ? 'X' : draw < 82 ? 'T' : draw < 99 ? 'H' : 'K');
        }
        return letters.toString();
    }

    private Map<String, String> fields(boolean woman, LocalDate birth, LocalDate recruited, SplittableRandom random) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("ethnic", NameStock.pick(ETHNIC, random));
        fields.put("religion", random.nextInt(100) < 94 ? "Không" : "Công giáo");
        fields.put("homeTown", NameStock.pick(COMMUNES, random) + ", Nghệ An");
        fields.put("residence", NameStock.pick(COMMUNES, random) + ", Nghệ An");
        fields.put("birthPlace", NameStock.pick(COMMUNES, random) + ", Nghệ An");
        fields.put("highestDegree", NameStock.pick(DEGREES, random) + " " + NameStock.pick(MAJORS, random));
        fields.put("generalEducation", birth.getYear() < 1970 ? "10/10" : "12/12");
        if (random.nextInt(100) < 72) {
            var joined = recruited.plusYears(3).plusDays(random.nextInt(900));
            if (joined.isBefore(today)) {
                fields.put("partyJoinedOn", joined.toString());
            }
        }
        if (random.nextInt(100) < 90) {
            fields.put("phone", "09" + String.format("%08d", random.nextInt(100_000_000)));
        }
        if (random.nextInt(100) < 85) {
            fields.put("mainTask", NameStock.pick(TASKS, random));
        }
        if (random.nextInt(100) < 60) {
            fields.put("strengths", NameStock.pick(STRENGTHS, random));
            fields.put("health", random.nextInt(100) < 80 ? "Tốt" : "Bình thường");
            fields.put("height", String.valueOf(woman ? random.nextInt(148, 168) : random.nextInt(158, 180)));
        }
        return fields;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
