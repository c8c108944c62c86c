package vn.hientai.core.policy;

/** What the law decides about the facts, by the parameters of a book. Loads nothing, knows no clock, runs all checks. */
@FunctionalInterface
public interface Rule<F> {
    Verdict judge(F facts, PolicyBook book);
}
