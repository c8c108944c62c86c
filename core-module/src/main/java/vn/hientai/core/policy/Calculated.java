package vn.hientai.core.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What a calculator found (kết quả tính): the result, why, and which parameters still await the legal officer.
 *
 * @param <R> the result's record
 * @param lawOn day whose law was applied, or null where no single one was
 */
public record Calculated<R>(R result, Verdict verdict, List<String> unconfirmed, LocalDate lawOn) {

    public Calculated(R result, Verdict verdict, List<String> unconfirmed) {
        this(result, verdict, unconfirmed, null);
    }

    /** By the law of the book's day. */
    public static <R> Calculated<R> by(PolicyBook book, R result, Verdict verdict) {
        return new Calculated<>(result, verdict, book.unconfirmed(), book.on());
    }
}
