package vn.hientai.web.rest.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Việc đến hạn")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class DueIT {
    private static final String ANH_DUE_SINCE_MARCH = "40.018.0008";

    private final Product product;

    DueIT(Product product) {
        this.product = product;
    }

    @Test
    void lists_everything_that_falls_due_earliest_first_page_by_page_without_doubles() {
        var seen = new ArrayList<String>();
        var days = new ArrayList<String>();
        var total = read("hr.officer", "due?limit=1&count=true").getInt("total");
        String after = null;
        do {
            var page = read("hr.officer", "due?limit=100" + (after == null ? "" : "&after=" + after));
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(one -> {
                seen.add(one.getString("kind") + " " + one.getString("staff"));
                days.add(one.getString("on"));
            });
            after = page.getString("next", null);
        } while (after != null);

        assertThat(seen).hasSize(total).doesNotHaveDuplicates().contains("STEP_RAISE " + ANH_DUE_SINCE_MARCH);
        assertThat(days).isSorted();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "STEP_RAISE", "RETIREMENT_NOTICE", "RETIREMENT_DECISION", "RETIREMENT", "TERM_END", "SECONDMENT_END", "ROTATION_END",
        "ACTING_END", "PROBATION_END", "LEAVE_END", "SUSPENSION_END"})
    void each_kind_can_be_asked_for_alone(String kind) {
        assertThat(read("hr.officer", "due?until=2028-11-22&kind=" + kind + "&limit=200").getJsonArray("items")
                .getValuesAs(JsonObject.class)).allSatisfy(one -> assertThat(one.getString("kind")).isEqualTo(kind));
    }

    @Test
    void a_rise_that_a_reprimand_puts_off_says_to_when() {
        var hung = read("hr.officer", "due?kind=STEP_RAISE&until=2027-06-01&unit=SKHCN&limit=200").getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().filter(one -> one.getString("staff").equals("40.018.0014")).findFirst().orElseThrow();

        assertThat(hung.getString("on")).isEqualTo("2027-03-01");
        assertThat(hung.getString("delayedTo")).isEqualTo("2027-06-01");
    }

    @Test
    void the_clerk_of_a_unit_sees_the_people_of_the_unit_alone() {
        List<String> units = read("unit.hr", "due?until=2028-11-22&limit=200").getJsonArray("items").getValuesAs(JsonObject.class)
                .stream().map(one -> one.getString("unit")).distinct().toList();

        assertThat(units).isNotEmpty().allSatisfy(unit -> assertThat(unit).startsWith("SKHCN"));
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void can_be_read_by_everybody(int width, String language, String theme, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open("/officer/due?months=12").fitsItsWindow().axeFindsNothing().picture("due-" + width);
            session.open("/officer/act?code=" + ANH_DUE_SINCE_MARCH).fitsItsWindow().axeFindsNothing();
            session.open("/officer/act?code=" + ANH_DUE_SINCE_MARCH + "&type=SECONDMENT").fitsItsWindow().axeFindsNothing();
            session.open("/officer/person?code=" + ANH_DUE_SINCE_MARCH + "&tab=service").fitsItsWindow().axeFindsNothing();
        }
    }

    private JsonObject read(String account, String path) {
        var caller = Caller.withToken(product, account);
        var answer = caller.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return caller.json(answer);
    }
}
