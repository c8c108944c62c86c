package vn.hientai.core.policy;

import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;

/** The law file holds no value for what a rule asks on the day: the rule cannot decide. */
public class ParameterMissing extends BusinessRuleViolated {
    private final String parameter;

    public ParameterMissing(String parameter, LocalDate on) {
        super("policy.no-parameter", Map.of("key", parameter, "on", on));
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
