package vn.hientai.personnel.career.path.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.personnel.api.rule.AppointmentFacts;
import vn.hientai.personnel.api.rule.AppointmentFacts.LowerPost;
import vn.hientai.personnel.api.rule.AppointmentFacts.Move;

/**
 * What the requirements of a next post look at.
 *
 * @param degree code of the highest degree, best first DOCTOR MASTER BACHELOR COLLEGE INTERMEDIATE ELEMENTARY; or null
 * @param office the leadership office held, or null; {@code officeSince} its first day
 * @param retiresOn last day in service, or null when not known
 * @param sanctions days on which disciplinary decisions took effect
 * @param planned whether the person is in the succession plan for the post
 * @param complexWork whether a stretch task was confirmed as done; {@code complexWorkDue} when one is due, or null
 */
public record PathFacts(
        String rank,
        String degree,
        String office,
        LocalDate officeSince,
        Map<Integer, AnnualGrade> grades,
        LocalDate retiresOn,
        List<LocalDate> sanctions,
        boolean planned,
        boolean complexWork,
        LocalDate complexWorkDue) {
    /** The same person with or without a place in the succession plan for the post that is judged. */
    public PathFacts planned(boolean inPlan) {
        return new PathFacts(
                rank, degree, office, officeSince, grades, retiresOn, sanctions, inPlan, complexWork, complexWorkDue);
    }

    /** The same person once the step before has been taken; {@code on} is null while nobody can say when. */
    public PathFacts having(NextPost reached, LocalDate on) {
        var byRank = reached.kind() == NextPost.Kind.RANK;
        return new PathFacts(
                byRank ? reached.code() : rank, degree, byRank ? office : reached.code(), byRank ? officeSince : on, grades,
                retiresOn, sanctions, planned, complexWork, complexWorkDue);
    }

    /** As the conditions of an appointment to the post look at it; {@code attainable} when the post below can be held. */
    AppointmentFacts towards(NextPost post, LocalDate attainable) {
        var holds = post.after() != null && post.after().equals(office) && officeSince != null;
        return new AppointmentFacts(
                null, retiresOn, Move.HIGHER, post.code(), rank, degree == null ? "NONE" : degree, grades,
                post.after() == null ? null : new LowerPost(post.after(), holds ? officeSince : null, attainable),
                planned, false, List.of(), sanctions, false);
    }
}
