package vn.hientai.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Các bản nâng cấp cơ sở dữ liệu")
class MigrationsTest {
    private static final Map<String, String> RANGES = Map.of(
        "core", "V00\\d\\d__[a-z0-9_]+\\.sql", "personnel", "V01\\d\\d__[a-z0-9_]+\\.sql",
        "rewards", "V0[2-8]\\d\\d__[a-z0-9_]+\\.sql", "setup", "V09\\d\\d__[a-z0-9_]+\\.sql");

    @Test
    void have_versions_of_their_own() throws IOException {
        assertThat(migrations().stream().collect(
            Collectors.groupingBy(file -> file.getFileName().toString().substring(0, 5), Collectors.counting())))
            .isNotEmpty().allSatisfy((version, files) -> assertThat(files).as(version).isOne());
    }

    @Test
    void keep_to_the_range_of_their_module() throws IOException {
        assertThat(migrations()).allSatisfy(file -> assertThat(file.getFileName().toString())
            .matches(RANGES.get(file.getParent().getFileName().toString())));
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.walk(Path.of(".."), 8)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                .filter(file -> file.toString().contains("src/main/resources/db/"))
                .sorted().toList();
        }
    }
}
