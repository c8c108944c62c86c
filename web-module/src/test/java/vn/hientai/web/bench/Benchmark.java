package vn.hientai.web.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.hientai.web.test.Product;

/**
 * Starts the product with so many people and prints what it costs, each figure beside its physical limit measured in the
 * same run, and whether the aim is met. Arguments: number of people (70000), rows of the list to import (70000).
 */
public final class Benchmark {
    private static final int READY_SECONDS = 12;
    private static final int MEMORY_MB = 700;
    private static final double TIMES_JDBC = 3;
    private static final int COMMONEST_NAME_MS = 25;
    private static final int PAGE_MS = 40;
    private static final int PAGES_A_SECOND = 100;
    private static final int CREATION_MS = 5;
    private static final int IMPORT_SECONDS = 15;
    private static final double CSV_SECONDS = 1.5;
    private static final int XLSX_SECONDS = 5;
    private static final int ROUND_SECONDS = 5;
    private static final int MANY_ROUND_SECONDS = 180;
    private static final int LONGEST_REQUEST_SECONDS = 10;
    private static final int FILE_MS = 150;

    private static final String WITH_UNITS =
            """
            select c.*, u.code, n.name from (%s) c join org_unit u on u.id = c.unit_id
            left join lateral (select x.name from unit_name x where x.unit_id = c.unit_id order by x.valid_from desc limit 1) n on true""";
    private static final String COLUMNS =
            "c.person_id, c.code as number, c.full_name, c.unit_id, c.post, c.rank, c.step, c.coefficient, c.subject, c.status";
    private static final String FIRST_PAGE =
            WITH_UNITS.formatted("select " + COLUMNS + " from staff_card c order by name_sort, person_id limit 26");
    private static final String BY_WORD = WITH_UNITS.formatted(
            """
            select %s from listed_name_word w
            cross join lateral (select x.* from listed_name x where x.id = w.name_id offset 0) n
            cross join lateral (select x.* from staff_card x where x.name_sort = w.name_sort and x.accent_key = n.accent_key
                order by x.person_id limit 26) c
            where w.word = ? order by w.name_sort, c.person_id limit 26""".formatted(COLUMNS));

    private static final String LONG_FILE = "40.018.2741";
    private static final String HISTORY =
            "select e.id, e.unit_id, e.post from engagement e join staff_card c on c.person_id = e.person_id where c.code = '40.018.2741'"
                    + " order by e.valid_from";

    private final int people;
    private final int rows;
    private final Figures figures;

    private Benchmark(int people, int rows) {
        this.people = people;
        this.rows = rows;
        this.figures = new Figures(people);
    }

    public static void main(String[] arguments) throws Exception {
        var people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 70_000;
        var rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 70_000;
        new Benchmark(people, rows).run();
    }

    private void run() throws Exception {
        var data = Product.emptyData("bench");
        try (var first = product(data)) {
            figures.seconds("first start, with the demonstration province", Timing.once(() -> first.start().awaitReady(READY_AT_MOST)), "", 0);
        }
        try (var product = product(data)) {
            figures.seconds("warm start to ready", Timing.once(() -> product.start().awaitReady(READY_AT_MOST)), "", READY_SECONDS);
            var client = new Client(product.baseUrl());
            var footprint = new Footprint(product);
            figures.memory("memory, just started", footprint, MEMORY_MB);
            reads(product, client, footprint);
            figures.memory("memory after the reads", footprint, MEMORY_MB);
            creations(product, client, footprint);
            longWorks(product, client, footprint);
            exports(client);
            imports(product, client);
            figures.memory("memory after exports and import", footprint, MEMORY_MB);
        }
        figures.close();
    }

    private static final int READY_AT_MOST = 7_200;

    private Product product(Path data) {
        return Product.on(data).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", Integer.toString(people))
                .with("HIENTAI_TODAY", "2026-11-22");
    }

