package vn.hientai.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientai.web.security.AccountsIT.post;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/** Nobody acts in their own case, their spouse's or their kin's; who proposes does not approve; each while its rule applies. */
@DisplayName("Tách bạch trách nhiệm")
@ExtendWith(RunningProduct.class)
class DutySeparationIT {
    private final Product product;
    private long head;
    private long other;
    private String otherCode;

    DutySeparationIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void find_two_of_one_department() throws SQLException {
        head = Long.parseLong(text("select person_id from account where username = 'unit.head'"));
        other = Long.parseLong(text("""
                select c.person_id from staff_card c join staff_card h on h.unit_id = c.unit_id and h.person_id = %d
                where c.person_id <> h.person_id and not exists (select 1 from account a where a.person_id = c.person_id)
                order by c.person_id limit 1""".formatted(head)));
        otherCode = text("select code from person where id = " + other);
    }

    @AfterEach
    void forget() throws SQLException {
        change("delete from kinship where person_id in (%1$d, %2$d) and relative_id in (%1$d, %2$d)".formatted(head, other));
        change("update file_row set superseded_by = id where author = 'DutySeparationIT' and superseded_by is null");
        change("update duty_separation set active = true, asked_active = null, asked_by = null, asked_at = null, asked_reason = null");
    }

    @Test
    void nobody_nominates_themselves() throws SQLException {
        assertThat(nominate(text("select code from person where id = " + head)).body()).contains("refusal.own-case");
    }

    @Test
    void nobody_nominates_kin_or_spouse_by_a_recorded_tie_in_either_direction() throws SQLException {
        change("insert into kinship (person_id, relative_id, relation) values (%d, %d, 'SIBLING')".formatted(head, other));
        var refused = nominate(otherCode);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("refusal.kin-case");

        forget();
        change("insert into kinship (person_id, relative_id, relation) values (%d, %d, 'SPOUSE')".formatted(other, head));
        assertThat(nominate(otherCode).body()).contains("refusal.spouse-case");
    }

    @Test
    void the_family_rows_of_a_file_count_when_name_and_year_are_the_others() throws SQLException {
        family(other, "Vợ", "full_name", "birth_year", head);
        assertThat(nominate(otherCode).body()).contains("refusal.spouse-case");

        forget();
        family(head, "Em ruột", "full_name", "birth_year", other);
        assertThat(nominate(otherCode).body()).contains("refusal.kin-case");

        forget();
        family(head, "Em ruột", "full_name", "birth_year - 30", other);
        assertThat(nominate(otherCode).statusCode()).as("a namesake of another age").isNotEqualTo(403);
    }

    @Test
    void a_rule_that_is_not_applied_refuses_nobody() throws SQLException {
        change("insert into kinship (person_id, relative_id, relation) values (%d, %d, 'CHILD')".formatted(head, other));
        change("update duty_separation set active = false where rule = 'KIN_CASE'");

        assertThat(nominate(otherCode).statusCode()).isNotEqualTo(403);
    }

    @Test
    void nobody_signs_what_they_drafted_or_what_is_about_their_kin() throws SQLException {
        var officer = Caller.withToken(product, "hr.officer");
        var id = officer.json(post(officer, "/api/v1/decisions", null, """
                {"kind": "OTHER", "agency": "SNV", "symbol": "QĐ-SNV", "title": "Thử tách bạch"}""")).getInt("id");
        assertThat(sign(officer, id).body()).contains("refusal.proposer-is-approver");

        change("update decision set proposed_by = null where id = " + id);
        var signer = Long.parseLong(text("select person_id from account where username = 'hr.officer'"));
        change("insert into decision_subject (decision_id, person_id) values (%d, %d)".formatted(id, other));
        change("insert into kinship (person_id, relative_id, relation) values (%d, %d, 'PARENT')".formatted(other, signer));
        try {
            var refused = sign(officer, id);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("refusal.kin-case");
        } finally {
            change("delete from kinship where person_id = %d and relative_id = %d".formatted(other, signer));
            change("delete from decision_subject where decision_id = " + id);
        }
        assertThat(sign(officer, id).statusCode()).isEqualTo(200);
    }

    @Test
    void a_rule_is_changed_by_two() {
        var asker = Caller.withToken(product, "legal.officer");
        var decider = Caller.withToken(product, "legal.approver");
        var rule = "/api/v1/duty-separation/KIN_CASE";
        assertThat(post(asker, rule + "/request", tag(asker, rule), "{\"active\": false, \"reason\": \"thử\"}").statusCode()).isEqualTo(200);
        assertThat(asker.json(asker.get(rule)).getBoolean("active")).isTrue();
        assertThat(post(asker, rule + "/answer", tag(asker, rule), "{\"agreed\": true}").statusCode()).isEqualTo(403);
        assertThat(post(decider, rule + "/answer", "\"0\"", "{\"agreed\": true}").statusCode()).isEqualTo(412);

        var done = post(decider, rule + "/answer", tag(decider, rule), "{\"agreed\": true}");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(decider.json(done).getBoolean("active")).isFalse();
        var admin = Caller.withToken(product, "admin");
        assertThat(admin.get(rule).statusCode()).isEqualTo(200);
        assertThat(post(admin, rule + "/request", tag(admin, rule), "{\"active\": true, \"reason\": \"x\"}").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> nominate(String code) throws SQLException {
        var caller = Caller.withToken(product, "unit.head");
        return post(caller, "/api/v1/careers/nominations", null,
                "{\"staff\": \"" + code + "\", \"pool\": \"YOUNG_TALENT\", \"reason\": \"Làm được việc.\"}");
    }

    private static HttpResponse<String> sign(Caller caller, int id) {
        return post(caller, "/api/v1/decisions/" + id + "/signature", tag(caller, "/api/v1/decisions/" + id), "{}");
    }

    private static String tag(Caller caller, String address) {
        return caller.get(address).headers().firstValue("ETag").orElseThrow();
    }

    private void family(long owner, String relation, String name, String birth, long relative) throws SQLException {
        change("""
                insert into file_row (id, line, person_id, family, cells, author)
                select n, n, %d, 'family', jsonb_build_object('relation', '%s', 'name', %s, 'birth', cast(%s as text)), 'DutySeparationIT'
                from person r cross join nextval(pg_get_serial_sequence('file_row', 'id')) n where r.id = %d"""
                .formatted(owner, relation, "r." + name, "r." + birth, relative));
    }

    private void change(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
