package vn.hientai.web.faces.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.catalogue.CatalogueItem;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.web.faces.support.LocaleChoice;

/** One catalogue on a day; both are in the address. */
@Named
@RequestScoped
public class CataloguesView {
    private static final LocalDate EARLIEST = LocalDate.of(2004, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** A catalogue to go to. */
    public record Tab(String kind, String name, boolean current) {}

    @Inject
    CatalogueQueries catalogues;

    @Inject
    Today today;

    @Inject
    CurrentActor actor;

    private String kind;
    private LocalDate asOf;
    private List<Tab> tabs;
    private List<CatalogueItem> items;

    public void open() {
        asOf = asOf == null ? today.date() : asOf;
        kind = kind == null ? "ethnic-groups" : kind;
        items = catalogues.items(kind, asOf);
        tabs = catalogues.catalogues().stream()
                .map(row -> new Tab(row.catalogue(), name(row.catalogue()), row.catalogue().equals(kind))).toList();
    }

    private static String name(String kind) {
        return Texts.get(LocaleChoice.current(), "catalogue.kind." + kind);
    }

    public String getLead() {
        var awaiting = items.stream().filter(item -> !item.confirmed()).count();
        return Texts.get(LocaleChoice.current(), "catalogue.of",
                Map.of("name", name(kind), "number", items.size(), "day", asOf, "awaiting", awaiting));
    }

    /** From when to when the item is used, or nothing where it always was. */
    public String days(CatalogueItem item) {
        var locale = LocaleChoice.current();
        var since = item.from().equals(ALWAYS) ? "" : Texts.get(locale, "catalogue.since", Map.of("day", item.from()));
        return item.lastDay() == null ? since
                : since + " " + Texts.get(locale, "catalogue.until", Map.of("day", item.lastDay()));
    }

    /** The name in the reader's language where the source has it. */
    public String nameOf(CatalogueItem item) {
        var english = "en".equals(LocaleChoice.current().getLanguage());
        return english && item.nameEn() != null ? item.nameEn() : item.nameVi();
    }

    /** Whether the catalogue of products is open to the reader. */
    public boolean isWorkReader() {
        return actor.holds(Right.READ_WORK);
    }

    public List<Tab> getTabs() {
        return tabs;
    }

    public List<CatalogueItem> getItems() {
        return items;
    }

    public LocalDate getEarliest() {
        return EARLIEST;
    }

    public LocalDate getLatest() {
        return today.date().plusYears(10);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
