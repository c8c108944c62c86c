package vn.hientai.web.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.postgresql.PGConnection;
import vn.hientai.web.test.Product;

/**
 * Starts the product with so many people and prints what it costs, each figure beside its physical limit measured in the
 * same run. Arguments: number of people (70000), rows of the list to import (70000).
 */
public final class Benchmark {
    private static final int COLUMNS = 40;
    private static final int SECONDS = 8;
    private static final String FIRST_PAGE =
            "select person_id, code, full_name, unit_id, post, rank, step, coefficient, subject, status from staff_card"
                    + " order by name_sort, person_id limit 26";
    private static final String BY_WORD =
            "select c.person_id, c.code, c.full_name, c.unit_id, c.post, c.rank, c.step, c.coefficient, c.subject, c.status"
                    + " from name_word_bearer w join staff_card c on c.person_id = w.person_id where w.word = ?"
                    + " order by w.name_sort, w.person_id limit 26";

    private final int people;
    private final int rows;

    private Benchmark(int people, int rows) {
        this.people = people;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        var people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 70_000;
        var rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 70_000;
        new Benchmark(people, rows).run();
    }

    private void run() throws Exception {
        var data = Product.emptyData("bench");
        say("people: %,d   processors: %d   Java %s", people, Runtime.getRuntime().availableProcessors(), Runtime.version());
        try (var first = product(data)) {
            first.start().awaitReady();
        }
        try (var product = product(data)) {
            var ready = Timing.once(() -> product.start().awaitReady());
            say("%-58s %8.1f s", "warm start to ready", ready / 1000);
            var client = new Client(product.baseUrl());
            reads(product, client);
            memory(product);
            writes(product, client);
            exports(client);
            memory(product);
        }
    }

    private Product product(Path data) {
        return Product.on(data).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", Integer.toString(people))
                .with("HIENTAI_TODAY", "2026-11-22");
    }

    private void reads(Product product, Client client) throws Exception {
        try (var connection = product.connect(); var page = connection.prepareStatement(FIRST_PAGE);
                var word = connection.prepareStatement(BY_WORD)) {
            measure("directory over the API, first page", () -> client.api("/api/v1/staff"));
            measure("  the same rows by plain JDBC", () -> fetch(page));
            measure("search 'nguyen' over the API", () -> client.api("/api/v1/staff?query=nguyen"));
            word.setString(1, "nguyen");
            measure("  the same by plain JDBC", () -> fetch(word));
            measure("search 'nguyen thi hoa' over the API", () -> client.api("/api/v1/staff?query=nguyen%20thi%20hoa"));
            measure("global search 'ngu' while typing", () -> client.api("/api/v1/search?q=ngu"));
            measure("one person over the API", () -> client.api("/api/v1/staff/40.018.2741"));
            var html = client.page("/officer/people");
            measure("directory page, HTML of %,d bytes".formatted(html.length()), () -> client.page("/officer/people"));
            measure("  a static file from the same server", () -> client.page("/assets/tokens.css"));
        }
        throughput("directory over the API, 8 clients", () -> client.api("/api/v1/staff"));
        throughput("directory page, HTML, 8 clients", () -> client.page("/officer/people"));
        throughput("  a static file, 8 clients", () -> client.page("/assets/tokens.css"));
    }

    private void writes(Product product, Client client) throws Exception {
        var next = new int[] {0};
        measure("one person created over the API", () -> client.post("/api/v1/staff", person(next[0]++)));
        var list = list();
        var sheet = Files.createTempFile("bench", ".xlsx");
        say("%-58s %8.2f s", "write a list of %,d x %d cells".formatted(rows, COLUMNS), Timing.once(() -> write(sheet, list)) / 1000);
        say("%-58s %8.2f s", "  read it alone", Timing.once(() -> read(sheet)) / 1000);
        try (var connection = product.connect()) {
            say("%-58s %8.2f s", "  COPY it alone", Timing.once(() -> copy(connection, list)) / 1000);
        }
        var answer = new String[1];
        say("%-58s %8.2f s", "  import it with all checks and audit", Timing.once(() -> answer[0] = client.importFile(sheet, "SNV")) / 1000);
        say("    %s", answer[0]);
        Files.delete(sheet);
    }

