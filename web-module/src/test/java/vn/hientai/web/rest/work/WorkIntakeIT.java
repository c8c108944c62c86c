package vn.hientai.web.rest.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Nạp bảng tính công việc, đối soát theo nguồn, kết quả của cấp dưới")
@ExtendWith(RunningProduct.class)
class WorkIntakeIT {
    private static final String COLLEAGUE = "40.018.0008";
    private static final String ELSEWHERE = "40.018.0003";
    private static final String HEAD = "40.018.0001";
    private static final String LIST = """
            Danh sách giao việc tháng 3
            Mã việc;Mã CBCC;Mã sản phẩm;Nội dung công việc;Số lượng;Hạn hoàn thành;Số lượng hoàn thành
            T1;%s;BC-01;Báo cáo quý;1;10/3/2027;
            T2;%s;BC-01;Báo cáo người ngoài;1;10/3/2027;
            T3;%s;KHONG;Không có trong danh mục;1;10/3/2027;
            T4;%s;CV-01;Công văn;hai;31/2/2027;
            T5;%s;CV-01;Công văn;2;15/3/2027;3
            T1;%s;CV-01;Trùng mã;1;15/3/2027;
            """.formatted(COLLEAGUE, ELSEWHERE, COLLEAGUE, COLLEAGUE, COLLEAGUE, COLLEAGUE);

    private final Product product;
    private Caller head;
    private Caller clerk;
    private Caller leader;

    WorkIntakeIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() {
        head = Caller.withToken(product, "unit.head");
        clerk = Caller.withToken(product, "unit.hr");
        leader = Caller.withToken(product, "leadership");
    }

