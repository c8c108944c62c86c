package vn.hientai.personnel.career.path.rule;

import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;

/**
 * What the requirements of a next post look at.
 *
 * @param degree code of the highest degree, best first DOCTOR MASTER BACHELOR COLLEGE INTERMEDIATE ELEMENTARY; or null
 * @param office the leadership office held, or null; {@code officeSince} its first day
 * @param retiresOn or null when not known
 * @param barredUntil first day on which no sanction is in force any more, or null when none is
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
        LocalDate barredUntil,
        boolean planned,
        boolean complexWork,
        LocalDate complexWorkDue) {
    /** The same person with or without a place in the succession plan for the post that is judged. */
    public PathFacts planned(boolean inPlan) {
        return new PathFacts(
                rank, degree, office, officeSince, grades, retiresOn, barredUntil, inPlan, complexWork, complexWorkDue);
    }

    /** The same person once the step before has been taken; {@code on} is null while nobody can say when. */
    public PathFacts having(NextPost reached, LocalDate on) {
        var byRank = reached.kind() == NextPost.Kind.RANK;
        return new PathFacts(
                byRank ? reached.code() : rank, degree, byRank ? office : reached.code(), byRank ? officeSince : on, grades,
                retiresOn, barredUntil, planned, complexWork, complexWorkDue);
    }
}
