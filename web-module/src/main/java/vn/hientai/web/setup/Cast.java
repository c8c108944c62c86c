package vn.hientai.web.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.web.setup.Population.Citizen;
import vn.hientai.web.setup.Population.Step;
import vn.hientai.web.setup.Population.Workplace;

/**
 * The remembered people of the demonstration province: the same in the demonstration, the tests and the screenshots.
 * Each has a story; the names are invented.
 */
enum Cast {
    /** Heads the division of digital transformation; the account unit.head. */
    DUNG_DIVISION_HEAD("Hoàng|Nghĩa|Dũng", false, "1989-05-12", "SKHCN.CDS", "Trưởng phòng", "DIVISION_HEAD", "CS_LEAD", "2012-09-01",
            "01.003:A1:5:3.66:2025-09-01", "XTX"),
    /** A young specialist in the talent pool with a development plan; the account staff.member. */
    ANH_YOUNG_TALENT("Phan|Đức|Anh", false, "1996-03-14", "SKHCN.CDS", "Chuyên viên", null, "CS_STAFF", "2020-09-01",
            "01.003:A1:3:3.00:2026-09-01", "TXX"),
    /** Desk officer of the Department of Home Affairs; the account hr.officer. */
    HUONG_HR_OFFICER("Lê|Thị Mai|Hương", true, "1985-08-20", "SNV.CCVC", "Chuyên viên chính", null, "CS_STAFF", "2008-10-01",
            "01.002:A2.1:2:4.74:2025-04-01", "TXT"),
    /** Keeps the personnel files of one department; the account unit.hr. */
    VAN_UNIT_CLERK("Trần|Thị|Vân", true, "1990-11-02", "SKHCN.VP", "Chuyên viên", null, "CS_STAFF", "2014-02-01",
            "01.003:A1:4:3.33:2023-02-01", "TTT"),
    /** Vice director of the office; the account leadership. */
    THONG_LEADER("Nguyễn|Văn|Thông", false, "1972-01-09", "UBND", "Phó Chủ tịch UBND tỉnh", "DEPUTY_HEAD", "CADRE", "1995-09-01",
            "01.001:A3.1:4:7.28:2024-06-01", "XTX"),
    /** Inspects public duty; the account inspector. */
    HUNG_INSPECTOR("Cao|Xuân|Hùng", false, "1980-06-30", "TTT.NV1", "Thanh tra viên chính", null, "CS_STAFF", "2004-05-01",
            "04.024:A2.1:3:5.08:2024-05-01", "TTX"),
    /** Sits on councils; the account council.member. */
    BINH_COUNCIL_MEMBER("Đặng|Thanh|Bình", false, "1976-03-03", "SNV.VP", "Chánh Văn phòng", "DIVISION_HEAD", "CS_LEAD", "2000-08-01",
            "01.002:A2.1:5:5.76:2024-01-01", "TTT"),
    /** May be nominated today: 29 years old, good grades three years in a row. */
    ANH_CANDIDATE("Trần|Thị Vân|Anh", true, "1997-07-07", "SKHCN.CDS", "Chuyên viên", null, "CS_STAFF", "2020-03-01",
            "01.003:A1:2:2.67:2023-03-01", "TTX"),
    /** Nominated, waits for the officer's examination. */
    BACH_NOMINEE("Nguyễn Cảnh||Bách", false, "1992-02-18", "SKHCN.QLKH", "Phó Trưởng phòng", "DIVISION_DEPUTY", "CS_LEAD", "2015-10-01",
            "01.003:A1:4:3.33:2024-10-01", "TXT"),
    /** Nominated and endorsed, waits for the signature. */
    BICH_ENDORSED("Lô|Thị|Bích", true, "1995-04-25", "SKHCN.CDS", "Chuyên viên", null, "CS_STAFF", "2019-04-01",
            "01.003:A1:2:2.67:2025-04-01", "TTX"),
    /** Not yet: one year graded completed. */
    CHUONG_NOT_YET("Vi|Văn|Chương", false, "1993-09-15", "SKHCN.CDS", "Chuyên viên", null, "CS_STAFF", "2018-09-01",
            "01.003:A1:3:3.00:2024-09-01", "TTH"),
    /** Just over the age limit of the talent parameters. */
    DAT_TOO_OLD("Cao|Tiến|Đạt", false, "1990-11-21", "SKHCN.QLKH", "Chuyên viên", null, "CS_STAFF", "2014-06-01",
            "01.003:A1:4:3.33:2023-06-01", "TTT"),
    /** Due for the regular step raise in March 2027. */
    LAN_CLERK_DUE_IN_MARCH("Nguyễn|Thị|Lan", true, "1988-12-01", "SNV.VP", "Văn thư", null, "CS_STAFF", "2012-03-01",
            "02.007:A1:4:3.33:2024-03-01", "TTT"),
    /** Under a reprimand that delays the next raise and any nomination. */
    HUNG_UNDER_REPRIMAND("Bùi|Quốc|Hùng", false, "1994-10-10", "SKHCN.QLKH", "Chuyên viên", null, "CS_STAFF", "2018-03-01",
            "01.003:A1:3:3.00:2024-03-01", "TTT", "REPRIMAND"),
    /** Born in the month on which two retirement ages meet; retires soon. */
    MAI_RETIRES_SOON("Hồ|Thị|Mai", true, "1969-09-20", "SNV.VP", "Chuyên viên chính", null, "CS_STAFF", "1993-09-01",
            "01.002:A2.1:8:6.78:2022-01-01", "TTT");

