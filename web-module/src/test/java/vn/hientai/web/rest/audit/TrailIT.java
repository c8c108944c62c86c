package vn.hientai.web.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

/** On a product of its own, because its trail is broken. */
@DisplayName("Toàn vẹn nhật ký")
class TrailIT {
    @Test
    void the_first_broken_entry_is_named_whatever_was_done_to_it() throws Exception {
        try (var product = Product.on(Product.emptyData("trail")).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "50")
                .start().awaitReady()) {
            var auditor = Caller.withToken(product, "auditor");
            for (var i = 0; i < 12; i++) {
                auditor.get("/api/v1/audit/entries.csv");
            }
            var intact = verified(auditor);
            assertThat(intact.getBoolean("intact")).isTrue();
            var entries = intact.getInt("entries");
            assertThat(entries).isGreaterThan(8);
            assertThat(auditor.get("/api/v1/audit/entries.csv?action=ExportTrail").body().lines().count()).isGreaterThan(10);

            tamper(product, "update audit_entry set actor_name = 'nobody' where seq = 5");
            assertBroken(verified(auditor), 5, "CONTENT");
            tamper(product, "delete from audit_entry where seq = 3");
            assertBroken(verified(auditor), 3, "MISSING");
            assertThat(auditor.json(auditor.get("/api/v1/audit/verification")).getInt("firstBroken")).isEqualTo(3);
        }
    }

    @Test
    void nobody_below_the_superuser_rewrites_it() throws Exception {
        try (var product = Product.on(Product.emptyData("trail-kept")).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "50")
                .start().awaitReady(); var connection = product.connect(); var statement = connection.createStatement()) {
            for (var sql : new String[] {"update audit_entry set actor_name = 'x'", "delete from audit_entry", "truncate audit_entry",
                "delete from stored_file", "truncate stored_file cascade"}) {
                try {
                    statement.execute(sql);
                    assertThat(statement.getUpdateCount()).as(sql).isZero();
                } catch (SQLException refused) {
                    assertThat(refused.getMessage()).contains("append-only");
                }
            }
        }
    }

    private static void assertBroken(JsonObject found, int entry, String fault) {
        assertThat(found.getInt("firstBroken")).isEqualTo(entry);
        assertThat(found.getString("fault")).isEqualTo(fault);
    }

    private static JsonObject verified(Caller auditor) throws InterruptedException {
        var started = auditor.send(auditor.to("/api/v1/audit/verification").POST(BodyPublishers.noBody()));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        var job = "/api/v1/jobs/" + auditor.json(started).getString("job");
        var state = auditor.json(auditor.get(job));
        for (var i = 0; i < 300 && !state.getString("status").equals("SUCCEEDED"); i++) {
            Thread.sleep(100);
            state = auditor.json(auditor.get(job));
        }
        return state.getJsonObject("result");
    }

    private static void tamper(Product product, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        product.jdbcUrl(), "postgres", superuser(product)); var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    private static String superuser(Product product) {
        try (var in = Files.newInputStream(product.data().resolve("postgres/connection.properties"))) {
            var settings = new Properties();
            settings.load(in);
            return settings.getProperty("superuser.password");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
