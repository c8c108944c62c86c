package vn.hientai.web.faces.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.faces.support.LocaleChoice;

/** The words beside "before" and "after". */
@Named
@ApplicationScoped
public class Pagers {
    /** How many rows are shown, and of how many when that was counted. */
    public String shown(Page<?> page) {
        var rows = page.items().size();
        var total = page.total();
        return total == null
                ? Texts.get(LocaleChoice.current(), "pager.rows", Map.of("rows", rows))
                : Texts.get(LocaleChoice.current(), "pager.rows-of", Map.of("rows", rows, "total", total));
    }
}
