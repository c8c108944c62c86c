package vn.hientai.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

@DisplayName("Nhập danh sách khi máy chủ bị tắt đột ngột")
class ImportKillIT {
    private static final LongList LONG = new LongList(20_000, 1);
    private static final LongList WAITING = new LongList(300, 2);
    private static final LongList DRY = new LongList(300, 3);
    private static final LongList STOPPED = new LongList(300, 4);

    @Test
    void everyone_comes_in_exactly_once_however_often_the_server_is_killed() throws Exception {
        var data = Product.emptyData("import-kill");
        ImportJob dry;
        ImportJob applied;
        ImportJob waiting;
        try (var product = on(data)) {
            var officer = Caller.withToken(product, "hr.officer");
            dry = ImportJob.sent(officer, DRY.bytes(), "VALIDATE");
            assertThat(dry.ended(officer).getString("status")).isEqualTo("CHECKED");
            applied = ImportJob.sent(officer, LONG.bytes(), "APPLY");
            waiting = ImportJob.sent(officer, WAITING.bytes(), "APPLY");
            var stopped = ImportJob.sent(officer, STOPPED.bytes(), "APPLY");
            stopped.cancel(officer);
            assertThat(stopped.status(officer)).isEqualTo("FAILED");
            applied.await(officer, (status, job) -> status.equals("APPLYING"));
            product.kill();
        }
        try (var product = on(data)) {
            var officer = Caller.withToken(product, "hr.officer");
            assertThat(applied.status(officer)).isIn("QUEUED", "CHECKING", "APPLYING");
            assertThat(people(product, applied)).isZero();
            dry = dry.applied(officer);
            applied.await(officer, (status, job) -> status.equals("CHECKING") && job.getInt("done") > 0);
            product.kill();
        }
        try (var product = on(data)) {
            var officer = Caller.withToken(product, "hr.officer");
            assertWhole(product, officer, dry, DRY);
            assertWhole(product, officer, waiting, WAITING);
            assertWhole(product, officer, applied, LONG);
            var auditor = Caller.withToken(product, "auditor");
            assertThat(auditor.json(auditor.get("/api/v1/audit/verification")).getBoolean("intact")).isTrue();
            assertThat(number(product, "select count(*) from audit_entry where action = 'PeopleImported'")).isEqualTo(3);
        }
    }

    private static void assertWhole(Product product, Caller officer, ImportJob sent, LongList list) throws Exception {
        var ended = sent.ended(officer);
        assertThat(ended.getString("status")).isEqualTo("APPLIED");
        assertThat(ended.getInt("rows")).isEqualTo(list.people());
        assertThat(ended.getJsonArray("people")).hasSize(list.people());
        var job = sent.job(officer);
        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("done")).isEqualTo(list.people());
        assertThat(people(product, sent)).isEqualTo(list.people());
        for (var table : new String[] {"engagement", "salary_placement", "staff_card"}) {
            assertThat(number(product, "select count(*) from %s where person_id in (select id from person where import_id = %d)"
                .formatted(table, sent.id()))).as(table).isEqualTo(list.people());
        }
    }

    private static long people(Product product, ImportJob sent) throws SQLException {
        return number(product, "select count(distinct id_number) from person where import_id = " + sent.id());
    }

    private static long number(Product product, String query) throws SQLException {
        try (var connection = product.connect(); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Product on(Path data) {
        return Product.on(data).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "300")
            .with("HIENTAI_TODAY", "2026-11-22").start().awaitReady();
    }
}
