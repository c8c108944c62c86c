package vn.hientai.web.faces.career;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Một nhân tài trẻ: từ đề cử đến kế hoạch phát triển")
@ExtendWith({RunningProduct.class, TestBrowser.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TalentJourneyIT {
    private static String chosen;

    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"vi, 1440, light", "en, 1440, dark", "vi, 390, light"})
    @Order(1)
    void every_page_can_be_read_by_everybody(String language, int width, String theme, Product product, Browser browser) {
        try (var head = session(product, browser, width, language, theme, "unit.head")) {
            look(head, "/unit/talent", "unit-talent", width, language);
            look(head, "/unit/talent?view=nominations", "unit-nominations", width, language);
            look(head, "/unit/talent?view=members", "unit-members", width, language);
            look(head, "/unit/talent?view=plans", "unit-plans", width, language);
            look(head, "/unit/nominate?code=40.018.0011", "unit-nominate", width, language);
            look(head, "/unit/nomination?id=1", "unit-nomination", width, language);
            look(head, "/unit/plan?id=1", "unit-plan", width, language);
        }
        try (var officer = session(product, browser, width, language, theme, "hr.officer")) {
            look(officer, "/officer/nominations", "officer-nominations", width, language);
            look(officer, "/officer/nomination?id=1", "officer-nomination", width, language);
        }
        try (var leader = session(product, browser, width, language, theme, "leadership")) {
            look(leader, "/leadership/talent", "leadership-talent", width, language);
            look(leader, "/leadership/nomination?id=2", "leadership-nomination", width, language);
        }
        try (var person = session(product, browser, width, language, theme, "staff.member")) {
            look(person, "/me/development", "my-development", width, language);
        }
    }

    private static void look(BrowserSession session, String page, String name, int width, String language) {
        session.open(page).picture(name + "-" + width + "-" + language).fitsItsWindow().axeFindsNothing();
        assertThat(session.page().content()).doesNotContain("???");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"vi, Đề cử, hoàn thành tốt", "en, Nominate, good"})
    @Order(2)
    @DisplayName("Người đứng đầu: điều luật chưa cho phép thì nút mờ, có giải thích")
    void what_the_law_refuses_is_visible_disabled_and_explained(
            String language, String verb, String grade, Product product, Browser browser) {
        try (var head = session(product, browser, 1440, language, "light", "unit.head").open("/unit/nominate?code=40.018.0011")) {
            var send = head.page().locator("[id='nominate:send']");
            assertThat(send.isVisible()).isTrue();
            assertThat(send.isDisabled()).isTrue();
            assertThat(send.inputValue()).isEqualTo(verb);
            assertThat(head.page().locator(".verdict li.danger").first().innerText()).contains(grade);
            assertThat(head.page().locator(".verdict li.danger .remedy").first().innerText()).contains("01/01/2029");
        }
    }

    @Test
    @Order(3)
    @DisplayName("Đề cử, thẩm định, ký, vào nguồn")
    void a_nomination_goes_from_the_head_to_the_pool(Product product, Browser browser) {
        try (var head = session(product, browser, 1440, "vi", "light", "unit.head").open("/unit/nominate?code=40.018.0008")) {
            head.page().click("[id='nominate:send']");
            head.page().waitForSelector("#nominate .error, .field .error");

            head.page().fill("[id='nominate:reason']", "Giỏi dữ liệu, chịu khó học hỏi");
            head.page().click("[id='nominate:send']");
            head.page().waitForURL("**/unit/nomination?id=*");
            chosen = head.page().url().replaceAll(".*id=", "");
            assertThat(head.page().locator(".notice.good").innerText()).contains("Trần Thị Vân Anh");
        }
        try (var officer = session(product, browser, 1440, "en", "light", "hr.officer").open("/officer/nomination?id=" + chosen)) {
            officer.page().fill("[id='case:reason']", "All conditions are met");
            officer.page().click("[id='case:endorse']");
            officer.page().waitForSelector(".notice.good");
        }
        try (var leader = session(product, browser, 1440, "vi", "light", "leadership").open("/leadership/nomination?id=" + chosen)) {
            leader.page().click("[id='case:sign']");
            leader.page().waitForSelector(".notice.good");
        }
        try (var head = session(product, browser, 1440, "vi", "light", "unit.head").open("/unit/talent?view=members")) {
            assertThat(head.page().locator("table").innerText()).contains("Trần Thị Vân Anh");
        }
    }

    @Test
    @Order(4)
    @DisplayName("Phan Đức Anh ghi kết quả, người đứng đầu xác nhận")
    void the_person_reports_and_the_head_confirms(Product product, Browser browser) {
        try (var person = session(product, browser, 390, "vi", "light", "staff.member").open("/me/development")) {
            person.page().selectOption("[id='report:goal']", "4");
            person.page().fill("[id='report:progress']", "100");
            person.page().fill("[id='report:note']", "Đã gặp đủ 10 buổi");
            person.page().click("[id='report:send']");
            person.page().waitForSelector(".notice.good");
        }
        try (var head = session(product, browser, 1440, "vi", "light", "unit.head").open("/unit/plan?id=1")) {
            head.page().locator("li.goal").nth(3).locator("input[value='Xác nhận kết quả']").click();
            head.page().waitForSelector(".notice.good");
            assertThat(head.page().locator("li.goal").nth(3).innerText()).contains("Đã hoàn thành");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"vi, Đúng tiến độ", "en, On time"})
    @Order(5)
    @DisplayName("Hai bên nhận xét năng lực và rà soát kế hoạch")
    void both_rate_competencies_and_the_head_records_a_review(String language, String said, Product product, Browser browser) {
        try (var person = session(product, browser, 390, language, "dark", "staff.member").open("/me/development")) {
            person.page().locator("#competencies summary").last().click();
            person.page().selectOption("[id='competency:line:0:level']", "5");
            person.page().click("[id='competency:do']");
            person.page().waitForSelector(".notice.good");
            assertThat(person.page().locator("#competencies .radar polygon.series").count()).isEqualTo(2);
            person.axeFindsNothing().fitsItsWindow();
        }
        try (var head = session(product, browser, 1440, language, "light", "unit.head").open("/unit/plan?id=1")) {
            head.page().fill("[id='review:note']", said);
            head.page().fill("[id='review:next']", "20/02/2027");
            head.page().click("[id='review:do']");
            head.page().waitForSelector(".notice.good");
            assertThat(head.page().locator(".feed").innerText()).contains(said);
            head.open("/unit/talent?view=reviews").axeFindsNothing();
            assertThat(head.page().locator("main table").innerText()).contains("20/02/2027");
        }
    }

    private static BrowserSession session(Product product, Browser browser, int width, String language, String theme, String who) {
        return new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn(who);
    }
}
