package vn.hientai.personnel.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The ranks and the coefficients of their steps, with the ways their codes and names get mangled on the way here. */
public final class RankCatalogue {

    /** {@code official} is true for civil servants (công chức), false for public employees (viên chức). */
    public record Rank(String code, String name, String scale, boolean official, List<BigDecimal> coefficients) {

        public int steps() {
            return coefficients.size();
        }

        public BigDecimal coefficient(int step) {
            return coefficients.get(step - 1);
        }
    }

    private static final Pattern OLD_CODE = Pattern.compile("(\\d{1,2})[.,\\-\\s]?(\\d{3})([a-zA-Z]?)");
    private static final Pattern NEW_CODE = Pattern.compile("[Vv]\\.?\\s?(\\d{1,2})[.,\\-\\s](\\d{1,2})[.,\\-\\s](\\d{1,2})");
    private static final Pattern LABEL = Pattern.compile("(?i)^(mã\\s*(số|ngạch)?|ngạch)\\s*:?\\s*(?=[0-9vV])");

    private final Map<String, Rank> byCode = new HashMap<>();
    private final Map<String, List<Rank>> byName = new HashMap<>();

    public RankCatalogue() {
        var steps = new HashMap<String, List<BigDecimal>>();
        for (var line : lines("/catalogue/salary_steps.csv")) {
            if (line.get("effective_to").isBlank()) {
                var scale = steps.computeIfAbsent(line.get("class_code"), any -> new ArrayList<>());
                var step = Integer.parseInt(line.get("step"));
                while (scale.size() < step) {
                    scale.add(null);
                }
                scale.set(step - 1, new BigDecimal(line.get("coefficient")));
            }
        }
        for (var line : lines("/catalogue/ranks.csv")) {
            var coefficients = steps.get(line.get("salary_class"));
            if (coefficients == null) {
                continue;
            }
            var rank = new Rank(line.get("code"), line.get("name_vi"), line.get("salary_class"),
                line.get("personnel_type").startsWith("công"), List.copyOf(coefficients));
            byCode.put(rank.code(), rank);
            byName.computeIfAbsent(Headings.bare(rank.name()), any -> new ArrayList<>()).add(rank);
        }
    }

    /** A code as written, with lost zeros, other marks or a label before it: 1.004, 01-004, 13.09, V.7.3.29. */
    public Optional<Rank> byCode(String written) {
        var asWritten = byCode.get(written.strip());
        if (asWritten != null) {
            return Optional.of(asWritten);
        }
        var text = LABEL.matcher(written.strip()).replaceFirst("").strip();
        var exact = byCode.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        var fresh = NEW_CODE.matcher(text);
        if (fresh.matches()) {
            var rest = ".%s.%s".formatted(twoDigits(fresh.group(2)), twoDigits(fresh.group(3)));
            var code = "V." + twoDigits(fresh.group(1)) + rest;
            return Optional.ofNullable(byCode.getOrDefault(code, byCode.get("V" + twoDigits(fresh.group(1)) + rest)));
        }
        var old = OLD_CODE.matcher(text);
        if (old.matches()) {
            return Optional.ofNullable(byCode.get(
                twoDigits(old.group(1)) + "." + old.group(2) + old.group(3).toLowerCase(Locale.ROOT)));
        }
        return Optional.empty();
    }

    /** A code the spreadsheet took for a number: 1.004 for 01.004, 13.09 for 13.090, 1004 for 01.004. */
    public Optional<Rank> byNumber(BigDecimal number) {
        if (number.scale() > 3 || number.signum() <= 0) {
            return Optional.empty();
        }
        if (number.scale() <= 0 && number.compareTo(BigDecimal.valueOf(1000)) >= 0) {
            return byCode(number.movePointLeft(3).setScale(3).toPlainString());
        }
        return byCode(number.setScale(3).toPlainString());
    }

    /** By its name, when only one rank bears it. */
    public Optional<Rank> byName(String name) {
        var found = byName.getOrDefault(Headings.bare(name), List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static Iterable<CSVRecord> lines(String resource) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(
            RankCatalogue.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
             var parser = CSVParser.parse(reader, format)) {
            return parser.getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
