package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.kernel.Today;

/** What catalogues offer for the fields of a file; the file keeps the Vietnamese name, as the form does. */
@Named
@RequestScoped
public class FileChoices {
    @Inject
    CatalogueQueries catalogues;

    @Inject
    Today today;

    private final Map<String, List<String>> known = new HashMap<>();

    public List<String> of(String catalogue) {
        return known.computeIfAbsent(catalogue, name -> catalogues.items(name, today.date()).stream()
                .map(item -> "ranks".equals(name) ? item.code() : item.nameVi())
                .distinct()
                .toList());
    }

    /** With the value that stands, so that an old one is not lost. */
    public List<String> with(String catalogue, String standing) {
        var all = new ArrayList<>(of(catalogue));
        if (standing != null && !standing.isBlank() && !all.contains(standing)) {
            all.add(0, standing);
        }
        return all;
    }
}
