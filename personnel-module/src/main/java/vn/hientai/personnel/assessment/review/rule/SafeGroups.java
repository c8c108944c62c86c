package vn.hientai.personnel.assessment.review.rule;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which groups of a review may be shown (ngưỡng số người tối thiểu). A side with enough sheets stands alone; sides with too
 * few go together as others, if together they are enough; if not, they are left out. Nothing that spans a group that was left
 * out is ever reckoned, so there is no sum to take a shown group from.
 */
public final class SafeGroups {
    private final Map<Side, Band> bands = new EnumMap<>(Side.class);
    private final int minimum;

    /**
     * @param sheets handed in by side
     * @param minimum smallest group that is shown
     */
    public SafeGroups(Map<Side, Integer> sheets, int minimum) {
        if (minimum < 2) {
            throw new IllegalArgumentException("a group of " + minimum + " hides nobody");
        }
        this.minimum = minimum;
        var few = new EnumMap<Side, Integer>(Side.class);
        sheets.forEach((side, count) -> {
            if (count > 0 && (side.isNamed() || count >= minimum)) {
                bands.put(side, Band.of(side));
            } else if (count > 0) {
                few.put(side, count);
            }
        });
        if (few.values().stream().mapToInt(Integer::intValue).sum() >= minimum) {
            few.keySet().forEach(side -> bands.put(side, Band.OTHERS));
        }
    }

    /** Where answers of the side are shown; nothing when nowhere. */
    public Optional<Band> bandOf(Side side) {
        return Optional.ofNullable(bands.get(side));
    }

    /** Whether a question that so many of the group answered may be shown. */
    public boolean mayShow(Band band, int answers) {
        return answers > 0 && (band.isNamed() || answers >= minimum);
    }
}
