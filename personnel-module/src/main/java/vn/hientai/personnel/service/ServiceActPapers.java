package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.salary.RankChanges;

/** The wording that the product proposes for the decision on a service act; in Vietnamese, as the paper is. */
@ApplicationScoped
public class ServiceActPapers {
    /** Title and articles, one a line. */
    public record Paper(String title, String articles) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    RankChanges ranks;

    public Paper of(AccessScope scope, ServiceActOrder order) {
        return of(scope, order, false);
    }

    /** @param recorded whether an earlier decision is only recorded */
    public Paper of(AccessScope scope, ServiceActOrder order, boolean recorded) {
        var words = words(scope, order);
        var own = "service.paper.title." + order.type();
        var title = Texts.get(
                Texts.VIETNAMESE, Texts.find(Texts.VIETNAMESE, own).isPresent() ? own : "service.paper.title", words);
        var articles = new StringJoiner("; ", "", ".").add(say("subject", words));
        add(articles, "to-unit", "unit", name(order.unit(), order.from()));
        add(articles, "to-host", "unit", name(order.host(), order.from()));
        add(articles, "to-post", "post", order.post());
        rank(articles, order);
        add(articles, "until", "until", order.until());
        add(articles, "term", "term", order.termUntil());
        if (recorded) {
            articles.add(say("recorded", Map.of("reason", order.reason().strip())));
            return new Paper(say("recorded-title", Map.of("title", title)), articles + "\n" + say("carry", words));
        }
        return new Paper(title, articles + "\n" + say("carry", words));
    }

    private Map<String, Object> words(AccessScope scope, ServiceActOrder order) {
        var words = Sql.of("select c.full_name, c.code, c.post, c.unit_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.person_id = ?", order.person())
                .first(em, row -> {
                    var said = new LinkedHashMap<String, Object>();
                    said.put("name", row.text(0));
                    said.put("code", row.text(1));
                    said.put("post", row.text(2));
                    said.put("unit", new OrgUnitId(row.id(3)));
                    return said;
                })
                .orElseThrow(() -> new NotFound("Person", order.person()));
        words.put("unit", name((OrgUnitId) words.get("unit"), order.from()));
        words.put("act", order.type());
        words.put("from", order.from());
        return words;
    }

    private void rank(StringJoiner articles, ServiceActOrder order) {
        if (order.rank() != null) {
            var pay = ranks.plan(order.person(), order.from(), order.rank());
            articles.add(say("rank", Map.of(
                    "rank", pay.rank(), "step", pay.step(), "coefficient", pay.coefficient().setScale(2).toString().replace('.', ','),
                    "since", pay.since())));
        }
    }

    private static void add(StringJoiner articles, String line, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            articles.add(say(line, Map.of(name, value)));
        }
    }

    private static String say(String line, Map<String, Object> words) {
        return Texts.get(Texts.VIETNAMESE, "service.paper." + line, new HashMap<>(words));
    }

    private String name(OrgUnitId unit, LocalDate day) {
        return unit == null ? null : trees.on(day).find(unit).map(node -> node.name()).orElse("");
    }
}
