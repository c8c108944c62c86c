package vn.hientai.core.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The business clock (ngày nghiệp vụ). In demonstration mode {@code hientai.today} moves its day, so that every due
 * date can be tried; the only place of the product that asks the machine for the time.
 */
@ApplicationScoped
public class Today {
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LocalDate fixed = ConfigProvider.getConfig()
            .getOptionalValue("hientai.today", String.class)
            .filter(text -> !text.isBlank())
            .map(LocalDate::parse)
            .orElse(null);

    public LocalDate date() {
        return fixed != null ? fixed : LocalDate.now(VIETNAM);
    }

    public Instant instant() {
        return Instant.now();
    }
}
