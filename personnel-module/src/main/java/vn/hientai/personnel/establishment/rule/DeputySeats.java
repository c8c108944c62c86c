package vn.hientai.personnel.establishment.rule;

import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;

/**
 * How many deputies a division of a department may have by its staff (số lượng Phó Trưởng phòng, NĐ 150/2025/NĐ-CP). More
 * of them are borne for some years after a restructuring: an excess is told, not refused.
 */
public final class DeputySeats implements Rule<DeputySeats.Facts> {
    public static final String ID = "deputy-seats";
    private static final ParameterKey MOST = ParameterKey.of("posts.deputies.most");
    private static final ParameterKey FROM = ParameterKey.of("posts.deputies.staff-from");

    /** @param staff seats allotted to the division */
    public record Facts(int staff, int deputies) {}

    @Override
    public Verdict judge(Facts facts, PolicyBook book) {
        var large = book.whole(FROM, "LARGE");
        var medium = book.whole(FROM, "MEDIUM");
        var size = facts.staff() >= large.value() ? "LARGE" : facts.staff() >= medium.value() ? "MEDIUM" : "SMALL";
        var most = book.whole(MOST, size);
        return Verdict.allOf(ID, Finding.check("number", facts.deputies() <= most.value(), List.of(most, medium, large),
                Map.of("staff", facts.staff(), "deputies", facts.deputies(), "most", most.value())));
    }
}
