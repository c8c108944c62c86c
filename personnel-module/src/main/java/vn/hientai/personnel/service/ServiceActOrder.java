package vn.hientai.personnel.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.personnel.salary.RankChange;
import vn.hientai.personnel.service.rule.CareerPatch;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.ServiceActType.Detail;
import vn.hientai.personnel.service.rule.Situation;

/**
 * What is to be decided about a person (nội dung biến động).
 *
 * @param from first day
 * @param until last day of the stretch, where the act has one
 * @param host where a seconded person works
 * @param office leadership office held from the day; absent: none
 * @param termUntil last day of the term of office
 * @param situations what HR declares beside the file
 * @param ownWish whether the person asked for it
 * @param position code of the job position that the post is, or null where the title says it all
 * @param rank the rank from the day on, for acts that change it; otherwise null
 */
public record ServiceActOrder(
        @NotNull PersonId person,
        @NotNull ServiceActType type,
        @NotNull LocalDate from,
        LocalDate until,
        OrgUnitId unit,
        OrgUnitId host,
        @Size(max = 300) String post,
        String office,
        LocalDate termUntil,
        Set<Situation> situations,
        boolean ownWish,
        @Size(max = 2000) String reason,
        RankChange rank,
        @Size(max = 30) String position) {
    static final Set<String> OFFICES = Set.of("HEAD", "DEPUTY_HEAD", "DIVISION_HEAD", "DIVISION_DEPUTY");
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** Refuses what is missing, out of place or the wrong way round, all of it at once. */
    void check() {
        var wrong = new ArrayList<Violation>();
        demand(wrong, Detail.UNIT, "unit", unit);
        demand(wrong, Detail.HOST, "hostUnit", host);
        demand(wrong, Detail.POST, "post", post == null || post.isBlank() ? null : post);
        if (position != null && (!type.takes(Detail.POST) || type == ServiceActType.SECONDMENT)) {
            wrong.add(Violation.of("position", "NOT_FOR_THIS_ACT"));
        }
        demand(wrong, Detail.OFFICE, "office", office);
        demand(wrong, Detail.UNTIL, "until", until);
        demand(wrong, Detail.TERM, "termUntil", termUntil);
        demand(wrong, Detail.RANK, "rank", rank);
        if (rank != null && rank.reason().isUp() != (type == ServiceActType.RANK_PROMOTION)) {
            wrong.add(Violation.of("rankReason", "NOT_FOR_THIS_ACT"));
        }
        if (until != null && until.isBefore(from)) {
            wrong.add(Violation.of("until", "BEFORE_START"));
        }
        if (termUntil != null && termUntil.isBefore(from)) {
            wrong.add(Violation.of("termUntil", "BEFORE_START"));
        }
        if (office != null && !OFFICES.contains(office)) {
            wrong.add(Violation.of("office", "UNKNOWN_CODE"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
    }

    private void demand(List<Violation> wrong, Detail detail, String field, Object value) {
        if (value == null && type.needs(detail)) {
            wrong.add(Violation.of(field, "REQUIRED"));
        } else if (value != null && !type.takes(detail)) {
            wrong.add(Violation.of(field, "NOT_FOR_THIS_ACT"));
        }
    }

    /** As the career takes it in; {@code order} and decision are those of the act, {@code held} the number of the position. */
    CareerPatch patch(long order, Long decision, Long held) {
        var returns = type == ServiceActType.CONFIRMATION || type == ServiceActType.SECONDMENT_RETURN
                || type == ServiceActType.RETURN_TO_WORK;
        var settlesTerm = type.takes(Detail.TERM) || type.settlesOffice();
        return new CareerPatch(
                order, from, until == null ? FOREVER : until.plusDays(1), unit == null ? null : unit.value(),
                post == null || post.isBlank() ? null : post.strip(), type.settlesOffice(), office, type.status(),
                host != null || returns || type.endsService(), host == null ? null : host.value(), settlesTerm, termUntil, returns,
                type == ServiceActType.RECRUITMENT, decision, held);
    }
}
