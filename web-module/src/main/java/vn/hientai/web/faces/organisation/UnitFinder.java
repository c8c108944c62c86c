package vn.hientai.web.faces.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.web.faces.support.LocaleChoice;

/** Turns what people type or pick for a unit, "SNV" or "Sở Nội vụ (SNV)", into the unit. */
@Named
@RequestScoped
public class UnitFinder {
    private static final int OFFERED = 400;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    /** The larger units, offered while typing. */
    public List<OrgNode> getOffered() {
        return trees.now().nodes().stream().filter(node -> node.depth() <= 1).limit(OFFERED).toList();
    }

    public String spoken(OrgNode node) {
        return node.name(LocaleChoice.current()) + " (" + node.code() + ")";
    }

    /** As a paper names it, with the unit above where that is not the province: "Văn phòng Sở Tư pháp". */
    String official(OrgNode node, LocalDate on) {
        var above = trees.on(on).parent(node).filter(parent -> parent.depth() > 0);
        return above.map(parent -> node.name() + " " + parent.name()).orElse(node.name());
    }

    /** @param field where a refusal is shown */
    public OrgNode unit(String typed, LocalDate on, String field) {
        var hits = hits(typed, on);
        if (hits.size() == 1) {
            return hits.get(0);
        }
        throw BusinessRuleViolated.at(
                field, hits.isEmpty() ? "org.find.none" : "org.find.many",
                Map.of("typed", typed == null ? "" : typed.strip(), "on", on));
    }

    /** The unit, where it is clear which one is meant. */
    public Optional<OrgNode> find(String typed, LocalDate on) {
        return Optional.of(hits(typed, on)).filter(hits -> hits.size() == 1).map(hits -> hits.get(0));
    }

    private List<OrgNode> hits(String typed, LocalDate on) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        var tree = trees.on(on);
        var code = text.endsWith(")") && text.contains("(")
                ? text.substring(text.lastIndexOf('(') + 1, text.length() - 1)
                : text;
        return tree.find(code).map(List::of).orElseGet(() -> tree.search(text, 2));
    }
}
