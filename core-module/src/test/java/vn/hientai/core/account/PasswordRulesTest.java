package vn.hientai.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Quy tắc mật khẩu")
class PasswordRulesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Đò-Rú-Sông-1890, ''",
        "Xuân2026@Vinh, ''",
        "Ngắn-1a, too-short",
        "khong-hoa-123, no-capital",
        "KHONG-THUONG-1, no-small-letter",
        "Khong-Co-So-Nao, no-digit",
        "KhongCoDau12345, no-sign",
        "Nam.Nguyen-2026, holds-username",
        "P@ssw0rd1!, common",
        "Matkhau@123, common",
        "Aa1!Aa1!Aa1!, common"
    })
    void names_every_rule_a_password_breaks(String password, String broken) {
        var expected = broken.isEmpty() ? new String[0] : new String[] {"refusal.password." + broken};

        assertThat(PasswordRules.broken("nam.nguyen", password)).containsExactly(expected);
    }

    @Test
    void a_hash_matches_its_password_in_either_unicode_form_and_no_other() {
        var hash = Passwords.hash("Sông-Lam-1890");

        assertThat(Passwords.matches("Sông-Lam-1890", hash)).isTrue();
        assertThat(Passwords.matches("So\u0302ng-Lam-1890", hash)).isTrue();
        assertThat(Passwords.matches("Song-Lam-1890", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
        assertThat(Passwords.matches("Sông-Lam-1890", null)).isFalse();
        assertThat(Passwords.hash("Sông-Lam-1890")).isNotEqualTo(hash);
    }

    @Test
    void two_letters_beyond_latin_differ() {
        assertThat(Passwords.matches("ạạạạạạạạ", Passwords.hash("ấấấấấấấấ"))).isFalse();
    }
}
