package vn.hientai.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Nhập danh sách qua giao diện lập trình")
@ExtendWith(RunningProduct.class)
class ImportApiIT {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
    private static final Map<String, String> PEOPLE_FIELDS = Map.of(
            "fullName", "name", "gender", "gender", "birthDate", "birth", "idNumber", "idNumber", "unitName", "unit", "rank", "rank");

    @ParameterizedTest
    @ValueSource(strings = {"so-noi-vu", "so-giao-thong-xay-dung", "xa-phong-chu-abc", "danh-sach-loi"})
    void a_list_yields_the_people_and_the_problems_it_must(String sample, Product product) throws Exception {
        var officer = Caller.withToken(product, "hr.officer");

        var answer = checked(officer, sample, "VALIDATE", "SKIP_ROW");

        var expected = expected(sample);
        var people = answer.getJsonArray("people").getValuesAs(JsonObject.class);
        var wanted = expected.getJsonArray("people").getValuesAs(JsonObject.class);
        assertThat(people).hasSameSizeAs(wanted);
        for (var i = 0; i < people.size(); i++) {
            for (var field : PEOPLE_FIELDS.entrySet()) {
                assertThat(people.get(i).getString(field.getKey())).isEqualTo(wanted.get(i).getString(field.getValue()));
            }
            assertThat(people.get(i).getInt("row")).isEqualTo(wanted.get(i).getInt("row"));
            assertThat(people.get(i).getJsonNumber("coefficient").bigDecimalValue())
                    .isEqualByComparingTo(wanted.get(i).getJsonNumber("coefficient").bigDecimalValue());
        }
        assertThat(errors(answer.getJsonArray("problems").getValuesAs(JsonObject.class)))
                .isEqualTo(errors(expected.getJsonArray("problems").getValuesAs(JsonObject.class)));
    }

