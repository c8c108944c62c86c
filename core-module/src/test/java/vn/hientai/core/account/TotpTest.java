package vn.hientai.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Mã xác thực dùng một lần (RFC 6238)")
class TotpTest {
    /** The ASCII secret 12345678901234567890 of the standard's appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void gives_the_codes_of_the_standard(long second, String code) {
        assertThat(Totp.codeAt(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void takes_one_step_early_or_late_and_no_more() {
        var now = Instant.ofEpochSecond(1_111_111_109);
        var step = now.getEpochSecond() / 30;

        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, step - 1), now)).hasValue(step - 1);
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, step + 1), now)).hasValue(step + 1);
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
    }

    @Test
    void a_new_secret_can_be_read_by_a_telephone() {
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    }
}
