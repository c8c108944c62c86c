package vn.hientai.web.faces.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.web.faces.support.Notices;

/** Runs an act on a parameter and leads back to its history, or stays with the reason of the refusal. */
@ApplicationScoped
class PolicyActs {
    @Inject
    Notices notices;

    String run(String key, String qualifier, String notice, Runnable act) {
        try {
            act.run();
        } catch (BusinessRuleViolated refusal) {
            return refused(refusal.key(), refusal.arguments());
        } catch (Conflict refusal) {
            return refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            return refused(refusal.key(), Map.of());
        }
        notices.done(notice, Map.of("name", name(key, qualifier)));
        return "/policy/parameter?faces-redirect=true&" + query(key, qualifier);
    }

    private String refused(String notice, Map<String, ?> arguments) {
        notices.refused(notice, arguments);
        return null;
    }

    static String name(String key, String qualifier) {
        return qualifier == null || qualifier.isEmpty() ? key : key + " / " + qualifier;
    }

    static String query(String key, String qualifier) {
        return "key=" + encoded(key) + "&qualifier=" + encoded(qualifier == null ? "" : qualifier);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
