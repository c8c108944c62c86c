package vn.hientai.core.kernel;

import java.util.Map;

/** The thing is not in a state that allows this act, such as signing a decision twice (409). */
public class Conflict extends RuntimeException {
    private final String key;
    private final transient Map<String, ?> arguments;

    public Conflict(String key, Map<String, ?> arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Map<String, ?> arguments() {
        return arguments;
    }
}
