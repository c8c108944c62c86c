package vn.hientai.web.calculator;

import java.math.RoundingMode;

/** How a share of people becomes a number of people (cách làm tròn). */
public enum Rounding {
    FLOOR(RoundingMode.FLOOR),
    HALF_UP(RoundingMode.HALF_UP),
    CEILING(RoundingMode.CEILING);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    static RoundingMode mode(Rounding rounding) {
        return rounding == null ? null : rounding.mode;
    }
}
