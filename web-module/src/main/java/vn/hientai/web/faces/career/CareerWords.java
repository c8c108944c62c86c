package vn.hientai.web.faces.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vn.hientai.core.kernel.PartialDate;

/** Words of the career pages that need a little shaping. */
@Named
@ApplicationScoped
public class CareerWords {
    /** A birth date written {@code YYYY[-MM[-DD]]} as people write it. */
    public String day(String written) {
        return written == null || written.isBlank() ? "" : PartialDate.parse(written).spoken();
    }
}
