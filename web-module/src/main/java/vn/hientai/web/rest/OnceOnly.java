package vn.hientai.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Keeps the answers given under a key, in the transaction of what they speak of. */
@ApplicationScoped
class OnceOnly {
    private static final List<String> HEADERS = List.of("Content-Type", "Location", "ETag");

    private record Kept(byte[] fingerprint, int status, String headers, String body) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    UserTransaction transaction;

    void carryOut(String key, ReplayableRequest request, RecordedResponse response, FilterChain chain)
            throws IOException, ServletException {
        var fingerprint = request.fingerprint();
        var account = actor.who().account().value();
        begin();
        try {
            if (!claim(account, key, fingerprint)) {
                replay(account, key, fingerprint, response);
                return;
            }
            chain.doFilter(request, response);
            if (response.getStatus() >= 200 && response.getStatus() < 300 && isGoing()) {
                keep(account, key, response);
                transaction.commit();
            }
        } catch (IOException | ServletException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception notCommitted) {
            throw new IllegalStateException(notCommitted);
        } finally {
            rollbackIfOpen();
        }
        release(response);
    }

    /** Waits for another request under the same key to end; false when that one took effect. */
    private boolean claim(long account, String key, byte[] fingerprint) {
        return Sql.of(
                        """
                        insert into idempotency_key (account_id, key, request_hash, created_at) values (?, ?, ?, ?)
                        on conflict (account_id, key) do nothing""",
                        account, key, fingerprint, today.instant())
                        .execute(em)
                == 1;
    }

    private void keep(long account, String key, RecordedResponse response) {
        var headers = Json.createObjectBuilder();
        for (var name : HEADERS) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.add(name, value);
            }
        }
        Sql.of("update idempotency_key set status = ?, headers = cast(? as jsonb), body = ?",
                        response.getStatus(), headers.build().toString(), new String(response.body(), StandardCharsets.UTF_8))
                .where("account_id = ?", account)
                .where("key = ?", key)
                .execute(em);
    }

    private void replay(long account, String key, byte[] fingerprint, RecordedResponse response) throws IOException {
        var kept = Sql.of("select request_hash, status, cast(headers as text), body from idempotency_key")
                .where("account_id = ?", account)
                .where("key = ?", key)
                .first(em, row -> new Kept(row.bytes(0), row.whole(1), row.text(2), row.text(3)))
                .orElseThrow();
        if (!Arrays.equals(kept.fingerprint(), fingerprint)) {
            throw BusinessRuleViolated.at("Idempotency-Key", "refusal.idempotency-key-reused", Map.of());
        }
        response.setStatus(kept.status());
        headers(kept.headers()).forEach((name, value) -> response.setHeader(name, headers(kept.headers()).getString(name)));
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
        response.release();
    }

    private static JsonObject headers(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static void release(RecordedResponse response) throws IOException {
        if (response.isLeftToContainer()) {
            response.releaseError();
        } else {
            response.release();
        }
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (Exception unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private boolean isGoing() throws SystemException {
        return transaction.getStatus() == Status.STATUS_ACTIVE;
    }

    private void rollbackIfOpen() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
