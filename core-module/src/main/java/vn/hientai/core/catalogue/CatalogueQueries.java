package vn.hientai.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** The catalogues as forms and people read them: what may be chosen on a day. */
@ApplicationScoped
public class CatalogueQueries {
    private static final String PUBLIC = "catalogues hold no personal data";
    private static final String COLUMNS = """
            select catalogue, code, name_vi, name_en, valid_from, valid_until, legal_basis, confidence, confirmed, attributes::text
            from catalogue_item""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** A catalogue with how many items it has had. */
    public record CatalogueRow(String catalogue, long items) {}

    @Unscoped(PUBLIC)
    public List<CatalogueRow> catalogues() {
        return Sql.of("select catalogue, count(*) from catalogue_item group by catalogue order by catalogue")
                .list(em, row -> new CatalogueRow(row.text(0), row.id(1)));
    }

    /** The items in use on the day, in the order of their source. */
    @Unscoped(PUBLIC)
    public List<CatalogueItem> items(String catalogue, LocalDate on) {
        if (Sql.of("select count(*) from catalogue_item").where("catalogue = ?", catalogue).count(em) == 0) {
            throw new NotFound("catalogue", catalogue);
        }
        return Sql.of(COLUMNS).where("catalogue = ? and valid_from <= ? and valid_until > ?", catalogue, on, on)
                .orderBy("sort_order").list(em, CatalogueQueries::item);
    }

    /** One item as it is on the day. */
    @Unscoped(PUBLIC)
    public Optional<CatalogueItem> item(String catalogue, String code, LocalDate on) {
        return Sql.of(COLUMNS)
                .where("catalogue = ? and code = ? and valid_from <= ? and valid_until > ?", catalogue, code, on, on)
                .first(em, CatalogueQueries::item);
    }

    private static CatalogueItem item(Row row) {
        return new CatalogueItem(row.text(0), row.text(1), row.text(2), row.text(3), row.day(4), row.lastDay(5).orElse(null),
                row.text(6), row.text(7), row.yes(8), attributes(row.text(9)));
    }

    private static Map<String, String> attributes(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var attributes = new TreeMap<String, String>();
            reader.readObject().forEach((name, value) -> attributes.put(name, ((JsonString) value).getString()));
            return attributes;
        }
    }
}
