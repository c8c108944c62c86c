package vn.hientai.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Đã sẵn sàng")
@ExtendWith(RunningProduct.class)
class ReadyIT {

    @Test
    void says_where_it_is_and_who_may_try_it(Product product) {
        var log = product.output();
        assertThat(log).contains("ready: " + product.baseUrl() + "/", "hientai-demo", "hr.officer", "admin");
        // other tests of the same run may provoke errors afterwards
        assertThat(log.substring(0, log.indexOf("ready: "))).doesNotContain("SEVERE").doesNotContain("Exception");
    }

    @Test
    void does_not_name_its_server(Product product) throws Exception {
        var answer = HttpClient.newHttpClient().send(
            HttpRequest.newBuilder(URI.create(product.baseUrl() + "/health/ready")).build(),
            HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().toString()).doesNotContainIgnoringCase("payara")
            .doesNotContainIgnoringCase("powered");
    }

    @Test
    void listens_on_its_own_address_only(Product product) throws IOException {
        for (var other : NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance).filter(address -> !address.isLoopbackAddress()).toList()) {
            assertThatThrownBy(() -> new Socket(other, product.port()).close())
                .as(other.toString()).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void keeps_passwords_from_other_users_and_from_command_lines(Product product) throws IOException {
        var connection = product.data().resolve("postgres/connection.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(connection))).isEqualTo("rw-------");
        assertThat(commandLines()).noneMatch(line -> line.contains(product.jdbcPassword()));
    }

    @Test
    void holds_the_demonstration_province_of_its_business_day(Product product) throws Exception {
        try (var connection = product.connect(); var rows = connection.createStatement()
                .executeQuery("select people, today::text from demonstration")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(3000);
            assertThat(rows.getString(2)).isEqualTo("2026-11-22");
            assertThat(rows.next()).isFalse();
        }
    }

    private static List<String> commandLines() {
        return ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()).toList();
    }
}