    private final String name;
    private final boolean woman;
    private final LocalDate birth;
    private final String unit;
    private final String post;
    private final String office;
    private final String subject;
    private final LocalDate recruited;
    private final String step;
    private final String grades;
    private final String sanction;

    Cast(String name, boolean woman, String birth, String unit, String post, String office, String subject, String recruited,
            String step, String grades) {
        this(name, woman, birth, unit, post, office, subject, recruited, step, grades, null);
    }

    Cast(String name, boolean woman, String birth, String unit, String post, String office, String subject, String recruited,
            String step, String grades, String sanction) {
        this.name = name;
        this.woman = woman;
        this.birth = LocalDate.parse(birth);
        this.unit = unit;
        this.post = post;
        this.office = office;
        this.subject = subject;
        this.recruited = LocalDate.parse(recruited);
        this.step = step;
        this.grades = grades;
        this.sanction = sanction;
    }

    /** The persona's key in the database: the first people of the province. */
    long id() {
        return this == ANH_YOUNG_TALENT ? 182_741L : 180_001L + ordinal();
    }

    /** The office held, or null. */
    String office() {
        return office;
    }

    /** Code of the unit where the persona works. */
    String unit() {
        return unit;
    }

    Citizen citizen(Workplace workplace) {
        var names = name.split("\\|");
        var fields = new LinkedHashMap<String, String>(Map.of(
                "ethnic", names[0].equals("Lô") || names[0].equals("Vi") ? "Thái" : "Kinh",
                "religion", "Không",
                "homeTown", "Xã Nghĩa Đàn, Nghệ An",
                "birthPlace", "Nghệ An",
                "residence", "Phường Thành Vinh, Nghệ An",
                "highestDegree", this == ANH_YOUNG_TALENT ? "Thạc sĩ Khoa học dữ liệu" : "Đại học Công nghệ thông tin",
                "generalEducation", "12/12",
                "mainTask", "Quản trị dữ liệu số",
                "strengths", "Dữ liệu, quy trình, hướng dẫn người mới",
                "phone", "0912%06d".formatted(ordinal())));
        fields.put("partyJoinedOn", recruited.plusYears(3).toString());
        return new Citizen(-1 - ordinal(), names[0], names[1], names[2], woman, birth, 3, idNumber(), subject, workplace, post, office,
                "WORKING", recruited, recruited, steps(), grades, sanction, fields);
    }

    private String idNumber() {
        return "040" + ((birth.getYear() >= 2000 ? 2 : 0) + (woman ? 1 : 0)) + "%02d".formatted(birth.getYear() % 100)
                + "%06d".formatted(999_900 + ordinal());
    }

    /** The present step and the one before it, three years earlier. */
    private List<Step> steps() {
        var parts = step.split(":");
        var now = new Step(parts[0], parts[1], Integer.parseInt(parts[2]), new BigDecimal(parts[3]), LocalDate.parse(parts[4]));
        var steps = new ArrayList<Step>();
        if (now.step() > 1) {
            var rise = switch (now.scale()) {
                case "A1" -> "0.33";
                case "A2.1" -> "0.34";
                default -> "0.36";
            };
            steps.add(new Step(now.rank(), now.scale(), now.step() - 1, now.coefficient().subtract(new BigDecimal(rise)),
                    now.from().minusMonths(36)));
        }
        steps.add(now);
        return steps;
    }
}
