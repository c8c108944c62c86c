package vn.hientai.personnel.service.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a decision does in a person's service (loại biến động). Each says what its decision must lay down, what it may,
 * and how the person stands from its day.
 */
public enum ServiceActType {
    /** Tuyển dụng lại người đã thôi việc; whoever is new is registered with their first file instead. */
    RECRUITMENT(Group.ENTRY, ServiceStatus.WORKING, EnumSet.of(Detail.UNIT, Detail.POST), EnumSet.noneOf(Detail.class)),
    /** Tập sự. */
    PROBATION(Group.ENTRY, ServiceStatus.PROBATION, EnumSet.of(Detail.UNTIL), EnumSet.of(Detail.POST)),
    /** Công nhận hết tập sự. */
    CONFIRMATION(Group.ENTRY, ServiceStatus.WORKING, EnumSet.noneOf(Detail.class), EnumSet.of(Detail.POST)),
    /** Điều động. */
    TRANSFER(Group.MOVE, ServiceStatus.WORKING, EnumSet.of(Detail.UNIT, Detail.POST), EnumSet.of(Detail.OFFICE)),
    /** Biệt phái: stays on the staff of the sending unit. */
    SECONDMENT(Group.MOVE, ServiceStatus.SECONDED, EnumSet.of(Detail.HOST, Detail.UNTIL), EnumSet.of(Detail.POST)),
    /** Kết thúc biệt phái trước hạn. */
    SECONDMENT_RETURN(Group.MOVE, ServiceStatus.WORKING, EnumSet.noneOf(Detail.class), EnumSet.of(Detail.POST)),
    /** Luân chuyển. */
    ROTATION(Group.MOVE, ServiceStatus.WORKING, EnumSet.of(Detail.UNIT, Detail.POST, Detail.UNTIL), EnumSet.of(Detail.OFFICE)),
    /** Bổ nhiệm. */
    APPOINTMENT(Group.OFFICE, null, EnumSet.of(Detail.OFFICE, Detail.POST), EnumSet.of(Detail.UNIT, Detail.TERM)),
    /** Bổ nhiệm lại. */
    REAPPOINTMENT(Group.OFFICE, null, EnumSet.of(Detail.TERM), EnumSet.noneOf(Detail.class)),
    /** Kéo dài thời gian giữ chức vụ đến khi nghỉ hưu. */
    TERM_EXTENSION(Group.OFFICE, null, EnumSet.of(Detail.TERM), EnumSet.noneOf(Detail.class)),
    /** Giao quyền, giao phụ trách: the time does not count as holding the office. */
    ACTING_CHARGE(Group.OFFICE, null, EnumSet.of(Detail.POST, Detail.UNTIL), EnumSet.noneOf(Detail.class)),
    /** Từ chức. */
    RESIGNATION_FROM_OFFICE(Group.OFFICE, null, EnumSet.of(Detail.POST), EnumSet.of(Detail.UNIT)),
    /** Cho thôi giữ chức vụ. */
    RELEASE_FROM_OFFICE(Group.OFFICE, null, EnumSet.of(Detail.POST), EnumSet.of(Detail.UNIT)),
    /** Cử đi đào tạo, bồi dưỡng dài hạn. */
    STUDY_LEAVE(Group.ABSENCE, ServiceStatus.STUDYING, EnumSet.of(Detail.UNTIL), EnumSet.noneOf(Detail.class)),
    /** Nghỉ không hưởng lương. */
    UNPAID_LEAVE(Group.ABSENCE, ServiceStatus.UNPAID_LEAVE, EnumSet.of(Detail.UNTIL), EnumSet.noneOf(Detail.class)),
    /** Nghỉ thai sản. */
    MATERNITY_LEAVE(Group.ABSENCE, ServiceStatus.MATERNITY, EnumSet.of(Detail.UNTIL), EnumSet.noneOf(Detail.class)),
    /** Tạm đình chỉ công tác. */
    SUSPENSION(Group.ABSENCE, ServiceStatus.SUSPENDED, EnumSet.of(Detail.UNTIL), EnumSet.noneOf(Detail.class)),
    /** Trở lại công tác trước hạn. */
    RETURN_TO_WORK(Group.ABSENCE, ServiceStatus.WORKING, EnumSet.noneOf(Detail.class), EnumSet.noneOf(Detail.class)),
    /** Nâng ngạch: to a position of a higher rank. */
    RANK_PROMOTION(Group.RANK, null, EnumSet.of(Detail.RANK), EnumSet.of(Detail.POST)),
    /** Chuyển ngạch: to another rank of the same level, or to a lower one. */
    RECLASSIFICATION(Group.RANK, null, EnumSet.of(Detail.RANK), EnumSet.of(Detail.POST)),
    /** Thôi việc. */
    SEPARATION(Group.EXIT, ServiceStatus.LEFT, EnumSet.noneOf(Detail.class), EnumSet.noneOf(Detail.class)),
    /** Nghỉ hưu. */
    RETIREMENT(Group.EXIT, ServiceStatus.RETIRED, EnumSet.noneOf(Detail.class), EnumSet.noneOf(Detail.class)),
    /** Từ trần. */
    DEATH(Group.EXIT, ServiceStatus.LEFT, EnumSet.noneOf(Detail.class), EnumSet.noneOf(Detail.class));

    /** What belongs together in a list of acts. */
    public enum Group {
        ENTRY,
        MOVE,
        OFFICE,
        RANK,
        ABSENCE,
        EXIT
    }

    /** What a decision lays down. */
    public enum Detail {
        UNIT,
        HOST,
        POST,
        OFFICE,
        /** Last day of the stretch; what stood before goes on after it. */
        UNTIL,
        /** Last day of the term of office. */
        TERM,
        /** Rank, why it changes, and for a lower one the step once held. */
        RANK
    }

    private final Group group;
    private final ServiceStatus status;
    private final Set<Detail> needed;
    private final Set<Detail> welcome;

    ServiceActType(Group group, ServiceStatus status, Set<Detail> needed, Set<Detail> welcome) {
        this.group = group;
        this.status = status;
        this.needed = needed;
        this.welcome = welcome;
    }

    public Group group() {
        return group;
    }

    /** How the person stands from the day of the act; null where that stays as it is. */
    public ServiceStatus status() {
        return status;
    }

    public boolean needs(Detail detail) {
        return needed.contains(detail);
    }

    public boolean takes(Detail detail) {
        return needed.contains(detail) || welcome.contains(detail);
    }

    /** Whether the act says which office is held from its day, and be it none. */
    public boolean settlesOffice() {
        return this == APPOINTMENT || this == TRANSFER || this == ROTATION || this == RESIGNATION_FROM_OFFICE
                || this == RELEASE_FROM_OFFICE || this == RECRUITMENT || group == Group.EXIT;
    }

    /** Whether service ends by it. */
    public boolean endsService() {
        return group == Group.EXIT;
    }

    public static List<ServiceActType> of(Group group) {
        return Arrays.stream(values()).filter(type -> type.group == group).toList();
    }
}
