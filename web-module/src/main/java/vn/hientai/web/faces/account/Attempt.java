package vn.hientai.web.faces.account;

import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.web.faces.support.Notices;

/** Carries out what a button asks for; a refusal is told on the page. */
final class Attempt {
    private Attempt() {}

    static boolean succeeds(Notices notices, Runnable act) {
        try {
            act.run();
            return true;
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (NotFound nobody) {
            notices.refused("refusal.not-found", Map.of());
        } catch (StaleEdit stale) {
            notices.refused("refusal.stale", Map.of());
        }
        return false;
    }
}
