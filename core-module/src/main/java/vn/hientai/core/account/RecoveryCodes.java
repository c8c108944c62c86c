package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Codes for the day the telephone is lost (mã dự phòng): ten, each for one sign-in, told once, kept as hashes. */
@ApplicationScoped
public class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int LETTERS = 10;
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    List<String> renew(AccountId account) {
        drop(account);
        var codes = IntStream.range(0, COUNT).mapToObj(i -> newCode()).toList();
        codes.forEach(code -> Sql.of("insert into totp_recovery (account_id, code_hash) values (?, ?)", account, hash(code)).execute(em));
        return codes;
    }

    void drop(AccountId account) {
        Sql.of("delete from totp_recovery").where("account_id = ?", account).execute(em);
    }

    /** Whether the code was one of the account's and unused; it is used now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean use(AccountId account, String code) {
        return Sql.of("update totp_recovery set used_at = ?", today.instant())
                        .where("account_id = ?", account)
                        .where("code_hash = ?", hash(code))
                        .where("used_at is null")
                        .execute(em)
                == 1;
    }

    public long left(SignedIn self) {
        return Sql.of("select count(*) from totp_recovery").where("account_id = ?", self.account()).where("used_at is null").count(em);
    }

    private static String newCode() {
        var letters = IntStream.range(0, LETTERS)
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
        return letters.substring(0, LETTERS / 2) + "-" + letters.substring(LETTERS / 2);
    }

    private static byte[] hash(String code) {
        var bare = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
