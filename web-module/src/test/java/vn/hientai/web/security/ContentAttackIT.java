package vn.hientai.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientai.web.security.AccountsIT.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/** Attacks by what is written and uploaded: markup, formulas, expressions, SQL, crooked spreadsheets. */
@DisplayName("Tấn công qua nội dung")
@ExtendWith(RunningProduct.class)
class ContentAttackIT {
    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    private final Product product;

    ContentAttackIT(Product product) {
        this.product = product;
    }

    @Test
    void markup_is_text_wherever_it_appears_again() {
        var officer = Caller.withToken(product, "hr.officer");
        var id = officer.json(post(officer, "/api/v1/decisions", null,
                "{\"kind\": \"OTHER\", \"agency\": \"SNV\", \"symbol\": \"QĐ-SNV\", \"title\": \"" + MARKUP + "\"}")).getInt("id");
        var browser = Caller.signedIn(product, "hr.officer");

        for (var page : List.of("/decisions/list", "/decisions/sheet?id=" + id, "/decisions/list?query=" + encoded(MARKUP))) {
            assertThat(browser.get(page).body()).as(page).contains("&lt;img src=x").doesNotContain(MARKUP);
        }
        var read = officer.get("/api/v1/decisions/" + id);
        assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{7*191}", "${7*191}", "#{request.session.invalidate()}", "<script>1337</script>", "' or '1'='1", "\"><svg onload=1>",
        "{{7*191}}", "%23%7B7*191%7D"})
    void what_is_searched_for_is_never_carried_out(String words) {
        var browser = Caller.signedIn(product, "hr.officer");

        for (var page : List.of("/officer/people?query=", "/decisions/list?query=", "/policy/rules?asOf=", "/signin?to=", "/home?notice=")) {
            var answer = browser.get(page + encoded(words));
            assertThat(answer.statusCode()).as(page).isLessThan(500);
            assertThat(answer.body()).as(page).doesNotContain("1337</script>", "<svg onload", ">1337<", "\"1337\"");
        }
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=name;drop%20table%20person", "sort=(select%201)", "sort=-id_number", "after=%27%20or%201=1", "limit=-1",
        "limit=1000000", "asOf=2026-13-45", "unit=%27%3B--"})
    void a_list_takes_only_the_orders_and_conditions_it_knows(String query) {
        var program = Caller.withToken(product, "hr.officer");

        var answer = program.get("/api/v1/staff?" + query);

        assertThat(answer.statusCode()).isIn(200, 400, 404, 422);
        assertThat(answer.body()).doesNotContain("SQL", "PSQL", "syntax error", "org.postgresql", "idNumber");
        assertThat(program.get("/api/v1/staff?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_hidden_number_cannot_be_asked_for_by_yes_and_no() throws SQLException {
        var number = text("select id_number from person p where id_number is not null and not exists (select 1 from account a where a.person_id = p.id) limit 1");
        for (var username : new String[] {"inspector", "unit.head", "leadership"}) {
            var program = Caller.withToken(product, username);
            for (var path : new String[] {"/api/v1/staff?count=true&query=", "/api/v1/search?q="}) {
                assertThat(program.get(path + number).body()).as(username).doesNotContain("fullName", number);
            }
        }
    }

    @Test
    void formulas_leave_as_text_in_every_spreadsheet() throws SQLException {
        var code = text("select code from staff_card order by person_id desc limit 1");
        change("update staff_card set post = '=HYPERLINK(\"http://evil.example\",1)' where code = '" + code + "'");

        var csv = Caller.withToken(product, "hr.officer").get("/api/v1/staff.csv?query=" + code).body();

        assertThat(csv).doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
    }

    @Test
    void a_state_of_a_page_that_was_tampered_with_is_no_failure() {
        var browser = Caller.signedIn(product, "inspector");
        for (var state : List.of("1:1", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "-1:-1", "stateless", "x".repeat(5_000))) {
            var answer = browser.send(browser.form(
                    "leaving=leaving&leaving%3Ado=x&jakarta.faces.ViewState=" + encoded(state), "/me/settings"));
            assertThat(answer.statusCode()).as(state).isIn(200, 302, 303, 400);
            assertThat(answer.body()).doesNotContain("at java.base", "Exception");
        }
        assertThat(browser.get("/home").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void a_page_file_is_never_served_as_source() {
        var browser = Caller.signedIn(product, "hr.officer");
        for (var path : List.of("/home.xhtml", "/WEB-INF/templates/workspace.xhtml", "/jakarta.faces.resource/home.xhtml",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml", "/assets/../home.xhtml")) {
            assertThat(browser.get(path).body()).as(path).doesNotContain("xmlns:ui=", "#{msg", "<web-app");
        }
    }

    @Test
    void entities_in_a_spreadsheet_are_not_unfolded_and_no_file_is_read() throws Exception {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"lol\">" + entities() + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        var answer = imported("bomb.xlsx", workbook(laughs + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&f;&z;</t></is></c></row></sheetData></worksheet>"));

        assertThat(answer).contains("UNREADABLE_FILE").doesNotContain("root:", "lollol");
        assertThat(product.answers("/health/ready")).isTrue();
    }

    @Test
    void a_spreadsheet_that_unpacks_without_end_is_refused() throws Exception {
        var answer = imported("bomb.xlsx", workbook("<worksheet>", 600));

        assertThat(answer).contains("UNREADABLE_FILE");
        assertThat(product.answers("/health/ready")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>.xlsx", "../../../../tmp/escaped.xlsx", "a.xlsx\\\"; x=\\\"y", "shell.jsp"})
    void the_name_of_an_upload_is_only_a_name(String name) throws Exception {
        imported(name, "#!/bin/sh".getBytes(StandardCharsets.UTF_8));

        var page = Caller.signedIn(product, "hr.officer").get("/officer/imports").body();

        assertThat(page).doesNotContain("<img src=x");
        assertThat(Files.exists(Path.of("/tmp/escaped.xlsx"))).isFalse();
    }

    private String imported(String name, byte[] file) throws InterruptedException {
        var officer = Caller.withToken(product, "hr.officer");
        var line = "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        var head = line.formatted("mode", "VALIDATE") + line.formatted("unit", "SNV")
                + "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        HttpResponse<String> accepted = officer.send(officer.to("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8), file, "\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8)))));
        if (accepted.statusCode() != 202) {
            assertThat(accepted.statusCode()).isBetween(400, 422);
            return "UNREADABLE_FILE " + accepted.body();
        }
        var ids = officer.json(accepted);
        for (var i = 0; i < 200; i++) {
            var status = officer.json(officer.get("/api/v1/jobs/" + ids.getString("job"))).getString("status");
            if (!List.of("QUEUED", "RUNNING").contains(status)) {
                assertThat(status).isEqualTo("SUCCEEDED");
                break;
            }
            Thread.sleep(200);
        }
        return officer.get("/api/v1/imports/" + ids.get("import").toString().replace("\"", "")).body();
    }

    private static String entities() {
        var text = new StringBuilder();
        for (var c = 'b'; c <= 'z'; c++) {
            if (c != 'f') {
                var before = c == 'g' ? 'e' : (char) (c - 1);
                text.append("<!ENTITY ").append(c).append(" \"").append(("&" + before + ";").repeat(10)).append("\">");
            }
        }
        return text.toString();
    }

    private static byte[] workbook(String sheet) throws IOException {
        return workbook(sheet, 0);
    }

    /** @param megabytes of spaces that follow in the sheet */
    private static byte[] workbook(String sheet, int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            entry(zip, "_rels/.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(zip, "xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.getBytes(StandardCharsets.UTF_8));
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < megabytes; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
