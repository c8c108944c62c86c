package vn.hientai.personnel.allowance.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/**
 * The office allowance that somebody keeps who is transferred or rotated to a post with a lower one or none (bảo lưu phụ cấp
 * chức vụ): for some months after a transfer, for the whole of a rotation. NĐ 170/2025/NĐ-CP Điều 27.1, 51.1.
 */
public final class KeptOffice {
    public static final ParameterKey MONTHS = ParameterKey.of("salary.allowance.keep-months");
    private static final String WHOLE = "ALL";

    /**
     * What is kept beside the allowance of the new post.
     *
     * @param difference coefficient by which the old one is higher
     * @param until first day without it
     * @param by the provision
     */
    public record Kept(BigDecimal difference, LocalDate until, Enacted<String> by) {}

    private KeptOffice() {}

    /**
     * Nothing where the new one is no lower, or the law of the day knows no keeping.
     *
     * @param move TRANSFER or ROTATION
     * @param from first day in the new post
     * @param end first day after the new post, or after the rotation
     */
    public static Optional<Kept> of(String move, BigDecimal before, BigDecimal now, LocalDate from, LocalDate end, PolicyBook book) {
        var difference = before.subtract(now);
        if (difference.signum() <= 0) {
            return Optional.empty();
        }
        return book.find(MONTHS, move).map(by -> {
            var until = by.value().equals(WHOLE) ? end : from.plusMonths(Integer.parseInt(by.value()));
            return new Kept(difference, until.isBefore(end) ? until : end, by);
        });
    }
}
