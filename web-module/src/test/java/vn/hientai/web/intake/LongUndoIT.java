package vn.hientai.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Hoàn tác danh sách dài")
@ExtendWith(RunningProduct.class)
class LongUndoIT {
    private static final LongList LONG = new LongList(10_050, 7);
    /** Names whose number of bearers in the list is not that of the directory. */
    private static final String WRONG_NAMES =
            """
            select count(*) from (select name_sort, accent_key, count(*) as people from staff_card group by name_sort, accent_key) c
            full join listed_name n using (name_sort, accent_key) where c.people is distinct from n.people""";

    @Test
    void a_long_list_is_taken_back_by_a_job_with_every_name(Product product) throws Exception {
        var officer = Caller.withToken(product, "hr.officer");
        var sent = ImportJob.sent(officer, LONG.bytes(), "APPLY");
        assertThat(sent.ended(officer).getString("status")).isEqualTo("APPLIED");
        assertThat(number(product, WRONG_NAMES)).isZero();

        var undone = officer.send(officer.to("/api/v1/imports/" + sent.id() + "/undo").POST(BodyPublishers.noBody()));
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(202);
        var twice = officer.send(officer.to("/api/v1/imports/" + sent.id() + "/undo").POST(BodyPublishers.noBody()));
        sent.await(officer, (status, job) -> status.equals("UNDONE"));

        assertThat(twice.statusCode()).isIn(409, 422);
        assertThat(number(product, "select count(*) from person where import_id = " + sent.id())).isZero();
        assertThat(number(product, WRONG_NAMES)).isZero();
    }

    private static long number(Product product, String query) throws SQLException {
        try (var connection = product.connect(); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