    @Test
    void takes_the_valid_rows_over_once_and_gives_them_up_again(Product product) throws Exception {
        var officer = Caller.withToken(product, "hr.officer");

        var applied = checked(officer, "danh-sach-loi", "APPLY", "SKIP_ROW");
        var again = checked(officer, "danh-sach-loi", "APPLY", "SKIP_ROW");

        assertThat(applied.getString("status")).isEqualTo("APPLIED");
        assertThat(applied.getJsonArray("people").getValuesAs(JsonObject.class)).hasSize(13)
                .allSatisfy(person -> assertThat(person.getString("code")).isNotEmpty());
        assertThat(again.getJsonArray("people")).isEmpty();
        assertThat(errors(again.getJsonArray("problems").getValuesAs(JsonObject.class))).anyMatch(line -> line.contains("DUPLICATE_ID"));
        var undone = officer.send(officer.to("/api/v1/imports/" + applied.getJsonNumber("id") + "/undo").POST(BodyPublishers.noBody()));
        assertThat(undone.statusCode()).isBetween(200, 204);
        var code = applied.getJsonArray("people").getJsonObject(0).getString("code");
        assertThat(officer.get("/api/v1/staff/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void an_unreadable_file_is_named_as_one(Product product) throws Exception {
        var officer = Caller.withToken(product, "hr.officer");

        var answer = done(officer, "no spreadsheet at all".getBytes(StandardCharsets.UTF_8), "APPLY", "REJECT_FILE");

        assertThat(answer.getString("status")).isEqualTo("REJECTED");
        assertThat(answer.getJsonArray("problems").getJsonObject(0).getString("code")).isEqualTo("UNREADABLE_FILE");
    }

    @Test
    void enters_the_ticked_division_and_shows_nobody_before_their_first_day(Product product) throws Exception {
        var officer = Caller.withToken(product, "hr.officer");
        var list = """
                STT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Đơn vị công tác;Ngày tuyển dụng
                1;Hồ Thị Mai Sau;02/05/1996;Nữ;040196700001;Phòng Đo lường thử;01/03/2027
                2;Hồ Văn Nay;03/06/1990;Nam;040090700002;Phòng Đo lường thử;01/03/2016
                """.getBytes(StandardCharsets.UTF_8);
        var sent = ImportJob.of(officer, ImportJob.post(officer, list, "list.csv", "VALIDATE", "REJECT_FILE"));
        assertThat(sent.ended(officer).getInt("warnings")).isEqualTo(2);

        var applied = sent.applied(officer, "{\"divisions\": [\"Phòng Đo lường thử\"]}").ended(officer);

        assertThat(applied.getString("status")).isEqualTo("APPLIED");
        var code = applied.getJsonArray("people").getJsonObject(1).getString("code");
        assertThat(officer.json(officer.get("/api/v1/staff/" + code)).getJsonObject("unit").getString("name"))
                .isEqualTo("Phòng Đo lường thử");
        assertThat(officer.json(officer.get("/api/v1/staff?query=ho%20van%20nay")).getJsonArray("items")).hasSize(1);
        assertThat(officer.json(officer.get("/api/v1/staff?query=ho%20thi%20mai%20sau")).getJsonArray("items")).isEmpty();
    }

    @Test
    void reads_the_second_list_of_a_file_as_a_list_of_its_own(Product product) throws Exception {
        var officer = Caller.withToken(product, "hr.officer");
        var content = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            list(book, "Công chức", "Hồ Thị Trang Một", "040196700101");
            list(book, "Viên chức", "Hồ Thị Trang Hai", "040196700102");
            book.write(content);
        }
        var first = ImportJob.of(officer, ImportJob.post(officer, content.toByteArray(), "hai-trang.xlsx", "VALIDATE", "REJECT_FILE"));
        var shown = first.ended(officer);
        assertThat(shown.getJsonObject("mapping").getJsonArray("otherSheets").getString(0)).isEqualTo("Viên chức");

        var path = "/api/v1/imports/" + shown.getJsonNumber("id") + "/sheets";
        var second = ImportJob.of(officer, officer.send(officer.to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sheet\": \"Viên chức\"}")))).ended(officer);
        var unknown = officer.send(officer.to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sheet\": \"Không có\"}")));

        assertThat(second.getJsonArray("people").getJsonObject(0).getString("fullName")).isEqualTo("Hồ Thị Trang Hai");
        assertThat(second.getJsonObject("mapping").getJsonArray("otherSheets")).isEmpty();
        assertThat(unknown.statusCode()).isEqualTo(422);
    }

    private static void list(XSSFWorkbook book, String sheet, String name, String idNumber) {
        var rows = List.of(List.of("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD"), List.of("1", name, "02/05/1996", "Nữ", idNumber));
        var page = book.createSheet(sheet);
        for (var row : rows) {
            var line = page.createRow(rows.indexOf(row));
            row.forEach(text -> line.createCell(Math.max(0, line.getLastCellNum())).setCellValue(text));
        }
    }

    @Test
    void whoever_refers_to_a_person_is_found_by_an_index(Product product) throws Exception {
        try (var connection = product.connect(); var found = connection.createStatement().executeQuery("""
                select coalesce(string_agg(c.conrelid::regclass || '.' || a.attname, ', '), '') from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = 'person'::regclass and not exists (select from pg_index i
                    where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
                        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%'))""")) {
            found.next();
            assertThat(found.getString(1)).isEmpty();
        }
    }

    private static JsonObject checked(Caller caller, String sample, String mode, String onError) throws Exception {
        return done(caller, Files.readAllBytes(SAMPLES.resolve(sample + ".xlsx")), mode, onError);
    }

    private static JsonObject done(Caller caller, byte[] file, String mode, String onError) throws InterruptedException {
        return ImportJob.of(caller, ImportJob.post(caller, file, "list.xlsx", mode, onError)).ended(caller);
    }

    private static TreeSet<String> errors(List<JsonObject> problems) {
        return problems.stream()
                .filter(problem -> !"WARNING".equals(problem.getString("severity", "ERROR")))
                .map(problem -> problem.getInt("row") + " " + problem.getString("field") + " " + problem.getString("code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObject expected(String sample) throws IOException {
        return json(Files.readString(SAMPLES.resolve(sample + ".expected.json")));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
