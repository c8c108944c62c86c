package vn.hientai.core.policy;

import java.util.List;

/**
 * What a calculator found (kết quả tính): the result, why, and which parameters still await the legal officer.
 *
 * @param <R> the result's record
 */
public record Calculated<R>(R result, Verdict verdict, List<String> unconfirmed) {}
