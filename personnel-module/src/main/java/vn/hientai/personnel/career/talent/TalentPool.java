package vn.hientai.personnel.career.talent;

import java.util.Locale;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;

/** The pools into which people are nominated (nguồn nhân tài); each may have parameters of its own in the policy book. */
public enum TalentPool {
    /** Nhân tài trẻ. */
    YOUNG_TALENT(""),
    /** Nguồn cán bộ trong độ tuổi thanh niên. */
    YOUTH("YOUTH");

    private final String qualifier;

    TalentPool(String qualifier) {
        this.qualifier = qualifier;
    }

    /** Under which qualifier the policy book holds what differs for this pool. */
    public String qualifier() {
        return qualifier;
    }

    /** The pool that a caller named, in either case and with either dash; the first one when none is named. */
    public static TalentPool named(String code) {
        if (code == null || code.isBlank()) {
            return YOUNG_TALENT;
        }
        var wanted = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (var pool : values()) {
            if (pool.name().equals(wanted)) {
                return pool;
            }
        }
        throw BusinessRuleViolated.at("pool", "talent.pool-unknown", Map.of("pools", "YOUNG_TALENT, YOUTH"));
    }
}
