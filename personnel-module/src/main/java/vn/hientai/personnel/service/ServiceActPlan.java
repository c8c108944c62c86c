package vn.hientai.personnel.service;

import java.util.List;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.establishment.HeldPositions;
import vn.hientai.personnel.salary.RankChanges;
import vn.hientai.personnel.service.rule.CareerStretch;

/**
 * What a service act would do (dự kiến tác động): shown before it is drafted, asked again before it is signed.
 *
 * @param before how the person stands on the eve
 * @param changes the stretches that would be other than they are, oldest first
 * @param later facts that begin after the act's day and stay as they are
 * @param verdict what the law says of it
 * @param seat the job position that is chosen, with who is there without the act; or null
 * @param recorded whether an earlier decision is only recorded, the law file knowing no conditions for its day
 * @param pay where the person stands on the pay scales by a change of rank; null where the rank stays
 */
public record ServiceActPlan(
        CareerStretch before, List<CareerStretch> changes, List<CareerStretch> later, Verdict verdict, List<String> unconfirmed,
        RankChanges.Pay pay, HeldPositions.Seat seat, boolean recorded) {}
