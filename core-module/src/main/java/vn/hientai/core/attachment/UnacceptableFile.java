package vn.hientai.core.attachment;

import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;

/** A file that is not taken in: too large, or of a kind, by its content, that is not allowed. */
public class UnacceptableFile extends BusinessRuleViolated {
    /** Why: answered as 413 or 415. */
    public enum Reason {
        TOO_LARGE,
        KIND
    }

    private final Reason reason;

    private UnacceptableFile(Reason reason, String key, Map<String, ?> arguments) {
        super(key, "file", arguments, null);
        this.reason = reason;
    }

    static UnacceptableFile tooLarge(long most) {
        return new UnacceptableFile(Reason.TOO_LARGE, "refusal.attachment.too-large", Map.of("max", most / 1_000_000));
    }

    static UnacceptableFile kind() {
        return new UnacceptableFile(Reason.KIND, "refusal.attachment.kind", Map.of());
    }

    static UnacceptableFile picture() {
        return new UnacceptableFile(Reason.KIND, "refusal.attachment.picture", Map.of());
    }

    public Reason reason() {
        return reason;
    }
}
