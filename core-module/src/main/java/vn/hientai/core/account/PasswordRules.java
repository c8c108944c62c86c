package vn.hientai.core.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.VietnameseText;

/**
 * What a password must be (quy tắc mật khẩu): 10 to 200 characters with capital and small letters, a digit and a
 * sign, not built on the username, not among the commonest.
 */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;
    private static final Set<String> COMMONEST = commonest();

    private PasswordRules() {}

    /** The message keys of every rule the password breaks, all at once. */
    public static List<String> broken(String username, String password) {
        var broken = new ArrayList<String>();
        addIf(broken, password.codePointCount(0, password.length()) < SHORTEST, "too-short");
        addIf(broken, password.length() > LONGEST, "too-long");
        addIf(broken, password.chars().noneMatch(Character::isUpperCase), "no-capital");
        addIf(broken, password.chars().noneMatch(Character::isLowerCase), "no-small-letter");
        addIf(broken, password.chars().noneMatch(Character::isDigit), "no-digit");
        addIf(broken, password.chars().allMatch(Character::isLetterOrDigit), "no-sign");
        addIf(broken, holdsUsername(username, password), "holds-username");
        addIf(broken, isCommon(password), "common");
        return broken;
    }

    static void check(String username, String password) {
        broken(username, password).stream().findFirst().ifPresent(key -> {
            throw BusinessRuleViolated.at("password", key, Map.of("shortest", SHORTEST, "longest", LONGEST));
        });
    }

    private static void addIf(List<String> broken, boolean applies, String rule) {
        if (applies) {
            broken.add("refusal.password." + rule);
        }
    }

    private static boolean holdsUsername(String username, String password) {
        var name = skeleton(username);
        return name.length() >= 3 && skeleton(password).contains(name);
    }

    /** Also with signs read as the letters they look like, so that {@code P@ssword1!} does not pass for new. */
    private static boolean isCommon(String password) {
        var skeleton = skeleton(password);
        return skeleton.chars().distinct().count() < 4
                || isListed(skeleton)
                || isListed(skeleton(password.replace('@', 'a').replace('$', 's')));
    }

    private static boolean isListed(String skeleton) {
        return COMMONEST.contains(skeleton) || COMMONEST.contains(skeleton.replaceFirst("\\d{1,4}$", ""));
    }

    /** Letters and digits only, small, without accents. */
    private static String skeleton(String text) {
        return VietnameseText.searchKey(text.toLowerCase(Locale.ROOT)).replace(" ", "");
    }

    private static Set<String> commonest() {
        try (var in = PasswordRules.class.getResourceAsStream("commonest-passwords.txt")) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
