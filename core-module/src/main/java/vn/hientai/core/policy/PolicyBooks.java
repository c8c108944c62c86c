package vn.hientai.core.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Opens the policy book at a day. Holds one immutable snapshot of all rows, replaced whole when a row changes. */
@ApplicationScoped
public class PolicyBooks {
    private volatile Map<String, List<Parameter>> rows = PolicyBook.index(LawFiles.parameters());

    public PolicyBook on(LocalDate day) {
        return new PolicyBook(rows, day);
    }

    void replaceBy(List<Parameter> parameters) {
        rows = PolicyBook.index(parameters);
    }
}
