package vn.hientai.web.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.test.Product;

@DisplayName("Khởi động và dừng")
class StartIT {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"HIENTAI_PORT, abc", "HIENTAI_TODAY, 2026-11-22", "HIENTAI_DEMO, maybe", "HIENTAI_PROT, 8080"})
    void a_bad_option_ends_the_start_with_one_line_and_2(String name, String value) {
        try (var product = Product.on(Product.emptyData("refused")).with(name, value).start()) {
            assertThat(product.awaitEnd()).isEqualTo(2);
            assertThat(product.output().lines()).singleElement().asString().startsWith("hien-tai: " + name);
        }
    }

    @Test
    void help_lists_the_options() {
        try (var product = Product.on(Product.emptyData("help")).start("--help")) {
            assertThat(product.awaitEnd()).isZero();
            assertThat(product.output()).contains("HIENTAI_PORT", "[8080]", "HIENTAI_TODAY");
        }
    }

    @Test
    void a_taken_port_ends_the_start_with_one_line_and_2() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var product = Product.on(Product.emptyData("port"))
                    .with("HIENTAI_PORT", Integer.toString(taken.getLocalPort())).start()) {
            assertThat(product.awaitEnd()).isEqualTo(2);
            assertThat(product.output().lines()).singleElement().asString().contains("127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void a_folder_that_cannot_be_written_ends_the_start_with_one_line_and_2() throws IOException {
        var file = Files.createFile(Product.emptyData("folder").resolve("a-file"));
        try (var product = Product.on(file.resolve("data")).start()) {
            assertThat(product.awaitEnd()).isEqualTo(2);
            assertThat(product.output().lines()).singleElement().asString().startsWith("hien-tai: HIENTAI_DATA");
        }
    }

    @Test
    void what_was_written_is_there_after_a_kill_and_a_clean_stop_leaves_nothing_behind() throws Exception {
        var data = Product.emptyData("killed");
        try (var product = Product.on(data).start().awaitReady()) {
            write(product, "before the kill");
            refusesASecondStartOn(data);
            product.kill();
        }
        try (var product = Product.on(data).start().awaitReady()) {
            assertThat(written(product)).containsExactly("before the kill");
            assertThat(product.stop()).isZero();
        }
        assertThat(processesOf(data)).isEmpty();
    }

    private static void refusesASecondStartOn(Path data) {
        try (var second = Product.on(data).start()) {
            assertThat(second.awaitEnd()).isEqualTo(2);
            assertThat(second.output().lines()).singleElement().asString().contains("is in use by another instance");
        }
    }

    @ParameterizedTest(name = "sau {0} ms")
    @ValueSource(ints = {900, 1_800, 2_600, 3_500, 5_000})
    void a_first_start_killed_at_any_moment_is_begun_again(int milliseconds) throws Exception {
        var data = Product.emptyData("half");
        try (var product = Product.on(data).with("HIENTAI_DEMO", "true").start()) {
            Thread.sleep(milliseconds);
            product.kill();
        }
        try (var product = Product.on(data).with("HIENTAI_DEMO", "true").start().awaitReady()) {
            try (var connection = product.connect(); var rows = connection.createStatement().executeQuery(
                    "select count(*) filter (where not success), (select count(*) from demonstration)"
                        + " from flyway_schema_history")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
                assertThat(rows.getInt(2)).isOne();
            }
        }
        assertThat(processesOf(data)).isEmpty();
    }

    @Test
    void an_external_database_is_used_as_it_is() throws Exception {
        try (var host = Product.on(Product.emptyData("host")).start().awaitReady()) {
            var data = Product.emptyData("guest");
            try (var connection = host.administer(); var statement = connection.createStatement()) {
                statement.execute("create database guest owner hientai");
            }
            try (var guest = Product.on(data)
                    .with("HIENTAI_DB_URL", host.jdbcUrl().replace("/hientai?", "/guest?"))
                    .with("HIENTAI_DB_USER", host.jdbcUser()).with("HIENTAI_DB_PASSWORD", host.jdbcPassword())
                    .start().awaitReady()) {
                assertThat(data.resolve("postgres")).doesNotExist();
                assertThat(guest.stop()).isZero();
            }
            assertThat(host.answers("/health/ready")).isTrue();
        }
    }

    @Test
    void a_migration_that_is_killed_in_its_middle_is_begun_again() throws Exception {
        try (var host = Product.on(Product.emptyData("migrating-host")).start().awaitReady()) {
            try (var connection = host.administer(); var statement = connection.createStatement()) {
                statement.execute("create database half owner hientai");
            }
            var url = host.jdbcUrl().replace("/hientai?", "/half?");
            var data = Product.emptyData("migrating");
            try (var other = DriverManager.getConnection(url, host.jdbcUser(), host.jdbcPassword())) {
                other.setAutoCommit(false);
                // a table of the second migration, not yet committed: that migration waits in its middle until it is killed
                other.createStatement().execute("create table work_item (id bigint)");
                try (var guest = guest(data, host, url).start()) {
                    awaitWaiting(host);
                    guest.kill();
                }
                other.rollback();
            }
            try (var guest = guest(data, host, url).start().awaitReady();
                    var connection = DriverManager.getConnection(url, host.jdbcUser(), host.jdbcPassword());
                    var rows = connection.createStatement().executeQuery(
                            "select count(*) filter (where not success), count(*) - count(distinct version) from flyway_schema_history")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
                assertThat(rows.getInt(2)).isZero();
                assertThat(guest.stop()).isZero();
            }
        }
    }

    private static Product guest(Path data, Product host, String url) {
        return Product.on(data).with("HIENTAI_DB_URL", url)
            .with("HIENTAI_DB_USER", host.jdbcUser()).with("HIENTAI_DB_PASSWORD", host.jdbcPassword());
    }

    private static void awaitWaiting(Product host) throws Exception {
        for (var attempt = 0; attempt < 600; attempt++) {
            try (var connection = host.administer(); var rows = connection.createStatement().executeQuery(
                    "select count(*) from pg_stat_activity where datname = 'half' and wait_event_type = 'Lock'")) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the migration never came to the table");
    }

    @Test
    void an_external_database_that_does_not_answer_ends_the_start_with_1() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (var product = Product.on(Product.emptyData("nowhere"))
                .with("HIENTAI_DB_URL", "jdbc:postgresql://127.0.0.1:" + closed + "/x").start()) {
            assertThat(product.awaitEnd()).isEqualTo(1);
            assertThat(product.output().lines()).singleElement().asString().startsWith("hien-tai: ");
        }
    }

    private static void write(Product product, String text) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute("create table kept (text text)");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    private static List<String> written(Product product) throws SQLException {
        try (var connection = product.connect(); var rows = connection.createStatement()
                .executeQuery("select string_agg(text, ',') from kept")) {
            rows.next();
            return List.of(rows.getString(1));
        }
    }

    private static List<String> processesOf(Path data) {
        return ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse(""))
            .filter(line -> line.contains(data.toString())).toList();
    }
}
