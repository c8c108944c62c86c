package vn.hientai.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Trở lại trang đang mở sau khi đăng nhập")
class SignInRedirectTest {
    @ParameterizedTest
    @ValueSource(strings = {"/officer/people?query=nguyen+thi&after=abc", "/me/file", "/home"})
    void goes_back_to_a_page_of_ours(String page) {
        assertThat(SignInRedirect.target(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "//evil.example/x", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "evil", "/a\nb",
        "/signin?return=%2Fhome", "/signout", "\\\\evil"})
    void never_goes_anywhere_else(String page) {
        assertThat(SignInRedirect.target(page)).isEqualTo("/home");
    }

    @ParameterizedTest
    @CsvSource({
        "/officer/people, OFFICER", "/officer/people.xhtml, OFFICER", "/officer/imports/3, OFFICER_IMPORTS",
        "/me/settings, SETTINGS", "/me/file, ME", "/, ENTRANCE", "/admin/accounts, ADMIN", "/signin.xhtml, SIGN_IN"})
    void finds_the_area_of_an_address(String path, PageArea area) {
        assertThat(PageArea.of(path)).contains(area);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/officerx", "/metrics", "/WEB-INF/web.xml", "/adminx/accounts", "/.git/config"})
    void knows_no_area_for_other_addresses(String path) {
        assertThat(PageArea.of(path)).isEmpty();
    }
}