    private void reads(Product product, Client client, Footprint footprint) throws Exception {
        try (var connection = product.connect(); var page = connection.prepareStatement(FIRST_PAGE);
                var word = connection.prepareStatement(BY_WORD)) {
            var byPage = Timing.of(footprint, () -> fetch(page));
            word.setString(1, "nguyen");
            var byWord = Timing.of(footprint, () -> fetch(word));
            var list = Timing.of(footprint, () -> client.api("/api/v1/staff"));
            figures.read("API: directory, first page", list, "plain JDBC", byPage, TIMES_JDBC * byPage.p95());
            var commonest = Timing.of(footprint, () -> client.api("/api/v1/staff?query=nguyen"));
            figures.read("API: search 'nguyen'", commonest, "plain JDBC", byWord, TIMES_JDBC * byWord.p95());
            figures.read("  the same, as the commonest family name", commonest, "", null, COMMONEST_NAME_MS);
        }
        for (var query : new String[] {"nguyen%20thi%20hoa", "nguyen%20van", "Tr%E1%BA%A7n%20Th%E1%BB%8B%20Hoa", "Ho%C3%A0", "ph",
            "nguyen&unit=SNV&subtree=true", "hoa&unit=SNV&subtree=true", "nguyen&count=true", "nguyen&gender=FEMALE"}) {
            figures.read("API: search '" + query.replace("%20", " ") + "'",
                    Timing.of(footprint, () -> client.api("/api/v1/staff?query=" + query)), "", null, 0);
        }
        figures.read("API: search while typing 'ngu'", Timing.of(footprint, () -> client.api("/api/v1/search?q=ngu")), "", null, 0);
        for (var list : new String[] {"staff?status=STUDYING", "staff?rank=01.003", "staff?unit=SNV&subtree=true", "staff?sort=BIRTH",
            "staff/40.018.2741", "staff/40.018.2741/file", "step-raises/due", "due", "decisions", "tasks"}) {
            figures.read("API: " + list, Timing.of(footprint, () -> client.api("/api/v1/" + list)), "", null, 0);
        }
        var file = Timing.of(footprint, () -> client.page("/assets/tokens.css"));
        var html = client.page("/officer/people");
        figures.read("HTML: directory, %,d characters".formatted(html.length()),
                Timing.of(footprint, () -> client.page("/officer/people")), "static file", file, PAGE_MS);
        figures.read("HTML: home", Timing.of(footprint, () -> client.page("/home")), "static file", file, 0);
        var files = Timing.perSecond(() -> client.page("/assets/tokens.css"));
        figures.throughput("API: directory, eight clients", Timing.perSecond(() -> client.api("/api/v1/staff")), files, 0);
        figures.throughput("HTML: directory, eight clients", Timing.perSecond(() -> client.page("/officer/people")), files, PAGES_A_SECOND);
    }

    private void creations(Product product, Client client, Footprint footprint) throws Exception {
        try (var connection = product.connect()) {
            var commit = Timing.of(footprint, () -> commit(connection));
            var next = new int[] {0};
            var creation = Timing.of(footprint, () -> client.post("/api/v1/staff", person(next[0]++)));
            figures.median("API: one person created", creation, "one row committed by JDBC", commit, CREATION_MS);
        }
    }

    /** What goes through everyone: rounds, due lists, statistics; and a file as long as a working life. */
    private void longWorks(Product product, Client client, Footprint footprint) throws Exception {
        var few = people <= 70_000;
        try (var connection = product.connect(); var history = connection.prepareStatement(HISTORY)) {
            var scan = Timing.once(() -> scan(connection));
            figures.seconds("pay round of the province, a quarter", Timing.once(() -> client.job("/api/v1/pay-rounds",
                    "{\"unit\": \"NA\", \"from\": \"2027-04-01\", \"until\": \"2027-06-30\"}")),
                    "all placements read once %.2f s".formatted(scan / 1000), few ? ROUND_SECONDS : MANY_ROUND_SECONDS);
            figures.seconds("due list with its count", Timing.once(() -> client.api("/api/v1/due?count=true")), "", few ? ROUND_SECONDS : 0);
            for (var report : new String[] {"reports/staff-statistics", "reports/staff-pyramid", "reports/retirement-wave",
                "units/NA/forecast", "units/NA/establishment"}) {
                figures.seconds("API: " + report, Timing.once(() -> client.api("/api/v1/" + report)), "", LONGEST_REQUEST_SECONDS);
            }
            lengthen(connection);
            figures.read("API: file with 40 years of service", Timing.of(footprint, () -> client.api("/api/v1/staff/" + LONG_FILE + "/file")),
                    "its engagements by JDBC", Timing.of(footprint, () -> fetch(history)), FILE_MS);
            figures.read("HTML: file with 40 years of service",
                    Timing.of(footprint, () -> client.page("/officer/person?code=" + LONG_FILE)), "", null, FILE_MS);
        }
    }

