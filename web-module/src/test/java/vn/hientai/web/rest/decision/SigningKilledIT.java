package vn.hientai.web.rest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

/** On a product of its own, because it is killed. */
@DisplayName("Mất điện giữa lúc ký quyết định")
class SigningKilledIT {
    private static final int SIGNERS = 8;
    private static final int SIGNED_BEFORE_THE_KILL = 12;
    private static final int MOST = 50;

    @Test
    void no_number_is_lost_or_doubled_and_effects_are_whole_or_absent() throws Exception {
        var data = Product.emptyData("signing-killed");
        var answered = new ConcurrentHashMap<Integer, String>();
        List<Integer> drafts;
        try (var product = started(data, "2026-11-22")) {
            drafts = raisesDue(product);
            assertThat(drafts).hasSizeGreaterThan(2 * SIGNED_BEFORE_THE_KILL);
            signAllAndKill(product, drafts, answered);
        }
        try (var product = started(data, "2026-11-22")) {
            wholeOrAbsent(product);
            numbersHaveNoGap(product);
            var leader = Caller.withToken(product, "leadership");
            for (var draft : drafts) {
                var again = sign(leader, draft);
                assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
                if (answered.containsKey(draft)) {
                    assertThat(again.body()).isEqualTo(answered.get(draft));
                    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
                }
            }
            wholeOrAbsent(product);
            numbersHaveNoGap(product);
            assertThat(count(product, "select count(*) from decision where symbol = 'QĐ-NBL' and status = 'SIGNED'"))
                    .isEqualTo(drafts.size());
            assertThat(count(product, "select count(*) from decision where symbol = 'QĐ-NBL' and status = 'DRAFT'")).isZero();
            var audit = Caller.withToken(product, "auditor");
            assertThat(audit.get("/api/v1/audit/verification").body()).doesNotContain("firstBroken");
        }
    }

    @Test
    void what_is_decided_for_a_later_day_changes_nothing_before_it_and_everything_on_it() throws Exception {
        var data = Product.emptyData("signing-days");
        String code;
        int step;
        try (var product = started(data, "2026-11-22")) {
            var officer = Caller.withToken(product, "hr.officer");
            code = officer.json(officer.get("/api/v1/step-raises/due?limit=200")).getJsonArray("items").getJsonObject(0).getString("staff");
            step = officer.json(officer.get("/api/v1/staff/" + code)).getInt("step");
            var draft = draft(officer, code, "2027-01-01");
            assertThat(sign(Caller.withToken(product, "leadership"), draft).statusCode()).isEqualTo(200);
            assertThat(officer.json(officer.get("/api/v1/staff/" + code)).getInt("step")).isEqualTo(step);
        }
        try (var product = started(data, "2026-12-31")) {
            var officer = Caller.withToken(product, "hr.officer");
            assertThat(officer.json(officer.get("/api/v1/staff/" + code)).getInt("step")).isEqualTo(step);
        }
        try (var product = started(data, "2027-01-01")) {
            var officer = Caller.withToken(product, "hr.officer");
            assertThat(officer.json(officer.get("/api/v1/staff/" + code)).getInt("step")).isEqualTo(step + 1);
            var next = officer.json(officer.get("/api/v1/step-raises/due?limit=200")).getJsonArray("items").getJsonObject(1).getString("staff");
            var signed = sign(Caller.withToken(product, "leadership"), draft(officer, next, "2027-01-01"));
            assertThat(signed.body()).as("numbers begin anew with the year").contains("\"1/QĐ-NBL\"");
        }
    }

    private static Product started(Path data, String day) {
        return Product.on(data).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "1500").with("HIENTAI_TODAY", day)
                .start().awaitReady();
    }

    /** Drafts of raises for people who are due; each sets one person one step higher when it is signed. */
    private static List<Integer> raisesDue(Product product) {
        var officer = Caller.withToken(product, "hr.officer");
        var drafts = new ArrayList<Integer>();
        for (var one : officer.json(officer.get("/api/v1/step-raises/due?limit=200&by=2026-12-01")).getJsonArray("items")) {
            var answer = officer.send(officer.to("/api/v1/staff/" + one.asJsonObject().getString("staff") + "/step-raises/drafts")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"from\": \"2026-12-01\", \"symbol\": \"QĐ-NBL\"}")));
            if (answer.statusCode() == 201) {
                drafts.add(officer.json(answer).getInt("decision"));
            }
            if (drafts.size() == MOST) {
                break;
            }
        }
        return drafts;
    }

    private static int draft(Caller officer, String code, String from) {
        var answer = officer.send(officer.to("/api/v1/staff/" + code + "/step-raises/drafts").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"from\": \"" + from + "\", \"symbol\": \"QĐ-NBL\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return officer.json(answer).getInt("decision");
    }

    private static void signAllAndKill(Product product, List<Integer> drafts, Map<Integer, String> answered) throws InterruptedException {
        var leader = Caller.withToken(product, "leadership");
        var threads = Executors.newFixedThreadPool(SIGNERS);
        for (var draft : drafts) {
            threads.submit(() -> {
                var answer = sign(leader, draft);
                if (answer.statusCode() == 200) {
                    answered.put(draft, answer.body());
                }
            });
        }
        while (answered.size() < SIGNED_BEFORE_THE_KILL) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        product.kill();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private static HttpResponse<String> sign(Caller leader, int draft) {
        return leader.send(leader.to("/api/v1/decisions/" + draft + "/signature").header("Content-Type", "application/json")
                .header("If-Match", "\"1\"").header("Idempotency-Key", "sign-" + draft).POST(BodyPublishers.ofString("{}")));
    }

    /** Every signed decision has its raise, its entry in the trail and its settled task; every draft has none. */
    private static void wholeOrAbsent(Product product) throws SQLException {
        assertThat(count(product, """
                select count(*) from decision d where d.symbol = 'QĐ-NBL' and (
                    (d.status = 'SIGNED') <> exists (select from salary_placement s where s.decision_id = d.id and s.superseded_by is null)
                    or (d.status = 'SIGNED') <> exists (select from audit_entry e where e.action = 'SignDecision' and e.outcome = 'DONE'
                        and e.subject_id = cast(d.id as text))
                    or (d.status = 'SIGNED') = exists (select from work_item w where w.kind = 'SIGN_DECISION'
                        and w.subject_id = cast(d.id as text) and w.settled_at is null))""")).isZero();
        assertThat(count(product, "select count(*) from (select s.decision_id from salary_placement s join decision d on d.id = s.decision_id"
                + " where d.symbol = 'QĐ-NBL' and s.superseded_by is null group by s.decision_id having count(*) > 1) twice")).isZero();
    }

    private static void numbersHaveNoGap(Product product) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select array_agg(d.number order by d.number), max(c.last) from decision d join decision_counter c
                    on c.agency_id = d.agency_id and c.symbol = d.symbol and c.year = d.year
                where d.symbol = 'QĐ-NBL' group by d.agency_id""")) {
            while (rows.next()) {
                var taken = List.of((Integer[]) rows.getArray(1).getArray());
                assertThat(taken).isEqualTo(IntStream.rangeClosed(1, taken.size()).boxed().toList());
                assertThat(rows.getInt(2)).isEqualTo(taken.size());
            }
        }
    }

    private static long count(Product product, String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
