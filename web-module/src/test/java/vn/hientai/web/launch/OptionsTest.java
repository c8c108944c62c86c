package vn.hientai.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Tuỳ chọn khởi động")
class OptionsTest {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "HIENTAI_PORT, 1", "HIENTAI_PORT, 65535", "HIENTAI_HOST, 0.0.0.0", "HIENTAI_HOST, ::1", "HIENTAI_HOST, localhost",
        "HIENTAI_DB_URL, jdbc:postgresql://db:5432/hientai?sslmode=require", "HIENTAI_DEMO, true",
        "HIENTAI_DEMO_PEOPLE, 0", "HIENTAI_DEMO_PEOPLE, 2300000", "HIENTAI_LANG, en",
        "HIENTAI_SMTP_URL, smtp://mail.example:25", "HIENTAI_SMTP_URL, smtps://user:secret@mail.example"})
    void takes_what_is_in_order(String name, String value) {
        assertThat(Options.read(Map.of(name, value), new Properties()).values())
            .containsEntry(Settings.valueOf(name), value);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "HIENTAI_PORT, 0", "HIENTAI_PORT, 65536", "HIENTAI_PORT, abc", "HIENTAI_PORT, -1", "HIENTAI_PORT, 99999999999",
        "HIENTAI_HOST, 'no such host'", "HIENTAI_HOST, no-such-host.invalid", "HIENTAI_DB_URL, mysql://x/y",
        "HIENTAI_DB_URL, jdbc:postgresql://", "HIENTAI_DEMO, yes", "HIENTAI_DEMO, TRUE", "HIENTAI_DEMO_PEOPLE, 2300001",
        "HIENTAI_DEMO_PEOPLE, 3k", "HIENTAI_LANG, fr", "HIENTAI_SMTP_URL, mail.example:25",
        "HIENTAI_OIDC_ISSUER, keycloak", "HIENTAI_TODAY, 2026-02-30", "HIENTAI_TODAY, 22/11/2026",
        "HIENTAI_TODAY, 1900-01-01", "HIENTAI_SIGN_KEYSTORE, /no/such.p12", "HIENTAI_SIGN_PKCS11, /no/such.cfg",
        "HIENTAI_SIGN_TRUST, /no/such.pem", "HIENTAI_SIGN_TSA_URL, tsa.example"})
    void refuses_a_bad_value_in_one_line_that_names_it(String name, String value) {
        assertThatThrownBy(() -> Options.read(Map.of(name, value, demoUnless(name), "true"), new Properties()))
            .isInstanceOfSatisfying(StartRefused.class, refused ->
                assertThat(refused.exitCode()).isEqualTo(StartRefused.BAD_OPTION))
            .hasMessageStartingWith(name + ": \"" + value + "\" ").hasMessageNotContaining("\n");
    }

    private static String demoUnless(String name) {
        return name.equals("HIENTAI_DEMO") ? "LANG" : "HIENTAI_DEMO";
    }

    @Test
    void a_secret_is_not_repeated() {
        assertThatThrownBy(() -> Options.read(
            Map.of("HIENTAI_DB_PASSWORD", "bí\u0007mật", "HIENTAI_DB_URL", "jdbc:postgresql://h/d"), new Properties()))
            .hasMessageStartingWith("HIENTAI_DB_PASSWORD: ").hasMessageNotContaining("mật ");
    }

    @Test
    void the_business_day_is_for_demonstrations() {
        assertThatThrownBy(() -> Options.read(Map.of("HIENTAI_TODAY", "2026-11-22"), new Properties()))
            .isInstanceOf(StartRefused.class).hasMessageContaining("HIENTAI_TODAY").hasMessageContaining("HIENTAI_DEMO");
    }

    @ParameterizedTest
    @CsvSource({"HIENTAI_PROT, HIENTAI_PORT", "HIENTAI_DB_PASS, HIENTAI_DB_PASSWORD", "hientai.prot, hientai.port"})
    void names_the_nearest_of_an_unknown_name(String given, String nearest) {
        var properties = new Properties();
        properties.setProperty(given, "8080");
        var environment = given.startsWith("HIENTAI") ? Map.of(given, "8080") : Map.<String, String>of();

        assertThatThrownBy(() -> Options.read(environment, given.startsWith("hientai") ? properties : new Properties()))
            .hasMessageStartingWith(given + ": ").hasMessageEndingWith(nearest);
    }

    @ParameterizedTest
    @CsvSource({"HIENTAI_DB_USER, u", "HIENTAI_DB_PASSWORD, p", "HIENTAI_OIDC_CLIENT_ID, c", "HIENTAI_SIGN_PASSWORD, p"})
    void refuses_half_of_a_pair(String name, String value) {
        assertThatThrownBy(() -> Options.read(Map.of(name, value), new Properties())).isInstanceOf(StartRefused.class);
    }

    @Test
    void properties_win_over_the_environment_and_empty_is_absent() {
        var properties = new Properties();
        properties.setProperty("hientai.port", "9090");

        var options = Options.read(Map.of("HIENTAI_PORT", "8081", "HIENTAI_LANG", " "), properties);

        assertThat(options.number(Settings.HIENTAI_PORT)).isEqualTo(9090);
        assertThat(options.text(Settings.HIENTAI_LANG)).isEqualTo("vi");
    }

    @ParameterizedTest
    @EnumSource(Settings.class)
    void the_help_shows_every_option_with_its_default_in_both_languages(Settings setting) {
        assertThat(Usage.text()).contains(setting.name(), setting.vietnamese(), setting.english())
            .contains(setting.standard().isEmpty() ? setting.name() : "[" + setting.standard() + "]");
    }
}
