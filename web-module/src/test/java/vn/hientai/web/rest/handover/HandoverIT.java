package vn.hientai.web.rest.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hientai.personnel.handover.FileTables;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

/** On two products of its own: one hands over, the other, of another province, takes in. */
@DisplayName("Bàn giao hồ sơ giữa hai tỉnh")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverIT {
    private static final String ANH = "40.018.2741";
    private static final int ROUNDS = 5;

    private Product here;
    private Product there;

    @BeforeAll
    void two_provinces() throws SQLException {
        here = Product.on(Product.emptyData("handover-here")).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "100")
                .with("HIENTAI_TODAY", "2026-11-22").start();
        there = Product.on(Product.emptyData("handover-there")).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "0")
                .with("HIENTAI_TODAY", "2026-11-22").start();
        here.awaitReady();
        there.awaitReady();
        execute(there, "update unit_name set name = 'Tỉnh Hà Tĩnh' where unit_id = (select id from org_unit where code = 'NA')");
        execute(there, "update org_change set counter = counter + 1");
    }

    @AfterAll
    void both_end() {
        here.close();
        there.close();
    }

    @Test
    void nothing_is_lost_on_the_way_to_another_province() throws Exception {
        var officer = Caller.withToken(here, "hr.officer");
        assertThat(officer.send(Packages.upload(officer, "/api/v1/attachments", Map.of("kind", "PERSON", "subject", ANH), "bang.pdf",
                "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8))).statusCode()).isEqualTo(201);
        signedDecision();
        execute(here, "update annual_grade set grade = 'GOOD', recorded_at = recorded_at where person_id = "
                + "(select id from person where code = '" + ANH + "') and year = 2025");
        var parcel = Packages.of(officer, ANH);
        var parts = Packages.parts(parcel);
        assertThat(parts).containsKeys("file.json", "resume.pdf", "manifest.json", "manifest.p7s", "attachments/1.pdf");
        assertThat(Packages.json(parts.get("file.json")).getJsonArray("papers")).isNotEmpty();
        assertThat(Packages.json(parts.get("file.json")).getJsonArray("knownBefore")).isNotEmpty();

        var receiver = Caller.withToken(there, "hr.officer");
        strangers();
        var sent = Packages.send(receiver, parcel);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        var intake = receiver.json(sent);
        assertThat(intake.getString("signature")).isEqualTo("UNKNOWN_CERTIFICATE");
        assertThat(intake.getJsonObject("contents").getJsonArray("questions").toString()).contains("sameName", "sender");
        assertThat(intake.getJsonObject("contents").getJsonArray("problems")).isEmpty();
        var id = intake.getInt("id");
        assertThat(Packages.accept(receiver, id, "{\"sender\": true}").body()).contains("\"field\":\"sameName\"");
        assertThat(Packages.accept(receiver, id, "{\"sameName\": true}").body()).contains("\"field\":\"sender\"");
        assertThat(Packages.accept(receiver, id, "{\"sameName\": true, \"sender\": true, \"units\": {\"NA\": \"KHONG-CO\"}}").statusCode())
                .isEqualTo(422);
        var accepted = Packages.accept(receiver, id, "{\"sameName\": true, \"sender\": true}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);

        var code = receiver.json(accepted).getString("staff");
        assertThat(code).isNotEqualTo(ANH);
        assertThat(receiver.get("/api/v1/staff/" + code).statusCode()).isEqualTo(200);
        assertThat(receiver.get("/api/v1/staff/" + code + "/file").body()).contains("Thạc sĩ Khoa học dữ liệu");
        assertThat(Caller.signedIn(there, "hr.officer").get("/officer/person?code=" + code).statusCode()).isEqualTo(200);
        var back = Packages.of(receiver, code);
        assertThat(Packages.said(back)).isEqualTo(Packages.said(parcel));
        assertThat(Packages.parts(back).get("attachments/1.pdf")).isEqualTo(parts.get("attachments/1.pdf"));
        assertThat(Packages.parts(back).keySet()).isEqualTo(parts.keySet());
        assertThat(Packages.accept(receiver, id, "{\"sameName\": true, \"sender\": true}").statusCode()).isEqualTo(409);
        assertThat(Caller.withToken(there, "auditor").get("/api/v1/audit/verification").body()).doesNotContain("firstBroken");
    }

    @Test
    void whatever_is_corrected_before_comes_out_the_same() throws Exception {
        var officer = Caller.withToken(there, "hr.officer");
        for (var seed = 1; seed <= ROUNDS; seed++) {
            shake(new Random(seed));
            strangers();
            execute(there, "update person set id_number = '042096' || lpad('" + seed + "', 6, '0') where code = '" + ANH + "'");
            var parcel = Packages.of(officer, ANH);
            strangers();
            var sent = Packages.send(officer, parcel);
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
            assertThat(officer.json(sent).getString("signature")).as("our own").isEqualTo("VALID");
            var accepted = Packages.accept(officer, officer.json(sent).getInt("id"), "{\"sameName\": true}");
            assertThat(accepted.statusCode()).as("seed %d: %s", seed, accepted.body()).isEqualTo(200);
            var back = Packages.of(officer, officer.json(accepted).getString("staff"));
            assertThat(Packages.said(back)).as("seed %d", seed).isEqualTo(Packages.said(parcel));
        }
    }

    @Test
    void a_citizen_who_has_a_file_here_keeps_it_and_what_differs_is_proposed() throws Exception {
        var officer = Caller.withToken(here, "hr.officer");
        var staff = "40.018.0012";
        execute(here, "update person set fields = fields || '{\"phone\": \"0912000001\", \"ethnic\": \"Kinh\"}' where code = '" + staff + "'");
        var parcel = Packages.of(officer, staff);
        execute(here, "update person set fields = fields || '{\"phone\": \"0912000002\"}' where code = '" + staff + "'");
        var files = count(here, "select count(*) from person");
        var intake = officer.json(Packages.send(officer, parcel));
        var id = intake.getInt("id");
        assertThat(intake.getJsonObject("contents").getJsonArray("existing").getString(0)).isEqualTo(staff);
        assertThat(intake.getJsonObject("contents").getJsonArray("questions").toString()).contains("into");
        assertThat(intake.getJsonObject("contents").getJsonArray("problems")).isEmpty();
        assertThat(Packages.accept(officer, id, "{\"sameName\": true, \"sender\": true}").body()).contains("handover.refusal.exists", "\"field\":\"into\"");
        assertThat(join(officer, id, "40.018.0013").statusCode()).isEqualTo(422);

        var joined = join(officer, id, staff);
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
        var proposal = officer.json(joined).getInt("proposal");
        assertThat(officer.json(joined).getInt("items")).isEqualTo(1);
        assertThat(count(here, "select count(*) from person")).as("không có hồ sơ thứ hai").isEqualTo(files);
        assertThat(count(here, "select count(*) from person where code = '" + staff + "' and fields ->> 'phone' = '0912000002'")).as("không ghi đè").isOne();
        assertThat(count(here, "select count(*) from file_proposal_item where proposal_id = " + proposal
                + " and field = 'phone' and old_text = '0912000002' and new_text = '0912000001'")).isOne();
        assertThat(join(officer, id, staff).statusCode()).isEqualTo(409);
    }

    @Test
    void a_value_that_no_list_here_knows_is_kept_or_put_under_the_one_chosen() throws Exception {
        var officer = Caller.withToken(here, "hr.officer");
        var receiver = Caller.withToken(there, "hr.officer");
        var staff = "40.018.0015";
        execute(there, "update person set id_number = null where code = '" + staff + "'");
        execute(here, "update person set fields = fields || '{\"ethnic\": \"Ơ Đu (nhóm)\"}' where code = '" + staff + "'");
        var sent = receiver.json(Packages.send(receiver, Packages.of(officer, staff)));
        assertThat(sent.getJsonObject("contents").getJsonArray("unknownCodes").toString()).contains("Ơ Đu (nhóm)", "\"field\":\"ethnic\"");
        var wrong = Packages.accept(receiver, sent.getInt("id"), "{\"sameName\": true, \"sender\": true, \"values\": {\"ethnic\": \"Không có\"}}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"values.ethnic\"");
        var accepted = Packages.accept(receiver, sent.getInt("id"), "{\"sameName\": true, \"sender\": true, \"values\": {\"ethnic\": \"Thổ\"}}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(count(there, "select count(*) from person where code = '" + receiver.json(accepted).getString("staff")
                + "' and fields ->> 'ethnic' = 'Thổ'")).isOne();
    }

    private static HttpResponse<String> join(Caller officer, int intake, String staff) {
        var version = officer.json(officer.get("/api/v1/handover-intakes/" + intake)).getInt("version");
        return officer.send(officer.to("/api/v1/handover-intakes/" + intake + "/joining").header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"").POST(BodyPublishers.ofString("{\"staff\": \"" + staff + "\", \"sender\": true}")));
    }

    @Test
    void a_package_that_is_not_whole_is_refused_with_what_is_wrong() throws Exception {
        var officer = Caller.withToken(here, "hr.officer");
        var parcel = Packages.of(officer, ANH);
        var parts = Packages.parts(parcel);
        var before = count(here, "select count(*) from handover_intake");
        var changed = new LinkedHashMap<>(parts);
        changed.put("resume.pdf", "%PDF-1.7 khác".getBytes(StandardCharsets.UTF_8));
        refused(officer, Packages.zip(changed), "handover.refusal.hash");
        refused(officer, Packages.zip(with(parts, "../../etc/cron.d/x", new byte[1])), "handover.refusal.name");
        refused(officer, Packages.zip(with(parts, "/etc/passwd", new byte[1])), "handover.refusal.name");
        refused(officer, Packages.zip(with(parts, "extra.pdf", new byte[1])), "handover.refusal.not-listed");
        var lacking = new LinkedHashMap<>(parts);
        lacking.remove("resume.pdf");
        refused(officer, Packages.zip(lacking), "handover.refusal.missing");
        refused(officer, Packages.zip(with(parts, "bomb.bin", new byte[45_000_000])), "handover.refusal.too-much");
        refused(officer, "không phải zip".getBytes(StandardCharsets.UTF_8), "handover.refusal.not-a-package");
        refused(officer, new byte[0], "handover.refusal.not-a-package");
        refused(officer, Packages.zip(replaced(parts, "manifest.json", "\"version\":1", "\"version\":2")), "handover.refusal.newer");
        refused(officer, Packages.zip(replaced(parts, "manifest.json", "hientai.handover", "other")), "handover.refusal.schema");
        refused(officer, Packages.zip(replaced(parts, "manifest.json", "Công văn 12", "Công văn 13")), "handover.refusal.altered");
        refused(officer, Packages.listedAgain(replaced(parts, "file.json", "{\"schema\"", "{{")), "handover.refusal.unreadable");
        refused(officer, Packages.listedAgain(replaced(parts, "file.json", "\"attachments\":[", "\"attachments\":[7,")), "handover.refusal.unreadable");
        refused(officer, Packages.listedAgain(replaced(parts, "file.json", "\"version\":1", "\"version\":9")), "handover.refusal.newer");
        assertThat(count(here, "select count(*) from handover_intake")).isEqualTo(before);
    }

    @Test
    void rows_that_nobody_here_understands_keep_the_package_out() {
        var officer = Caller.withToken(here, "hr.officer");
        var parts = Packages.parts(Packages.of(officer, "40.018.0013"));
        var newer = replaced(parts, "file.json", "\"rows\":{", "\"rows\":{\"space_flight\":[{\"id\":1}],");
        var sent = Packages.send(Caller.withToken(there, "hr.officer"), Packages.listedAgain(newer));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(sent.body()).contains("space_flight", "\"signature\":\"NONE\"");
        var receiver = Caller.withToken(there, "hr.officer");
        assertThat(Packages.accept(receiver, receiver.json(sent).getInt("id"), "{\"sameName\": true, \"sender\": true}").statusCode()).isEqualTo(422);
        var returned = receiver.send(receiver.to("/api/v1/handover-intakes/" + receiver.json(sent).getInt("id") + "/return")
                .header("Content-Type", "application/json").header("If-Match", "\"1\"").POST(BodyPublishers.ofString("{\"reason\": \"Phiên bản mới hơn\"}")));
        assertThat(returned.body()).contains("\"state\":\"REFUSED\"", "Phiên bản mới hơn");
    }

    @Test
    void contradictions_inside_change_nothing() throws Exception {
        var officer = Caller.withToken(here, "hr.officer");
        var parts = Packages.parts(Packages.of(officer, "40.018.0014"));
        var receiver = Caller.withToken(there, "hr.officer");
        execute(there, "update person set id_number = null where code = '40.018.0014'");
        var before = count(there, "select count(*) from person");
        var twisted = replaced(parts, "file.json", "\"gender\":\"", "\"gender\":\"X");
        var sent = Packages.send(receiver, Packages.listedAgain(twisted));
        var answer = Packages.accept(receiver, receiver.json(sent).getInt("id"), "{\"sameName\": true, \"sender\": true}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("handover.refusal.content");
        assertThat(count(there, "select count(*) from person")).isEqualTo(before);
        assertThat(receiver.get("/api/v1/handover-intakes/" + receiver.json(sent).getInt("id")).body()).contains("\"state\":\"RECEIVED\"");
    }

    @Test
    void only_the_department_hands_files_over_and_the_trail_tells() throws Exception {
        for (var other : List.of("unit.hr", "unit.head", "staff.member", "council.member", "inspector", "leadership", "auditor", "admin")) {
            var caller = Caller.withToken(here, other);
            assertThat(caller.get("/api/v1/staff/" + ANH + "/handovers").statusCode()).as(other).isIn(403, 404);
            assertThat(caller.get("/api/v1/handover-intakes").statusCode()).as(other).isIn(403, 404);
            assertThat(caller.get("/api/v1/handovers/1/package").statusCode()).as(other).isIn(403, 404);
            assertThat(caller.send(caller.to("/api/v1/staff/" + ANH + "/handovers").header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"ground\": \"OTHER\", \"reason\": \"x\", \"receiver\": \"y\"}"))).statusCode()).as(other).isIn(403, 404);
        }
        var officer = Caller.withToken(here, "hr.officer");
        assertThat(officer.send(officer.to("/api/v1/staff/" + ANH + "/handovers").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ground\": \"OTHER\", \"reason\": \" \", \"receiver\": \"y\"}"))).statusCode()).isEqualTo(400);
        Packages.of(officer, ANH);
        assertThat(count(here, "select count(*) from audit_entry where action = 'HandOverFile' and outcome = 'DONE'")).isPositive();
        assertThat(count(here, "select count(*) from read_log where section = 'handover'")).isPositive();
        assertThat(officer.get("/api/v1/staff/" + ANH + "/handovers").body()).contains("Sở Nội vụ tỉnh Hà Tĩnh", "Công văn 12/SNV");
    }

    @Test
    void every_table_about_a_person_goes_along_or_stays_with_a_reason() throws Exception {
        var content = Packages.json(Packages.parts(Packages.of(Caller.withToken(here, "hr.officer"), ANH)).get("file.json"));
        try (var connection = here.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where a.attname = 'person_id' and c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)""")) {
            while (rows.next()) {
                var table = rows.getString(1);
                var beside = List.of("attachment", "decision_subject").contains(table);
                assertThat(beside || content.getJsonObject("rows").containsKey(table)
                        || FileTables.LEFT_BEHIND.containsKey(table)).as(table).isTrue();
            }
        }
    }

    private void signedDecision() {
        var officer = Caller.withToken(here, "hr.officer");
        var leader = Caller.withToken(here, "leadership");
        var draft = officer.send(officer.to("/api/v1/decisions").header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
                {"kind": "OTHER", "agency": "SKHCN", "symbol": "QĐ-BG", "title": "Quyết định về việc cử đi học", "subjects": ["40.018.2741"]}""")));
        var id = officer.json(draft).getInt("id");
        assertThat(leader.send(leader.to("/api/v1/decisions/" + id + "/signature").header("Content-Type", "application/json")
                .header("If-Match", "\"1\"").POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(200);
        assertThat(leader.get("/api/v1/decisions/" + id + ".pdf").statusCode()).isEqualTo(200);
    }

    /** Those who bear the number of a citizen here already lend it to the one who comes. */
    private void strangers() throws SQLException {
        execute(there, "update person set id_number = null where id_number is not null and full_name = 'Phan Đức Anh'");
    }

    /** Corrections of the past, as officers make them over the years. */
    private void shake(Random random) throws SQLException {
        var anh = "(select id from person where code = '" + ANH + "')";
        for (var i = 0; i < 6; i++) {
            switch (random.nextInt(4)) {
                case 0 -> execute(there, "update engagement set post = 'Chuyên viên %d' where person_id = %s".formatted(random.nextInt(900), anh));
                case 1 -> execute(there, "update salary_placement set step_since = step_since - %d where person_id = %s".formatted(1 + random.nextInt(9), anh));
                case 2 -> execute(there, "update annual_grade set grade = '%s' where person_id = %s and year = 2024"
                        .formatted(random.nextBoolean() ? "GOOD" : "COMPLETED", anh));
                default -> execute(there, "insert into file_change (person_id, field, old_value, new_value, author, at) values (%s, 'phone', '%d', '%d', 'Cán bộ', now())"
                        .formatted(anh, random.nextInt(1000), random.nextInt(1000)));
            }
        }
    }

    private static void refused(Caller officer, byte[] parcel, String rule) {
        var answer = Packages.send(officer, parcel);
        assertThat(answer.statusCode()).as(rule + " " + answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(rule, "\"field\":\"file\"");
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
        var more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return more;
    }

    private static Map<String, byte[]> replaced(Map<String, byte[]> parts, String name, String was, String is) {
        var text = new String(parts.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        return with(parts, name, text.replace(was, is).getBytes(StandardCharsets.UTF_8));
    }

    private static void execute(Product product, String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Product product, String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
