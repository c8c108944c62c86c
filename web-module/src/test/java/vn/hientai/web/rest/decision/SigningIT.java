package vn.hientai.web.rest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Ký quyết định")
@ExtendWith(RunningProduct.class)
class SigningIT {
    private static final int AT_ONCE = 100;
    /** Personas of other tests, and the officer of the unit, who does not decide on the own raise. */
    private static final Set<String> TAKEN = Set.of("40.018.0008", "40.018.0004");

    private final Product product;

    SigningIT(Product product) {
        this.product = product;
    }

    @Test
    void a_hundred_signed_at_once_leave_no_gap_although_some_fail() throws Exception {
        var officer = Caller.withToken(product, "hr.officer");
        var leader = Caller.withToken(product, "leadership");
        var drafts = new ArrayList<Integer>();
        for (var i = 0; i < AT_ONCE; i++) {
            drafts.add(draft(officer, i % 4 < 2 ? "SNV" : "SKHCN", i % 2 == 0 ? "QĐ-THU" : "TB-THU"));
        }
        var acts = new ArrayList<Callable<HttpResponse<String>>>();
        for (var i = 0; i < AT_ONCE; i++) {
            var id = drafts.get(i);
            // of each ten one is signed by whoever proposed it, one on an old version, one twice
            var who = i % 10 == 3 ? officer : leader;
            var version = i % 10 == 6 ? "\"0\"" : "\"1\"";
            acts.add(() -> sign(who, id, version));
            if (i % 10 == 9) {
                acts.add(() -> sign(leader, id, "\"1\""));
            }
        }

        var answers = atOnce(acts);

        var statuses = new TreeMap<Integer, Integer>();
        answers.forEach(answer -> statuses.merge(answer.statusCode(), 1, Integer::sum));
        assertThat(statuses.remove(200)).as("signed, of %s", statuses).isEqualTo(80);
        assertThat(statuses.remove(403)).isEqualTo(10);
        // on an old version, and the second of two signatures, which finds the version that the first one left
        assertThat(statuses).isEqualTo(Map.of(412, 20));
        for (var row : numbers()) {
            assertThat(row.taken()).as(row.series()).isEqualTo(IntStream.rangeClosed(1, row.taken().size()).boxed().toList());
        }
        assertThat(numbers().stream().mapToInt(row -> row.taken().size()).sum()).isEqualTo(80);
        assertThat(count("select count(*) from decision where symbol like '%-THU' and status = 'DRAFT'")).isEqualTo(20);
    }

    @Test
    void an_annulled_decision_keeps_its_number_and_the_next_goes_on() throws Exception {
        var officer = Caller.withToken(product, "hr.officer");
        var leader = Caller.withToken(product, "leadership");
        var first = draft(officer, "SNV", "QĐ-HUY");
        var second = draft(officer, "SNV", "QĐ-HUY");

        assertThat(sign(leader, first, "\"1\"").body()).contains("\"1/QĐ-HUY\"");
        var annulled = leader.send(leader.to("/api/v1/decisions/" + first + "/annulment").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\": \"Ban hành nhầm thẩm quyền\"}")));

        assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(200);
        assertThat(sign(leader, second, "\"1\"").body()).contains("\"2/QĐ-HUY\"");
        assertThat(leader.json(leader.get("/api/v1/decisions/" + first)).getString("number")).isEqualTo("1/QĐ-HUY");
    }

    @Test
    void what_a_decision_does_is_never_written_by_hand() {
        var officer = Caller.withToken(product, "hr.officer");

        var answer = officer.send(drafting(officer, """
                {"kind": "UNIT_DISSOLUTION", "agency": "SNV", "symbol": "QĐ-SNV", "title": "Về việc họp", "body": {"act": "{}"}}"""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    @Test
    void whom_it_is_about_is_told_and_may_read_it_once_it_is_signed() throws Exception {
        var officer = Caller.withToken(product, "hr.officer");
        var leader = Caller.withToken(product, "leadership");
        var person = Caller.withToken(product, "staff.member");
        var id = officer.json(officer.send(drafting(officer, """
                {"kind": "OTHER", "agency": "SKHCN", "symbol": "QĐ-CU", "title": "Quyết định về việc cử đi học", "subjects": ["40.018.2741"]}""")))
                .getInt("id");

        assertThat(person.get("/api/v1/decisions/" + id).statusCode()).isEqualTo(404);
        assertThat(sign(leader, id, "\"1\"").statusCode()).isEqualTo(200);
        assertThat(person.json(person.get("/api/v1/decisions/" + id)).getString("number")).isEqualTo("1/QĐ-CU");
        assertThat(person.get("/api/v1/decisions/" + id + ".pdf").statusCode()).isEqualTo(200);
        assertThat(person.get("/api/v1/notices").body()).contains("1/QĐ-CU");
        assertThat(Caller.withToken(product, "inspector").get("/api/v1/decisions/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_raise_is_drafted_by_the_unit_and_entered_when_it_is_signed() throws Exception {
        var unit = Caller.withToken(product, "unit.hr");
        var officer = Caller.withToken(product, "hr.officer");
        var one = unit.json(unit.get("/api/v1/step-raises/due?limit=200")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(row -> !TAKEN.contains(row.getString("staff")) && row.getBoolean("due"))
                .findFirst().orElseThrow();
        var code = one.getString("staff");
        var due = one.getString("dueDate");
        var path = "/api/v1/staff/" + code + "/step-raises/drafts";
        var early = unit.send(unit.to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"from\": \"2020-01-01\", \"symbol\": \"QĐ-NB\"}")));
        var drafted = unit.send(unit.to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"from\": \"" + due + "\", \"symbol\": \"QĐ-NB\"}")));

        assertThat(early.statusCode()).as(early.body()).isEqualTo(422);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var before = step(unit, code, due);
        assertThat(sign(officer, unit.json(drafted).getInt("decision"), "\"1\"").statusCode()).isEqualTo(200);
        assertThat(step(unit, code, due)).isEqualTo(before + 1);
    }

    private static int step(Caller caller, String code, String day) {
        return caller.json(caller.get("/api/v1/staff/" + code + "/pay?asOf=" + day)).getJsonArray("placements").getJsonObject(0).getInt("step");
    }

    private record Series(String series, List<Integer> taken) {}

    private List<Series> numbers() throws SQLException {
        var all = new ArrayList<Series>();
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select agency_id || ' ' || symbol || ' ' || year, array_agg(number order by number) from decision
                where symbol like '%-THU' and number is not null group by 1""")) {
            while (rows.next()) {
                all.add(new Series(rows.getString(1), List.of((Integer[]) rows.getArray(2).getArray())));
            }
        }
        return all;
    }

    private long count(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int draft(Caller caller, String agency, String symbol) {
        var answer = caller.send(drafting(caller, """
                {"kind": "OTHER", "agency": "%s", "symbol": "%s", "title": "Về việc ký thử"}""".formatted(agency, symbol)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return caller.json(answer).getInt("id");
    }

    private static HttpRequest.Builder drafting(Caller caller, String body) {
        return caller.to("/api/v1/decisions").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    static HttpResponse<String> sign(Caller caller, int decision, String version) {
        return caller.send(caller.to("/api/v1/decisions/" + decision + "/signature").header("Content-Type", "application/json")
                .header("If-Match", version).POST(BodyPublishers.ofString("{}")));
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var start = new CountDownLatch(1);
            var running = acts.stream().map(act -> threads.submit(() -> {
                start.await();
                return act.call();
            })).toList();
            start.countDown();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