    /** The lists hold what was typed, people of elsewhere too: who looks for leaks afterwards must not find them. */
    @AfterEach
    void dropTheLists() throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.executeUpdate("delete from work_sheet");
        }
    }

    @Test
    void a_list_is_checked_cell_by_cell_and_its_valid_rows_taken_once() {
        refused(upload(clerk, "Không có tiêu đề\nnào cả\n"), 422, "file");
        refused(upload(head, LIST), 403, null);
        var sent = read(upload(clerk, LIST), 201);
        assertThat(said(sent)).containsExactlyInAnyOrder(
                "B4 UNKNOWN_STAFF", "C5 UNKNOWN_PRODUCT", "E6 NOT_A_NUMBER", "F6 NOT_A_DAY", "G7 MORE_DONE_THAN_ASSIGNED", "A8 TWICE");
        assertThat(sent.getJsonObject("sheet").getInt("good")).isEqualTo(1);
        var id = sent.getJsonObject("sheet").getJsonNumber("id").longValue();

        refused(post(clerk, "work/sheets/" + id + "/taking", "{\"choice\": \"ALL\"}"), 422, "choice");
        assertThat(tasks("2027-03")).isZero();
        var taken = read(post(clerk, "work/sheets/" + id + "/taking", "{\"choice\": \"VALID_ROWS\"}"), 200);
        assertThat(taken.getJsonObject("sheet").getInt("taken")).isEqualTo(1);
        assertThat(tasks("2027-03")).isEqualTo(1);
        assertThat(post(clerk, "work/sheets/" + id + "/taking", "{\"choice\": \"ALL\"}").statusCode()).isEqualTo(409);
        assertThat(head.get("/api/v1/work/sheets/" + id).statusCode()).isEqualTo(404);

        var again = read(upload(clerk, LIST), 201).getJsonObject("sheet").getJsonNumber("id").longValue();
        read(post(clerk, "work/sheets/" + again + "/taking", "{\"choice\": \"VALID_ROWS\"}"), 200);
        assertThat(tasks("2027-03")).isEqualTo(1);
        assertThat(clerk.get("/api/v1/work/sheets/" + again + "/problems.xlsx").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/api/v1/work/sheets/template.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void a_source_is_reconciled_and_what_waited_is_taken_again() {
        var item = "{\"externalId\": \"%s\", \"staff\": \"" + COLLEAGUE + "\", \"product\": \"%s\", \"title\": \"Việc\", \"quantity\": 1, \"dueOn\": \"2027-04-10\"}";
        read(post(clerk, "work/intake", "{\"unit\": \"SKHCN\", \"source\": \"qlvb\", \"items\": [" + item.formatted("A", "BC-01") + ","
                + item.formatted("B", "DS-09") + "]}"), 200);
        assertThat(source("qlvb").getInt("told")).isEqualTo(2);
        assertThat(source("qlvb").getInt("waiting")).isEqualTo(1);
        var task = lines("ALL").getJsonArray("items").getJsonObject(0).getJsonNumber("task").longValue();

        read(post(clerk, "work/products", """
                {"agency": "SKHCN", "code": "DS-09", "name": "Đối soát", "complexity": 1, "points": 100, "standardPoints": 100, "from": "2026-11-01"}"""), 201);
        assertThat(read(post(clerk, "work/intake-sources/qlvb/retry", "{}"), 200).getInt("matched")).isZero();
        var draft = head.json(head.get("/api/v1/work/products?status=DRAFT&limit=200")).getJsonArray("items").stream()
                .map(one -> one.asJsonObject()).filter(one -> one.getString("code").equals("DS-09")).findFirst().orElseThrow();
        read(post(head, "work/products/" + draft.getJsonNumber("id") + "/decision", "{\"approved\": true}"), 200);
        assertThat(read(post(clerk, "work/intake-sources/qlvb/retry", "{}"), 200).getInt("matched")).isEqualTo(1);
        assertThat(source("qlvb").getInt("waiting")).isZero();

        assertThat(lines("DIFFERENT").getJsonArray("items")).isEmpty();
        read(post(head, "work/tasks/" + task + "/withdrawal", "{\"reason\": \"Trùng\"}"), 200);
        var changed = item.formatted("A", "BC-01").replace("2027-04-10", "2027-04-20");
        var answer = read(post(clerk, "work/intake", "{\"unit\": \"SKHCN\", \"source\": \"qlvb\", \"items\": [" + changed + "]}"), 200);
        assertThat(answer.getJsonArray("items").getJsonObject(0).getString("problem")).isEqualTo("ALREADY_CONFIRMED");
        assertThat(lines("WAITING").getJsonArray("items").getJsonObject(0).getJsonArray("differences").getJsonObject(0).getString("field")).isEqualTo("dueOn");
        refused(post(head, "work/intake-sources/qlvb/retry", "{}"), 403, null);
    }

    @Test
    void a_heads_first_criterion_is_what_the_scores_of_those_led_say() {
        var groups = "{\"groups\": {\"conduct\": 10, \"capacity\": 9, \"innovation\": 9}, \"note\": \"Theo dõi\", \"delivery\": 1, \"cohesion\": 1%s}";
        refused(put(leader, "staff/" + HEAD + "/work-score/2026-10/tracking", groups.formatted(", \"subordinates\": 0.75")), 422, "subordinates");
        read(put(leader, "staff/" + HEAD + "/work-score/2026-10/tracking", groups.formatted("")), 200);
    }

    private JsonObject source(String name) {
        return read(clerk.get("/api/v1/work/intake-sources"), 200).getJsonArray("items").stream().map(one -> one.asJsonObject())
                .filter(one -> one.getString("name").equals(name)).findFirst().orElseThrow();
    }

    private JsonObject lines(String show) {
        return read(clerk.get("/api/v1/work/intake-sources/qlvb/lines?show=" + show), 200);
    }

    private int tasks(String month) {
        return head.json(head.get("/api/v1/work/tasks?staff=" + COLLEAGUE + "&month=" + month + "&count=true")).getInt("total");
    }

    private static List<String> said(JsonObject whole) {
        return whole.getJsonArray("problems").stream().map(one -> one.asJsonObject())
                .map(one -> one.getString("cell") + " " + one.getString("rule")).toList();
    }

    private static HttpResponse<String> upload(Caller who, String content) {
        var body = "--cut\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\nSKHCN\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"viec.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content
                + "\r\n--cut--\r\n";
        return who.send(who.to("/api/v1/work/sheets").header("Content-Type", "multipart/form-data; boundary=cut").POST(BodyPublishers.ofString(body)));
    }

    private static void refused(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.body()).contains("\"" + field + "\"");
        }
    }

    private JsonObject read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return head.json(answer);
    }

    private static HttpResponse<String> post(Caller who, String path, String body) {
        return who.send(who.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> put(Caller who, String path, String body) {
        return who.send(who.to("/api/v1/" + path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }
}
