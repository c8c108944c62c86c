package vn.hientai.core.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import vn.hientai.core.policy.LawFiles;

/** The shipped files, each with the columns in which its items have code and name. */
enum CatalogueFile {
    ETHNIC_GROUPS("ethnic-groups", "ethnic_groups.csv", "code", "name_vi"),
    RELIGIONS("religions", "religions.csv", "code", "name_vi"),
    RANKS("ranks", "ranks.csv", "code", "name_vi"),
    POSITION_ALLOWANCES("position-allowances", "position_allowances.csv", "code", "title_vi"),
    COMPETENCY_ABROAD("competency-abroad", "competency_international.csv", "framework/component", "component"),
    RESUME_FIELDS("resume-fields", "resume_fields.csv", "form/field_no", "name_vi"),
    CHOICES(null, "choices.csv", "code", "name_vi");

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final String FROM_MEMORY = "memory";
    private static final Set<String> OWN_COLUMNS =
            Set.of("catalogue", "code", "name_vi", "name_en", "effective_from", "effective_to", "legal_basis", "confidence");

    private final String catalogue;
    private final String file;
    private final List<String> codeColumns;
    private final String nameColumn;

    /** @param catalogue null where each row names its own */
    CatalogueFile(String catalogue, String file, String codeColumns, String nameColumn) {
        this.catalogue = catalogue;
        this.file = file;
        this.codeColumns = List.of(codeColumns.split("/"));
        this.nameColumn = nameColumn;
    }

    /** Every shipped item, in the order of the files. */
    static List<CatalogueItem> all() {
        var items = new ArrayList<CatalogueItem>();
        Arrays.stream(values()).forEach(file -> items.addAll(file.items()));
        return items;
    }

    private List<CatalogueItem> items() {
        return LawFiles.read("catalogue/" + file, this::item);
    }

    private CatalogueItem item(CSVRecord row) {
        var confidence = text(row, "confidence");
        var attributes = new LinkedHashMap<String, String>();
        row.toMap().forEach((column, value) -> {
            if (!value.isBlank() && !OWN_COLUMNS.contains(column) && !column.equals(nameColumn)) {
                attributes.put(column, value.strip());
            }
        });
        return new CatalogueItem(
                catalogue == null ? row.get("catalogue") : catalogue,
                codeColumns.stream().map(row::get).collect(Collectors.joining("/")), row.get(nameColumn),
                text(row, "name_en"), from(row), day(row, "effective_to"), text(row, "legal_basis"), confidence,
                confidence == null || !confidence.contains(FROM_MEMORY), attributes);
    }

    private static LocalDate from(CSVRecord row) {
        var from = day(row, "effective_from");
        return from == null ? ALWAYS : from;
    }

    private static LocalDate day(CSVRecord row, String column) {
        var text = text(row, column);
        return text == null ? null : text.length() == 4 ? LocalDate.of(Integer.parseInt(text), 1, 1) : LocalDate.parse(text);
    }

    private static String text(CSVRecord row, String column) {
        return Stream.of(column).filter(row::isMapped).map(row::get).map(String::strip)
                .filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }
}
