package vn.hientai.personnel.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Ranks (ngạch, hạng) with their scales, steps and coefficients, from the shipped catalogues (NĐ 204/2004/NĐ-CP). */
final class PayGrid {
    /** A rank: its scale, how many steps it has, after how many months the next step is due in the ordinary way. */
    record Rank(String code, String nameVi, String scale, int steps, int waitingMonths) {}

    private static final PayGrid SHIPPED = new PayGrid();

    private final Map<String, Rank> ranks = new TreeMap<>();
    private final Map<String, BigDecimal> coefficients = new HashMap<>();

    private PayGrid() {
        var months = new HashMap<String, Integer>();
        read("catalogue/salary_steps.csv", row -> {
            var scale = row.get("class_code");
            coefficients.put(scale + "/" + row.get("step"), new BigDecimal(row.get("coefficient")));
            if (!row.get("holding_months").isBlank()) {
                months.put(scale, Integer.valueOf(row.get("holding_months").strip()));
            }
        });
        read("catalogue/ranks.csv", row -> {
            var scale = row.get("salary_class");
            var waiting = row.get("holding_months").strip();
            if (!row.get("steps").isBlank() && (months.containsKey(scale) || !waiting.isEmpty())) {
                ranks.putIfAbsent(
                        row.get("code"),
                        new Rank(
                                row.get("code"),
                                row.get("name_vi"),
                                scale,
                                Integer.parseInt(row.get("steps").strip()),
                                waiting.isEmpty() ? months.get(scale) : Integer.parseInt(waiting)));
            }
        });
    }

    static PayGrid shipped() {
        return SHIPPED;
    }

    Optional<Rank> rank(String code) {
        return Optional.ofNullable(ranks.get(code));
    }

    Map<String, Rank> ranks() {
        return ranks;
    }

    Optional<BigDecimal> coefficient(String scale, int step) {
        return Optional.ofNullable(coefficients.get(scale + "/" + step));
    }

    private static void read(String resource, Consumer<CSVRecord> line) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = PayGrid.class.getClassLoader().getResourceAsStream(resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            format.parse(reader).forEach(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
