package vn.hientai.core.organisation;

import java.util.Locale;
import vn.hientai.core.kernel.OrgUnitId;

/**
 * A unit as it stood on the day of its tree.
 *
 * @param officialCode the statistics office's code, or null
 * @param nameEn English name, or null
 * @param shortName abbreviation, or null
 * @param parentOrNull the unit above, null for the root
 * @param pre its number in walking order; its subtree is {@code pre} to {@code last}
 * @param children how many units stand directly below
 */
public record OrgNode(
        OrgUnitId id,
        String code,
        UnitKind kind,
        String officialCode,
        String name,
        String nameEn,
        String shortName,
        OrgUnitId parentOrNull,
        int depth,
        int pre,
        int last,
        int children) {
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) && nameEn != null ? nameEn : name;
    }

    /** How many units stand below it, at any depth. */
    public int below() {
        return last - pre;
    }

    public boolean isLeaf() {
        return children == 0;
    }
}
