package vn.hientai.web.faces.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hientai.core.account.PasswordRules;

/** The rules of passwords beside the field, those that the one just typed breaks marked. */
@Named
@RequestScoped
public class PasswordHints {
    public record Hint(String key, boolean broken) {}

    private static final List<String> RULES =
            List.of("too-short", "no-capital", "no-small-letter", "no-digit", "no-sign", "holds-username", "common");

    private final Set<String> broken = new HashSet<>();

    void weigh(String username, String password) {
        broken.addAll(PasswordRules.broken(username, password));
    }

    public List<Hint> getAll() {
        return RULES.stream().map(rule -> new Hint("password.rule." + rule, broken.contains("refusal.password." + rule))).toList();
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }
}
