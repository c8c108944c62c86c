package vn.hientai.web.rest.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Tài liệu kèm theo")
@ExtendWith(RunningProduct.class)
class AttachmentsIT {
    private static final String PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n";
    private static final String ANH_IN_THE_DEPARTMENT = "40.018.2741";
    private static final String LAN_ELSEWHERE = "40.018.0013";

    private final Product product;

    AttachmentsIT(Product product) {
        this.product = product;
    }

    @Test
    void a_paper_comes_back_as_it_was_sent_and_leaves_its_traces() throws SQLException {
        var officer = Caller.withToken(product, "hr.officer");
        var person = Caller.withToken(product, "staff.member");

        var sent = send(officer, "PERSON", ANH_IN_THE_DEPARTMENT, "Bằng thạc sĩ.pdf", PDF);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        var paper = officer.json(sent);
        assertThat(paper.getString("fileName")).isEqualTo("Bằng thạc sĩ.pdf");
        assertThat(paper.getString("mediaType")).isEqualTo("application/pdf");

        var opened = officer.get("/api/v1/attachments/" + paper.getInt("id") + "/content");
        assertThat(opened.body()).isEqualTo(PDF);
        assertThat(opened.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"Bang thac si.pdf\"").endsWith("filename*=UTF-8''B%E1%BA%B1ng%20th%E1%BA%A1c%20s%C4%A9.pdf");
        assertThat(count("select count(*) from audit_entry where action = 'AddAttachment' and details ->> 'sha256' = '"
                + paper.getString("sha256") + "'")).isPositive();
        assertThat(count("select count(*) from audit_entry where action = 'OpenAttachment' and details ->> 'attachment' = '"
                + paper.getInt("id") + "'")).isEqualTo(1);
        assertThat(count("select count(*) from read_log r join person p on p.id = r.person_id where p.code = '" + ANH_IN_THE_DEPARTMENT
                + "' and r.section = 'attachments'")).isPositive();

        assertThat(person.get("/api/v1/attachments?kind=PERSON&subject=" + ANH_IN_THE_DEPARTMENT).body()).contains("Bằng thạc sĩ.pdf");
        assertThat(remove(person, paper, "tự gỡ").statusCode()).isEqualTo(403);
        assertThat(remove(officer, paper, "").statusCode()).isEqualTo(400);
        assertThat(remove(officer, paper, "nhầm").statusCode()).isEqualTo(204);
        assertThat(officer.get("/api/v1/attachments/" + paper.getInt("id") + "/content").statusCode()).isEqualTo(404);
        assertThat(officer.json(officer.get("/api/v1/attachments/" + paper.getInt("id"))).getString("removedReason")).isEqualTo("nhầm");
        assertThat(remove(officer, paper, "nhầm").statusCode()).isEqualTo(412);
    }

    @Test
    void the_same_content_is_kept_once() throws SQLException {
        var officer = Caller.withToken(product, "hr.officer");
        var content = PDF.replace("Catalog", "Twice");

        var first = officer.json(send(officer, "PERSON", LAN_ELSEWHERE, "mot.pdf", content));
        var second = officer.json(send(officer, "PERSON", ANH_IN_THE_DEPARTMENT, "hai.pdf", content));

        assertThat(first.getString("sha256")).isEqualTo(second.getString("sha256"));
        assertThat(count("select count(*) from stored_file where sha256 = decode('" + first.getString("sha256") + "', 'hex')")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} gửi cho {1}: {2}")
    @CsvSource({
        "unit.hr,      " + LAN_ELSEWHERE + ",         404",
        "unit.hr,      " + ANH_IN_THE_DEPARTMENT + ", 201",
        "unit.head,    " + ANH_IN_THE_DEPARTMENT + ", 404",
        "staff.member, " + ANH_IN_THE_DEPARTMENT + ", 201",
        "staff.member, " + LAN_ELSEWHERE + ",         404",
        "auditor,      " + LAN_ELSEWHERE + ",         404",
        "admin,        " + LAN_ELSEWHERE + ",         404"})
    void papers_of_a_file_belong_to_whom_the_file_belongs(String account, String person, int answer) {
        var caller = Caller.withToken(product, account);

        assertThat(send(caller, "PERSON", person, "a.pdf", PDF).statusCode()).isEqualTo(answer);
        assertThat(caller.get("/api/v1/attachments?kind=PERSON&subject=" + person).statusCode()).isEqualTo(answer == 201 ? 200 : 404);
    }

    @Test
    void a_paper_of_another_is_not_even_there() {
        var officer = Caller.withToken(product, "hr.officer");
        var id = officer.json(send(officer, "PERSON", LAN_ELSEWHERE, "rieng.pdf", PDF)).getInt("id");

        for (var account : new String[] {"unit.hr", "unit.head", "staff.member", "auditor", "admin", "inspector"}) {
            var caller = Caller.withToken(product, account);
            assertThat(caller.get("/api/v1/attachments/" + id).statusCode()).as(account).isEqualTo(404);
            assertThat(caller.get("/api/v1/attachments/" + id + "/content").statusCode()).as(account).isEqualTo(404);
        }
    }

    @Test
    void what_is_too_large_or_of_another_kind_says_so() {
        var officer = Caller.withToken(product, "hr.officer");

        assertThat(send(officer, "PERSON", LAN_ELSEWHERE, "a.pdf", "MZ not a paper").statusCode()).isEqualTo(415);
        assertThat(send(officer, "PERSON", LAN_ELSEWHERE, "a.pdf", "x".repeat(20_000_001)).statusCode()).isEqualTo(413);
        assertThat(send(officer, "NOTHING", "1", "a.pdf", PDF).statusCode()).isEqualTo(404);
    }

    @Test
    void a_paper_sent_again_under_its_key_is_attached_once() throws SQLException {
        var officer = Caller.withToken(product, "hr.officer");
        var content = PDF.replace("Catalog", "Once");

        var first = officer.send(request(officer, "PERSON", LAN_ELSEWHERE, "mot-lan.pdf", content).header("Idempotency-Key", "attach-once"));
        var again = officer.send(request(officer, "PERSON", LAN_ELSEWHERE, "mot-lan.pdf", content).header("Idempotency-Key", "attach-once"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count("select count(*) from attachment where file_name = 'mot-lan.pdf'")).isEqualTo(1);
    }

    private HttpResponse<String> send(Caller caller, String kind, String subject, String name, String content) {
        return caller.send(request(caller, kind, subject, name, content));
    }

    private static HttpRequest.Builder request(Caller caller, String kind, String subject, String name, String content) {
        var body = part("kind", null, kind) + part("subject", null, subject) + part("file", name, content) + "--border--\r\n";
        return caller.to("/api/v1/attachments")
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    private static String part(String name, String fileName, String content) {
        return "--border\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (fileName == null ? "" : "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream")
                + "\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> remove(Caller caller, JsonObject paper, String reason) {
        return caller.send(caller.to("/api/v1/attachments/" + paper.getInt("id") + "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8))
                .header("If-Match", '"' + paper.getString("sha256").substring(0, 16) + '"')
                .DELETE());
    }

    private long count(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
