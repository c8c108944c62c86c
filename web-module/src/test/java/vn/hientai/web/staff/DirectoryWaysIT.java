package vn.hientai.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/** Whichever lists lead to them, the same people in the same order as by sifting everyone. */
@DisplayName("Các lối vào danh sách")
@ExtendWith(RunningProduct.class)
class DirectoryWaysIT {
    private static final String STAFF = "/api/v1/staff";

    private final Product product;

    DirectoryWaysIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "query=nguyen+van | ' ' || search_key || ' ' like '% nguyen %' and ' ' || search_key || ' ' like '% van %'",
        "query=van+nguyen+an | ' ' || search_key || ' ' like '% nguyen %' and ' ' || search_key || ' ' like '% van %' and ' ' || search_key || ' ' like '% an %'",
        "query=ngu | ' ' || search_key like '% ngu%'",
        "query=nguyen+th | ' ' || search_key || ' ' like '% nguyen %' and ' ' || search_key like '% th%'",
        "query=nguyen&gender=FEMALE | ' ' || search_key || ' ' like '% nguyen %' and gender = 'FEMALE'",
        "query=nguyen&status=STUDYING | ' ' || search_key || ' ' like '% nguyen %' and status = 'STUDYING'",
        "query=nguyen&office=ANY | ' ' || search_key || ' ' like '% nguyen %' and office is not null",
        "query=nguyen+nguyen | replace(' ' || search_key || ' ', ' ', '  ') like '% nguyen % nguyen %'",
        "unit=SKHCN&subtree=true | unit_id in (select id from org_unit where code = 'SKHCN' or code like 'SKHCN.%')",
        "unit=SKHCN&subtree=true&query=nguyen | unit_id in (select id from org_unit where code = 'SKHCN' or code like 'SKHCN.%') and ' ' || search_key || ' ' like '% nguyen %'",
        "status=STUDYING | status = 'STUDYING'",
        "completenessBelow=40 | completeness < 40",
        "office=ANY&gender=FEMALE | office is not null and gender = 'FEMALE'"})
    void leads_to_the_same_people(String question, String condition) throws SQLException {
        var officer = Caller.withToken(product, "hr.officer");
        var total = page(officer, question + "&limit=1&count=true").getInt("total");

        assertThat(walked(officer, question)).isEqualTo(expected(condition));
        assertThat(walked(officer, question + "&descending=true")).isEqualTo(reversed(expected(condition)));
        assertThat(total).isEqualTo(expected(condition).size());
    }

    private static List<String> walked(Caller officer, String question) {
        var codes = new ArrayList<String>();
        String after = null;
        do {
            var page = page(officer, question + "&limit=" + (codes.isEmpty() ? 7 : 200)
                    + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)));
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> codes.add(item.getString("code")));
            after = page.getString("next", null);
        } while (after != null);
        return codes;
    }

    private List<String> expected(String condition) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select code from staff_card where " + condition + " order by name_sort, person_id")) {
            var codes = new ArrayList<String>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    private static List<String> reversed(List<String> codes) {
        var reversed = new ArrayList<>(codes);
        Collections.reverse(reversed);
        return reversed;
    }

    private static JsonObject page(Caller officer, String question) {
        var answer = officer.get(STAFF + "?" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
