package vn.hientai.web.faces.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;

/**
 * Choosing a unit by typing (chọn đơn vị): a code, or words of the name. While typing the page offers what fits; sent
 * without a choice, one that fits alone is taken, and of several one is asked for. Only units within the right's scope.
 */
@Named
@RequestScoped
public class UnitPick {
    private static final int OFFERED = 8;
    private static final int LOOKED_AT = 400;
    private static final Pattern CHOSEN = Pattern.compile(".*\\(([^()]+)\\)\\s*");

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    Display display;

    /** A unit that fits what was typed. */
    public record Offer(String code, String name, String path) {}

    /** The unit meant, if it is plain which one. */
    public Optional<OrgNode> resolve(String typed, Right right) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var scope = actor.scope(right);
        var chosen = CHOSEN.matcher(typed);
        var exact = trees.now().find(chosen.matches() ? chosen.group(1).strip() : typed.strip());
        if (exact.isPresent()) {
            return exact.filter(unit -> scope.includesUnit(unit.id()));
        }
        var found = found(typed, right, 2);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Units that fit what was typed, the best first. */
    public List<Offer> offers(String typed, String right) {
        return typed == null || typed.isBlank()
                ? List.of()
                : found(typed, Right.valueOf(right), OFFERED).stream()
                        .map(unit -> new Offer(
                                unit.code(), unit.name(display.getLocale()), trees.now().pathName(unit, display.getLocale())))
                        .toList();
    }

    private List<OrgNode> found(String typed, Right right, int wanted) {
        var scope = actor.scope(right);
        return trees.now().search(typed, LOOKED_AT).stream()
                .filter(unit -> scope.includesUnit(unit.id()))
                .limit(wanted)
                .toList();
    }

    /** Whether the text names no single unit, so that one has to be chosen. */
    public boolean unsure(String typed, String right) {
        return typed != null && !typed.isBlank() && resolve(typed, Right.valueOf(right)).isEmpty();
    }

    /** What stands in the field: name and code of a unit that is known by its code, else what was typed. */
    public String shown(String codeOrTyped) {
        if (codeOrTyped == null) {
            return "";
        }
        return trees.now().find(codeOrTyped.strip())
                .map(unit -> unit.name(display.getLocale()) + " (" + unit.code() + ")")
                .orElse(codeOrTyped);
    }
}
