package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.VietnameseText;

/**
 * Enters divisions (phòng, ban) that a sent list of people names and the tree does not know. No decision stands behind
 * them yet; whoever has it renames or moves them by it.
 */
@ApplicationScoped
public class ListedDivisions {
    private static final int LONGEST_CODE = 30;
    private static final int LONGEST_NAME = 250;

    @Inject
    Units units;

    @Inject
    OrgTrees trees;

    /** In the caller's transaction: the division is there when, and only if, that commits. */
    public OrgUnitId enter(OrgUnitId parent, String name, LocalDate on) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw BusinessRuleViolated.at("divisions", "import.refusal.unit", Map.of("unit", name));
        }
        units.lock();
        trees.changed();
        var above = trees.on(on).get(parent);
        var wording = new UnitName.Wording(name, null, null);
        var division = units.add(OrgUnit.establish(
                freeCode(above.code(), name), UnitKind.DIVISION, null, wording, parent, units.nextOrder(parent), on, null));
        return division.key();
    }

    /** The code of the unit above and the first letters of the words, numbered where someone has it. */
    private String freeCode(String above, String name) {
        var letters = new StringBuilder(above.length() > LONGEST_CODE ? above.substring(0, LONGEST_CODE) : above).append('.');
        for (var word : VietnameseText.words(VietnameseText.searchKey(name))) {
            if (word.charAt(0) < 0x80 && letters.length() < LONGEST_CODE + 6) {
                letters.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        var code = letters.toString();
        for (var number = 2; units.codeIsTaken(code); number++) {
            code = letters.toString() + number;
        }
        return code;
    }
}
