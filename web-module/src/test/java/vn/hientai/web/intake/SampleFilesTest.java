package vn.hientai.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.core.intake.ProblemCode;

/** The files that senders really send, against what must come out of them. */
class SampleFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"so-noi-vu", "so-giao-thong-xay-dung", "xa-phong-chu-abc", "danh-sach-loi"})
    void everyRowComesOutAsExpected(String name) throws IOException {
        var expected = expected(name);
        var read = ReadFile.of(Path.of("src/test/resources/samples", name + ".xlsx"), TODAY);

        assertThat(read.summary().people()).isEqualTo(expected.getInt("total"));
        assertThat(read.goodPeople().stream().map(ReadFile::line)).containsExactlyElementsOf(people(expected));
        assertThat(read.problems().stream().filter(problem -> problem.code() != ProblemCode.ID_MISMATCH)
            .map(problem -> problem.row() + " " + problem.code() + " " + problem.field()))
            .containsExactlyElementsOf(problems(expected));
    }

    private static JsonObject expected(String name) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(
            Path.of("src/test/resources/samples", name + ".expected.json")))) {
            return reader.readObject();
        }
    }

    private static List<String> people(JsonObject expected) {
        var lines = new ArrayList<String>();
        for (var person : expected.getJsonArray("people").getValuesAs(JsonObject.class)) {
            lines.add(String.join("|", String.valueOf(person.getInt("row")), person.getString("name"),
                person.getString("gender"), person.getString("birth"), person.getString("idNumber"),
                person.getString("unit"), person.getString("rank"), String.valueOf(person.getInt("step")),
                person.getJsonNumber("coefficient").bigDecimalValue().stripTrailingZeros().toPlainString()));
        }
        return lines;
    }

    private static List<String> problems(JsonObject expected) {
        return expected.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
            .map(problem -> problem.getInt("row") + " " + problem.getString("code") + " " + problem.getString("field"))
            .toList();
    }
}
