package vn.hientai.web.rest.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

/**
 * On a product of its own, whose business day goes on from round to round: in a random order people are moved, seconded and
 * given back, units renamed, parameters corrected; what was seen of a past day stays what was known of it then.
 */
@DisplayName("Quá khứ như đã biết, sau mọi thứ tự sửa")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastViewsIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 17);
    private static final int ROUNDS = 6;
    private static final List<String> DAYS = List.of("2025-06-01", "2026-10-01", "2026-11-16", "2027-03-01", "2028-01-01");
    private static final List<String> UNITS = List.of("STC", "SNV", "SKHCN");

    private Product product;
    private ProcedureCalls calls;
    private List<String> people;

    private record Signed(String person, int decision, LocalDate from) {}

    @BeforeAll
    void known_on_the_day_before() {
        var data = Product.emptyData("past-views");
        try (var first = on(data, FIRST.minusDays(1))) {
            Caller.withToken(first, "hr.officer");
        }
        product = on(data, FIRST.plusDays(ROUNDS + 1));
        calls = new ProcedureCalls(product);
        people = List.of("40.018.0008", "40.018.0010", "40.018.0012");
    }

    private static Product on(Path data, LocalDate day) {
        return Product.on(data).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "200").with("HIENTAI_TODAY", day.toString())
                .start().awaitReady();
    }

    @AfterAll
    void ends() {
        product.close();
    }

    @Test
    void a_past_view_never_shows_a_present_value_nor_a_future_decision_early() throws Exception {
        var random = new Random(2026);
        var known = new TreeMap<String, Map<String, String>>();
        var signed = new ArrayList<Signed>();
        var before = careers("");
        for (var round = 0; round < ROUNDS; round++) {
            var day = FIRST.plusDays(round);
            clock(day);
            var touched = round % 3 == 2 && !signed.isEmpty()
                    ? taken(signed.remove(random.nextInt(signed.size())))
                    : decided(random, signed);
            corrected(random, round);
            TimeUnit.MILLISECONDS.sleep(1_200); // the tree of another writer's change is seen after a second
            var after = careers("");
            for (var asOf : DAYS) {
                for (var person : people) {
                    var early = touched == null || !person.equals(touched.person()) || LocalDate.parse(asOf).isBefore(touched.from());
                    if (early) {
                        assertThat(after.get(person + asOf)).as("%s vào %s sau quyết định từ %s", person, asOf, touched).isEqualTo(before.get(person + asOf));
                    }
                }
            }
            before = after;
            var now = views("");
            assertThat(views("&knownAt=" + day)).as("cái biết đến hết ngày %s là cái đang biết", day).isEqualTo(now);
            known.put(day.toString(), now);
            known.forEach((then, seen) -> assertThat(views("&knownAt=" + then)).as("như đã biết %s, xem lại sau %s", then, day).isEqualTo(seen));
        }
        assertThat(known.values().stream().distinct().count()).as("mỗi lần sửa đều thấy được").isGreaterThan(ROUNDS / 2);
    }

    private void clock(LocalDate day) throws SQLException {
        execute("update business_clock set day = date '" + day + "'");
    }

    /** A move or a secondment from a random day, past or to come; what the law or an earlier fact refuses changes nothing. */
    private Signed decided(Random random, List<Signed> signed) {
        var person = people.get(random.nextInt(people.size()));
        var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600));
        var body = random.nextBoolean()
                ? "{\"type\": \"TRANSFER\", \"from\": \"%s\", \"unit\": \"%s\", \"post\": \"Chuyên viên\"}".formatted(from, UNITS.get(random.nextInt(3)))
                : "{\"type\": \"SECONDMENT\", \"from\": \"%s\", \"until\": \"%s\", \"hostUnit\": \"%s\"}".formatted(from, from.plusMonths(7),
                        UNITS.get(random.nextInt(3)));
        var drafted = calls.send("hr.officer", "staff/" + person + "/events", body, null);
        if (drafted.statusCode() != 201) {
            assertThat(drafted.statusCode()).as(drafted.body()).isIn(400, 409, 422);
            return null;
        }
        var one = new Signed(person, calls.json(drafted).getInt("decision"), from);
        calls.sign(one.decision());
        signed.add(one);
        return one;
    }

    private Signed taken(Signed one) {
        calls.annul(one.decision());
        return one;
    }

    /** A slip of the pen mended in the history of a unit, and one in a parameter. */
    private void corrected(Random random, int round) throws SQLException {
        var unit = UNITS.get(random.nextInt(3));
        execute("update unit_name set name = regexp_replace(name, ' \\[.*', '') || ' [" + round + "]' where unit_id = (select id from org_unit where code = '"
                + unit + "') and valid_until > date '2026-10-01'");
        execute("update policy_parameter set note = coalesce(note, '') || ' " + round + "', confirmed = not confirmed where id = (select id from policy_parameter"
                + " where status = 'IN_FORCE' and key = 'retirement.age' order by id offset " + random.nextInt(4) + " limit 1)");
        execute("update org_change set counter = counter + 1");
    }

    /** What is true of each person on each day, by what is known now. */
    private Map<String, String> careers(String more) {
        var seen = new TreeMap<String, String>();
        for (var person : people) {
            for (var asOf : DAYS) {
                seen.put(person + asOf, get("staff/" + person + "/events?asOf=" + asOf + more));
            }
        }
        return seen;
    }

    /** The same, with units and rules. */
    private Map<String, String> views(String known) {
        var seen = new TreeMap<>(careers(known));
        for (var asOf : DAYS) {
            for (var unit : UNITS) {
                seen.put(unit + asOf, get("units/" + unit + "?asOf=" + asOf + known));
            }
            seen.put("rule" + asOf, get("policies/retirement-age?asOf=" + asOf + known));
        }
        return seen;
    }

    private String get(String path) {
        var answer = calls.get("hr.officer", path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
