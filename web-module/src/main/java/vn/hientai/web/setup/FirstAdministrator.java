package vn.hientai.web.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/**
 * The account that all others come from: opened on an empty installation, without a password. Until its owner has set
 * one, each start tells a new word for doing so, and the words of earlier starts count no more.
 */
final class FirstAdministrator {
    static final String USERNAME = "admin";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstAdministrator() {}

    /** The word to set the password with, while nobody can administer the accounts. Neither commits nor closes. */
    static Optional<String> prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select 1 from account where username <> '" + USERNAME
                    + "' or password_hash is not null limit 1")) {
                if (rows.next()) {
                    return Optional.empty();
                }
            }
            statement.executeUpdate("insert into account (username, display_name) values ('" + USERNAME
                + "', 'Quản trị hệ thống') on conflict do nothing");
            statement.executeUpdate("""
                insert into role_grant (account_id, role, valid_from)
                select a.id, 'ADMINISTRATOR', date '2020-01-01' from account a
                where not exists (select 1 from role_grant g where g.account_id = a.id)""");
            statement.executeUpdate("delete from password_reset");
        }
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (var insert = connection.prepareStatement("""
            insert into password_reset (token_hash, account_id, created_at, expires_at)
            select ?, id, now(), now() + interval '1 day' from account where username = ?""")) {
            insert.setBytes(1, hash(word));
            insert.setString(2, USERNAME);
            insert.executeUpdate();
        }
        return Optional.of(word);
    }

    private static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