    private void exports(Client client) throws Exception {
        var size = new long[1];
        say("%-58s %8.2f s", "export everyone as CSV", Timing.once(() -> size[0] = client.download("/api/v1/staff.csv")) / 1000);
        say("    %,d bytes", size[0]);
        say("%-58s %8.2f s", "export everyone as XLSX", Timing.once(() -> size[0] = client.download("/api/v1/staff.xlsx")) / 1000);
        say("    %,d bytes", size[0]);
    }

    /** Proportional set size of the server, of its launcher and of every process of the database. */
    private static void memory(Product product) throws IOException {
        var server = 0L;
        var database = 0L;
        var family = new ArrayList<>(List.of(product.handle()));
        product.handle().descendants().forEach(family::add);
        for (var process : family) {
            var command = process.info().command().orElse("");
            var kilobytes = proportional(process.pid());
            if (command.endsWith("postgres")) {
                database += kilobytes;
            } else {
                server += kilobytes;
            }
        }
        say("%-58s %8d MB, database %d MB", "memory (PSS): server and launcher", server / 1024, database / 1024);
    }

    private static long proportional(long process) throws IOException {
        var file = Path.of("/proc", Long.toString(process), "smaps_rollup");
        if (!Files.isReadable(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    private static void measure(String what, Callable<?> act) throws Exception {
        say("%-58s %s", what, Timing.of(60, 200, act));
    }

    private static void throughput(String what, Callable<?> act) throws InterruptedException {
        say("%-58s %8.0f a second", what, Timing.perSecond(8, SECONDS, act));
    }

    private static int fetch(PreparedStatement query) throws SQLException {
        var read = 0;
        try (var result = query.executeQuery()) {
            while (result.next()) {
                read += result.getString(3).length();
            }
        }
        return read;
    }

    private static String person(int number) {
        return """
                {"fullName": "Nguyễn Thị Đo Lường", "gender": "FEMALE", "birthDate": "1990-05-12", "idNumber": "040190%06d",
                 "unit": "SNV.VP", "post": "Chuyên viên", "subject": "CS_STAFF", "recruitedOn": "2015-01-01",
                 "rank": "01.003", "step": 2, "coefficient": 2.67, "stepSince": "2025-01-01"}"""
                .formatted(700_000 + number);
    }

    private List<String[]> list() {
        var list = new ArrayList<String[]>(rows);
        for (var i = 0; i < rows; i++) {
            var row = new String[COLUMNS];
            var year = 1970 + i % 30;
            row[0] = Integer.toString(i + 1);
            row[1] = "Trần Văn " + (char) ('A' + i % 26) + "ình";
            row[2] = "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, year);
            row[3] = "Nam";
            row[4] = "0380%02d%06d".formatted(year % 100, i);
            row[5] = "Chuyên viên";
            row[6] = "01.003";
            row[7] = "2";
            row[8] = "2,67";
            row[9] = "01/03/2025";
            row[10] = "01/09/%d".formatted(year + 24);
            for (var column = 11; column < COLUMNS; column++) {
                row[column] = "Ghi chú " + column;
            }
            list.add(row);
        }
        return list;
    }

    private static Path write(Path file, List<String[]> list) throws IOException {
        var header = new String[] {"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Chức vụ", "Mã ngạch", "Bậc", "Hệ số",
            "Thời điểm hưởng", "Ngày tuyển dụng"};
        try (var out = new BufferedOutputStream(Files.newOutputStream(file)); var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("Danh sách");
            for (var column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, column < header.length ? header[column] : "Cột " + column);
            }
            for (var row = 0; row < list.size(); row++) {
                for (var column = 0; column < COLUMNS; column++) {
                    sheet.value(row + 1, column, list.get(row)[column]);
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static long read(Path file) throws IOException {
        try (var book = new ReadableWorkbook(file.toFile()); var stream = book.getFirstSheet().openStream()) {
            return stream.mapToLong(row -> row.getCellCount()).sum();
        }
    }

    private static long copy(Connection connection, List<String[]> list) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            var columns = new StringBuilder();
            for (var column = 0; column < COLUMNS; column++) {
                columns.append(column == 0 ? "" : ", ").append("c").append(column).append(" text");
            }
            statement.execute("create temporary table bench_copy (" + columns + ")");
        }
        var text = new StringBuilder();
        for (var row : list) {
            text.append(String.join("\t", row)).append('\n');
        }
        var copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_copy from stdin", new StringReader(text.toString()));
        connection.rollback();
        return copied;
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }
}
