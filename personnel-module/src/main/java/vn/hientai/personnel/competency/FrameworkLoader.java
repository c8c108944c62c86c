package vn.hientai.personnel.competency;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import vn.hientai.core.policy.LawFiles;

/**
 * Brings the frameworks that the State issued into an empty place at a start (nạp khung năng lực), as approved first
 * versions from the day of their instrument; one that is there already, or was revised here, stays as it is.
 */
public final class FrameworkLoader {
    private static final String MEMORY = "memory";
    private static final int HIGHEST = 5;

    /** Names of the frameworks; the files name their competencies only. */
    private static final Map<String, String[]> TITLES = Map.of(
            "TT12-2022", new String[] {"Khung năng lực công chức", "Competency framework of civil servants", "CIVIL_SERVANT"},
            "ND232-2026", new String[] {"Khung năng lực viên chức", "Competency framework of public employees", "PUBLIC_EMPLOYEE"});

    private FrameworkLoader() {}

    /** Within the caller's transaction. */
    public static void load(Connection connection) throws SQLException {
        var frameworks = new LinkedHashMap<String, List<CSVRecord>>();
        for (var row : LawFiles.read("catalogue/competency.csv", one -> one)) {
            frameworks.computeIfAbsent(row.get("framework"), one -> new ArrayList<>()).add(row);
        }
        var levels = LawFiles.read("catalogue/competency_levels.csv", one -> one);
        for (var one : frameworks.entrySet()) {
            if (number(connection, "select count(*) from competency_framework where code = ?", one.getKey()) == 0) {
                add(connection, one.getKey(), one.getValue(), levels);
            }
        }
    }

    private static void add(Connection connection, String code, List<CSVRecord> rows, List<CSVRecord> levels) throws SQLException {
        var title = TITLES.getOrDefault(code, new String[] {code, code, null});
        var framework = number(connection, "insert into competency_framework (code) values (?) returning id", code);
        var version = number(
                connection,
                "insert into competency_framework_version (framework_id, number, name, name_en, category, legal_basis, status, valid_from) "
                        + "values (?, 1, ?, ?, ?, ?, 'APPROVED', ?) returning id",
                framework, title[0], title[1], title[2], rows.get(0).get("legal_basis"), LocalDate.parse(rows.get(0).get("effective_from")));
        var position = 0;
        for (var row : rows) {
            var id = number(
                    connection,
                    "insert into competency (version_id, position, code, dimension, group_name, name, name_en, confirmed) "
                            + "values (?, ?, ?, ?, ?, ?, ?, ?) returning id",
                    version, ++position, row.get("code"), row.get("dimension"), row.get("group_vi"), row.get("name_vi"), row.get("name_en"),
                    !row.get("confidence").contains(MEMORY));
            if (!row.get("level_max").isEmpty()) {
                levels(connection, id, code, row.get("code"), levels);
            }
        }
    }

    private static void levels(Connection connection, long id, String framework, String competency, List<CSVRecord> levels) throws SQLException {
        for (var level = 1; level <= HIGHEST; level++) {
            for (var row : levels) {
                var meant = row.get("framework").equals(framework) && row.get("level").equals(String.valueOf(level));
                if (meant && (row.get("competency_code").equals(competency) || row.get("competency_code").equals("*"))) {
                    number(
                            connection,
                            "insert into competency_level (competency_id, level, description, description_en, confirmed) "
                                    + "values (?, ?, ?, ?, ?) returning competency_id",
                            id, level, row.get("description_vi"), row.get("description_en"), !row.get("confidence").contains(MEMORY));
                    break;
                }
            }
        }
    }

    private static long number(Connection connection, String statement, Object... values) throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
