package vn.hientai.personnel.report;

import java.util.List;
import java.util.function.Function;

/**
 * A field that a report may hold (trường của báo cáo), with the part of a statement that reads it. A reader names it by its
 * code and nothing else.
 */
public enum ReportField {
    CODE(Type.TEXT, Closed.NO, false, day -> "p.code"),
    NAME(Type.TEXT, Closed.NO, false, day -> "p.full_name"),
    GENDER(Type.CODE, Closed.NO, true, day -> "p.gender"),
    BIRTH(Type.DATE, Closed.NO, false, day -> "make_date(p.birth_year, coalesce(p.birth_month, 1), coalesce(p.birth_day, 1))"),
    AGE(Type.NUMBER, Closed.NO, true, StaffOnDay::age),
    UNIT(Type.TEXT, Closed.NO, true, day -> "(select n.name from unit_name n where n.unit_id = e.unit_id and n.valid_from <= date '"
            + day.day() + "' order by n.valid_from desc limit 1)"),
    UNIT_CODE(Type.TEXT, Closed.NO, true, day -> "(select o.code from org_unit o where o.id = e.unit_id)"),
    POST(Type.TEXT, Closed.NO, true, day -> "e.post"),
    OFFICE(Type.CODE, Closed.NO, true, day -> "e.office"),
    SUBJECT(Type.CODE, Closed.NO, true, day -> day.field("subject")),
    STATUS(Type.CODE, Closed.NO, true, day -> "e.status"),
    RECRUITED(Type.DATE, Closed.NO, false, day -> "p.recruited_on"),
    IN_POST_SINCE(Type.DATE, Closed.NO, false, day -> "e.valid_from"),
    TERM_UNTIL(Type.DATE, Closed.NO, false, day -> "e.term_until"),
    RANK(Type.TEXT, Closed.NO, true, day -> "s.rank"),
    RANK_GROUP(Type.CODE, Closed.NO, true, day -> rankGroup()),
    STEP(Type.NUMBER, Closed.PAY, true, day -> "s.step"),
    COEFFICIENT(Type.NUMBER, Closed.PAY, true, day -> "s.coefficient"),
    STEP_SINCE(Type.DATE, Closed.PAY, false, day -> "s.step_since"),
    RETIRES(Type.DATE, Closed.NO, false, day -> "c.retires_on"),
    RETIRES_YEAR(Type.NUMBER, Closed.NO, true, day -> "cast(extract(year from c.retires_on) as int)"),
    EDUCATION(Type.CODE, Closed.NO, true, day -> level(day.degree(), "DOCTOR", "MASTER", "BACHELOR", "COLLEGE", "INTERMEDIATE", "ELEMENTARY")),
    DEGREE(Type.TEXT, Closed.NO, true, day -> day.field("highestDegree")),
    STATE_MANAGEMENT(Type.FLAG, Closed.NO, true, day -> day.studied("state_management")),
    LANGUAGE(Type.FLAG, Closed.NO, true, day -> day.studied("language")),
    IT(Type.FLAG, Closed.NO, true, day -> day.studied("it")),
    THEORY(Type.CODE, Closed.SENSITIVE, true, day -> level(day.theory(), "BACHELOR", "ADVANCED", "INTERMEDIATE", "ELEMENTARY")),
    ETHNIC(Type.TEXT, Closed.SENSITIVE, true, day -> day.field("ethnic")),
    RELIGION(Type.TEXT, Closed.SENSITIVE, true, day -> day.field("religion")),
    PARTY(Type.FLAG, Closed.SENSITIVE, true, StaffOnDay::party),
    PARTY_SINCE(Type.TEXT, Closed.SENSITIVE, false, day -> day.field("partyJoinedOn")),
    HOME_TOWN(Type.TEXT, Closed.SENSITIVE, true, day -> day.field("homeTown")),
    ID_NUMBER(Type.TEXT, Closed.SENSITIVE, false, day -> "p.id_number"),
    COMPLETENESS(Type.NUMBER, Closed.NO, false, day -> "c.completeness");

    /** What a value is. */
    public enum Type {
        TEXT,
        /** One of a list, spoken by {@link #label}. */
        CODE,
        NUMBER,
        DATE,
        FLAG
    }

    /** Who sees it beside those who see the person. */
    public enum Closed {
        NO,
        PAY,
        SENSITIVE
    }

    private final Type type;
    private final Closed closed;
    private final boolean groups;
    private final Function<StaffOnDay, String> expression;

    ReportField(Type type, Closed closed, boolean groups, Function<StaffOnDay, String> expression) {
        this.type = type;
        this.closed = closed;
        this.groups = groups;
        this.expression = expression;
    }

    public Type type() {
        return type;
    }

    public Closed closed() {
        return closed;
    }

    /** Whether people may be counted by it. */
    public boolean groups() {
        return groups;
    }

    String expression(StaffOnDay day) {
        return "(" + expression.apply(day) + ")";
    }

    /** The codes that its values may have; none for what is no list. */
    public List<String> codes() {
        return switch (this) {
            case GENDER -> List.of("MALE", "FEMALE");
            case SUBJECT -> List.of("CADRE", "CS_LEAD", "CS_STAFF", "VC_LEAD", "VC_STAFF", "CONTRACT");
            case STATUS -> List.of("WORKING", "PROBATION", "SECONDED", "STUDYING", "MATERNITY", "UNPAID_LEAVE", "SUSPENDED");
            case OFFICE -> List.of("HEAD", "DEPUTY_HEAD", "DIVISION_HEAD", "DIVISION_DEPUTY");
            case RANK_GROUP -> List.of("A3", "A2", "A1", "A0", "B", "NONE");
            case EDUCATION -> List.of("DOCTOR", "MASTER", "BACHELOR", "COLLEGE", "INTERMEDIATE", "ELEMENTARY");
            case THEORY -> List.of("BACHELOR", "ADVANCED", "INTERMEDIATE", "ELEMENTARY");
            default -> type == Type.FLAG ? List.of("true", "false") : List.of();
        };
    }

    /** The key of the words for one of its codes. */
    public String label(String code) {
        return switch (this) {
            case GENDER -> "enum.Gender." + code;
            case SUBJECT -> "enum.StaffCategory." + code;
            case STATUS -> "enum.EngagementStatus." + code;
            case OFFICE -> "report.office." + code;
            case RANK_GROUP -> "stat.column.RANK." + code;
            case EDUCATION -> "stat.column.EDUCATION." + code;
            case THEORY -> "stat.column.THEORY." + code;
            default -> "true".equals(code) ? "report.value.yes" : "report.value.no";
        };
    }

    static String rankGroup() {
        return "case when s.scale like 'A3%' then 'A3' when s.scale like 'A2%' then 'A2' when s.scale like 'A1%' then 'A1'"
                + " when s.scale like 'A0%' then 'A0' when s.scale is null then 'NONE' else 'B' end";
    }

    private static String level(String expression, String... codes) {
        return "(array['" + String.join("','", codes) + "'])[" + expression + "]";
    }
}