    private static long scan(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select sum(coefficient + step) from salary_placement where superseded_by is null")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Gives one person a step every other year and a post every year, forty years back. */
    private static void lengthen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into engagement (person_id, unit_id, post, valid_from, valid_until)
                    select c.person_id, c.unit_id, c.post, f.first - (y || ' years')::interval, f.first - (y - 1 || ' years')::interval
                    from staff_card c cross join lateral (select min(e.valid_from) as first from engagement e where e.person_id = c.person_id) f
                    cross join generate_series(1, 40) y where c.code = '%1$s';
                    insert into salary_placement (person_id, rank, scale, step, coefficient, step_since, valid_from, valid_until)
                    select c.person_id, c.rank, c.scale, 1, 2.34, f.first - (y || ' years')::interval, f.first - (y || ' years')::interval,
                        f.first - (y - 1 || ' years')::interval
                    from staff_card c cross join lateral (select min(s.valid_from) as first from salary_placement s where s.person_id = c.person_id) f
                    cross join generate_series(1, 40) y where c.code = '%1$s'"""
                            .formatted(LONG_FILE));
        }
    }

    private void imports(Product product, Client client) throws Exception {
        var list = SampleList.of(rows);
        var sheet = Files.createTempFile("bench", ".xlsx");
        SampleList.write(sheet, list);
        var reading = Timing.once(() -> SampleList.read(sheet));
        double copying;
        try (var connection = product.connect()) {
            copying = Timing.once(() -> SampleList.copy(connection, list));
        }
        var answer = new String[1];
        figures.seconds("import of %,d x %d with checks and audit".formatted(rows, SampleList.COLUMNS),
                Timing.once(() -> answer[0] = client.importFile(sheet, "SNV")),
                "read alone %.2f s, COPY alone %.2f s".formatted(reading / 1000, copying / 1000), IMPORT_SECONDS);
        figures.note(answer[0]);
        try (var connection = product.connect()) {
            var removal = Timing.once(() -> remove(connection));
            figures.seconds("  taken back again, in the background", Timing.once(() -> client.undoImport(answer[0])),
                    "those people deleted by JDBC %.2f s".formatted(removal / 1000), 0);
        }
        Files.delete(sheet);
    }

    /** What undoing costs the database alone; taken back, for the product is to do it. */
    private static int remove(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            var people = " in (select id from person where import_id = (select max(import_id) from person))";
            statement.execute("delete from staff_card where person_id" + people);
            statement.execute("delete from salary_placement where person_id" + people);
            statement.execute("delete from engagement where person_id" + people);
            return statement.executeUpdate("delete from person where id" + people);
        } finally {
            connection.rollback();
        }
    }

    private void exports(Client client) throws Exception {
        var sheet = Files.createTempFile("bench", ".xlsx");
        var list = SampleList.of(Math.min(people, 1_000_000));
        var writing = Timing.once(() -> SampleList.write(sheet, list));
        Files.delete(sheet);
        var aimed = people <= 70_000;
        figures.seconds("export of everyone as CSV", Timing.once(() -> client.download("/api/v1/staff.csv")), "", aimed ? CSV_SECONDS : 0);
        figures.seconds("export of everyone as XLSX", Timing.once(() -> client.download("/api/v1/staff.xlsx")),
                "%,d x %d written alone %.2f s".formatted(list.size(), SampleList.COLUMNS, writing / 1000), aimed ? XLSX_SECONDS : 0);
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

    private static int commit(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("insert into read_log (person_id, reader, section) values (0, 'bench', 'bench')")) {
            return statement.executeUpdate();
        }
    }

    private static String person(int number) {
        return """
                {"fullName": "Nguyễn Thị Đo Lường", "gender": "FEMALE", "birthDate": "1990-05-12", "idNumber": "001190%06d",
                 "unit": "SNV.VP", "post": "Chuyên viên", "subject": "CS_STAFF", "recruitedOn": "2015-01-01",
                 "rank": "01.003", "step": 2, "coefficient": 2.67, "stepSince": "2025-01-01"}"""
                .formatted(700_000 + number);
    }
}
