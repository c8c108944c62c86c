package vn.hientai.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

/** On a product of its own, whose past is corrected and whose business day goes on. */
@DisplayName("Đơn vị và quy định như đã biết")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownAtIT {
    private static final String[] PAST = {
        "/api/v1/units/SNV?asOf=2026-10-01", "/api/v1/units/SNV/tree?depth=3&asOf=2026-10-01",
        "/api/v1/units?limit=200&asOf=2026-10-01", "/api/v1/policies?asOf=2026-10-01", "/api/v1/policies/retirement-age?asOf=2026-10-01"};

    private Product product;

    @BeforeAll
    void corrected_on_the_day_after() throws SQLException {
        var data = Product.emptyData("known-at");
        try (var first = on(data, "2026-11-22")) {
            Caller.withToken(first, "hr.officer");
        }
        product = on(data, "2026-11-23");
    }

    private static Product on(Path data, String day) {
        return Product.on(data).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "200").with("HIENTAI_TODAY", day).start().awaitReady();
    }

    @AfterAll
    void ends() {
        product.close();
    }

    @Test
    void reports_of_past_days_as_known_then_are_unchanged_after_any_correction() throws Exception {
        var officer = Caller.withToken(product, "hr.officer");
        var before = reports(officer, "&knownAt=2026-11-22");
        assertThat(before.get(PAST[0])).contains("Sở Nội vụ");

        execute("update unit_name set name = 'Sở Nội vụ và Dân tộc' where unit_id = (select id from org_unit where code = 'SNV') and valid_until > date '2026-10-01'");
        execute("update establishment_quota set seats = seats + 7 where unit_id = (select id from org_unit where code = 'SNV')");
        execute("update unit_placement set parent_id = (select id from org_unit where code = 'SKHCN') where unit_id = (select min(unit_id) from unit_placement"
                + " where parent_id = (select id from org_unit where code = 'SNV'))");
        execute("update unit_head set acting = not acting where unit_id = (select id from org_unit where code = 'SNV')");
        execute("update policy_parameter set value = value || '9', confirmed = not confirmed where status = 'IN_FORCE'");
        execute("update engagement set status = 'LEFT' where unit_id = (select id from org_unit where code = 'SNV')");
        execute("delete from policy_parameter where id = (select max(id) from policy_parameter where status = 'IN_FORCE')");
        execute("update org_change set counter = counter + 1");
        TimeUnit.SECONDS.sleep(2); // the tree of another node's change is seen after a second

        assertThat(reports(officer, "&knownAt=2026-11-22")).isEqualTo(before);
        var now = reports(officer, "");
        for (var path : PAST) {
            assertThat(now.get(path)).as(path).isNotEqualTo(before.get(path));
        }
        assertThat(reports(officer, "&knownAt=2026-11-23")).isEqualTo(now);
    }

    @Test
    void what_nobody_knew_is_not_there() {
        var officer = Caller.withToken(product, "hr.officer");

        assertThat(officer.get("/api/v1/units/SNV?knownAt=2020-01-01").statusCode()).isEqualTo(404);
        assertThat(officer.get("/api/v1/units?knownAt=2020-01-01").body()).contains("\"items\":[]");
        assertThat(officer.get("/api/v1/units/SNV?knownAt=hom-nay").statusCode()).isEqualTo(400);
        assertThat(officer.get("/api/v1/policies?knownAt=hom-nay").statusCode()).isEqualTo(400);
    }

    @Test
    void the_pages_show_the_same_and_say_so() {
        var session = Caller.signedIn(product, "hr.officer");
        var page = session.get("/org/units?unit=SNV&knownAt=2026-11-22");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Đang xem như đã biết đến hết ngày 22/11/2026", "knownAt=2026-11-22").doesNotContain("Sở Nội vụ và Dân tộc");
        assertThat(session.get("/policy/rules?knownAt=2026-11-22").body()).contains("Đang xem như đã biết đến hết ngày 22/11/2026");
    }

    private static Map<String, String> reports(Caller officer, String known) {
        var reports = new TreeMap<String, String>();
        for (var path : PAST) {
            var answer = officer.get(path + known);
            assertThat(answer.statusCode()).as(path + known + answer.body()).isEqualTo(200);
            reports.put(path, answer.body());
        }
        return reports;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
