package vn.hientai.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/**
 * Role x screen and endpoint x record: every reading operation of the description and every page is asked with records
 * inside and outside the account's scope; nobody outside may be named in any answer.
 */
@DisplayName("Không lộ dữ liệu ngoài phạm vi")
@ExtendWith(RunningProduct.class)
class LeakIT {
    private static final Path PAGES = Path.of("src/main/webapp");

    private enum Sees {
        NOBODY,
        SELF,
        DEPARTMENT,
        EVERYBODY
    }

    private final Product product;

    LeakIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "admin, NOBODY, false", "auditor, NOBODY, false", "legal.officer, NOBODY, false", "staff.member, SELF, false",
        "unit.hr, DEPARTMENT, true", "unit.head, DEPARTMENT, false", "council.member, EVERYBODY, false",
        "inspector, EVERYBODY, false", "leadership, EVERYBODY, false"})
    void nobody_outside_the_scope_is_named(String username, Sees sees, boolean sensitive) throws SQLException, IOException {
        var hiddenCodes = texts(hidden(sees, username, "p.code"));
        if (sees == Sees.DEPARTMENT) {
            hiddenCodes.removeAll(texts(seconded())); // of them the open part may be seen, never the identity number
        }
        var hiddenNumbers = texts(sensitive ? hidden(sees, username, "p.id_number")
                : "select id_number from person where id_number is not null and id <> " + self(username));
        var probes = texts("select code from staff_card where unit_id not in (" + department() + ") order by person_id limit 2");
        probes.addAll(texts("select code from staff_card where unit_id in (" + department() + ") order by person_id limit 2"));
        var program = Caller.withToken(product, username);
        var browser = Caller.signedIn(product, username);
        var leaks = new ArrayList<String>();

        for (var path : operations(program)) {
            for (var asked : filled(path, probes)) {
                weigh(asked, program.get(asked), hiddenCodes, hiddenNumbers, leaks);
            }
        }
        for (var page : pages()) {
            for (var code : probes) {
                var asked = page + "?code=" + code + "&id=1&query=nguyen";
                weigh(asked, browser.get(asked), hiddenCodes, hiddenNumbers, leaks);
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static void weigh(
            String asked, HttpResponse<String> answer, Set<String> codes, Set<String> numbers, List<String> leaks) {
        codes.stream().filter(code -> !asked.contains(code) || answer.statusCode() == 200 && asked.startsWith("/api/"))
                .filter(answer.body()::contains).findFirst().ifPresent(code -> leaks.add(asked + " names " + code));
        numbers.stream().filter(answer.body()::contains).findFirst().ifPresent(number -> leaks.add(asked + " tells an identity number"));
    }

    private static List<String> operations(Caller caller) {
        var paths = caller.json(caller.get("/openapi")).getJsonObject("paths");
        return paths.keySet().stream().filter(path -> ((JsonObject) paths.get(path)).containsKey("get")).toList();
    }

    private static List<String> filled(String path, Set<String> people) {
        if (path.contains("/staff/{code}")) {
            return people.stream().map(code -> path.replace("{code}", code).replaceAll("\\{\\w+}", "1") + (path.endsWith("eligibility") ? "?for=talent" : "")).toList();
        }
        if (path.contains("/units/{code}")) {
            var year = path.replaceAll("\\{year}", "2026").replaceAll("\\{(?!code})\\w+}", "1");
            return List.of(year.replace("{code}", "SNV"), year.replace("{code}", "SKHCN"));
        }
        if (path.contains("{")) {
            return List.of(path.replaceAll("\\{\\w+}", "1"), path.replaceAll("\\{\\w+}", "2"));
        }
        return List.of(path + "?limit=200&count=true", path + "?query=nguyen&unit=SNV&subtree=true");
    }

    private static List<String> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.map(PAGES::relativize).map(Path::toString)
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF") && !file.startsWith("dev"))
                    .map(file -> "/" + file.substring(0, file.length() - ".xhtml".length()))
                    .sorted().toList();
        }
    }

    private String hidden(Sees sees, String username, String column) throws SQLException {
        var seen = switch (sees) {
            case NOBODY -> "false";
            // a mentor of one's own is known by name
            case SELF -> "p.id = " + self(username) + " or p.id in (select mentor_id from development_plan where person_id = "
                    + self(username) + ")";
            case DEPARTMENT -> "c.unit_id in (" + department() + ")";
            case EVERYBODY -> "true";
        };
        return "select " + column + " from person p join staff_card c on c.person_id = p.id where " + column
                + " is not null and not coalesce(" + seen + ", false)";
    }

    private static String seconded() {
        return "select p.code from person p join engagement e on e.person_id = p.id where e.superseded_by is null and e.status = 'SECONDED'"
                + " and e.valid_from <= date '2026-11-22' and date '2026-11-22' < e.valid_until and e.host_unit_id in (" + department() + ")";
    }

    private static String department() {
        return """
                with recursive below(id) as (
                    select id from org_unit where code = 'SKHCN'
                    union select p.unit_id from unit_placement p join below b on p.parent_id = b.id)
                select id from below""";
    }

    private long self(String username) throws SQLException {
        var found = texts("select coalesce(person_id, 0) from account where username = '" + username + "'");
        return Long.parseLong(found.iterator().next());
    }

    private Set<String> texts(String sql) throws SQLException {
        var texts = new HashSet<String>();
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
