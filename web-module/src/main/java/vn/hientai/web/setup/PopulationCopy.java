package vn.hientai.web.setup;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.Parameter;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.payscale.rule.PayScale;
import vn.hientai.personnel.api.rule.SanctionLapse;
import vn.hientai.web.setup.Population.Citizen;
import vn.hientai.web.setup.Population.Step;

/** Writes invented people into the tables of facts by COPY, some thousands at a time. */
final class PopulationCopy {
    private static final String FOREVER = "9999-12-31";
    private static final Map<Character, String> GRADES =
            Map.of('X', "EXCELLENT", 'T', "GOOD", 'H', "COMPLETED", 'K', "NOT_COMPLETED");

    private static final List<Parameter> LAW = LawFiles.parameters();

    private static final int TERM_YEARS = 5;
    private static final PayScales SCALES = new PayScales();
    private static final int OVER_SCALE_AFTER = 36;
    private static final int FIRST_SHARE = 5;
    private static final Map<String, Integer> AWAY_MONTHS =
            Map.of("SECONDED", 24, "STUDYING", 18, "MATERNITY", 6, "UNPAID_LEAVE", 6);

    private final Connection connection;
    private final LocalDate today;
    private final Map<String, Long> positions;
    private final StringBuilder people = new StringBuilder();
    private final StringBuilder engagements = new StringBuilder();
    private final StringBuilder placements = new StringBuilder();
    private final StringBuilder grades = new StringBuilder();
    private final StringBuilder sanctions = new StringBuilder();

    /** @param positions numbers of job positions by the title that means them, lower case */
    PopulationCopy(Connection connection, LocalDate today, Map<String, Long> positions) {
        this.connection = connection;
        this.today = today;
        this.positions = positions;
    }

    /** A personnel number: province, then seven digits, as 40.018.2741. */
    static String code(long id) {
        return "40.%03d.%04d".formatted(id / 10_000, id % 10_000);
    }

    void add(long id, Citizen citizen) {
        person(id, citizen);
        inPost(id, citizen);
        if (citizen.recruitedOn().isBefore(citizen.inPostSince())) {
            row(engagements, id, citizen.workplace().unit(), citizen.office() == null ? citizen.post() : "Chuyên viên", null,
                    "WORKING", null, position(citizen.office() == null ? citizen.post() : "Chuyên viên"), citizen.recruitedOn(),
                    citizen.inPostSince());
        }
        var steps = citizen.steps();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (i + 1 < steps.size()) {
                placed(id, step, 0, step.from(), steps.get(i + 1).from());
            } else {
                last(id, step);
            }
        }
        var year = today.getYear() - citizen.grades().length();
        for (var letter : citizen.grades().toCharArray()) {
            if (GRADES.containsKey(letter)) {
                row(grades, id, year, GRADES.get(letter));
            }
            year++;
        }
        if (citizen.sanction() != null) {
            var effective = today.minusMonths(5).withDayOfMonth(1);
            row(sanctions, id, citizen.sanction(), effective.minusMonths(2), effective,
                    SanctionLapse.of(effective, PolicyBook.of(LAW, effective)));
        }
    }

    /** At the last step of the scale an over-scale share grows year by year; it was granted until some weeks ago. */
    private void last(long id, Step step) {
        var first = step.from().plusMonths(OVER_SCALE_AFTER);
        if (step.step() < SCALES.find(step.scale()).map(PayScale::top).orElse(step.step() + 1) || first.isAfter(today.minusMonths(2))) {
            placed(id, step, 0, step.from(), FOREVER);
            return;
        }
        var from = step.from();
        var percent = 0;
        for (var next = first; !next.isAfter(today.minusMonths(2)); next = next.plusYears(1)) {
            placed(id, step, percent, from, next);
            percent = percent == 0 ? FIRST_SHARE : percent + 1;
            from = next;
        }
        placed(id, step, percent, from, FOREVER);
    }

    private void placed(long id, Step step, int overScale, LocalDate from, Object until) {
        row(placements, id, step.rank(), step.scale(), step.step(), step.coefficient(), overScale, step.from(), from, until);
    }

    /** Offices have their term; who is away for a time was here before and comes back, but for those who lead. */
    private void inPost(long id, Citizen citizen) {
        var term = citizen.office() == null ? null : termEnd(citizen.inPostSince());
        var months = AWAY_MONTHS.getOrDefault(citizen.status(), 0);
        var left = today.minusMonths(id % Math.max(1, months)).withDayOfMonth(1);
        if (months == 0 || term != null || !left.isAfter(citizen.inPostSince())) {
            engaged(id, citizen, citizen.status(), term, citizen.inPostSince(), FOREVER);
            return;
        }
        var back = left.plusMonths(months);
        engaged(id, citizen, "WORKING", term, citizen.inPostSince(), left);
        engaged(id, citizen, citizen.status(), term, left, back);
        engaged(id, citizen, "WORKING", term, back, FOREVER);
    }

    private void engaged(long id, Citizen citizen, String status, LocalDate term, Object from, Object until) {
        row(engagements, id, citizen.workplace().unit(), citizen.post(), citizen.office(), status, term, position(citizen.post()), from, until);
    }

    private Long position(String post) {
        return positions.get(post.toLowerCase(Locale.ROOT));
    }

    private LocalDate termEnd(LocalDate since) {
        var end = since.plusYears(TERM_YEARS);
        while (!end.isAfter(today)) {
            end = end.plusYears(TERM_YEARS);
        }
        return end.minusDays(1);
    }

    private void person(long id, Citizen citizen) {
        var birth = citizen.birth();
        row(people, id, code(id), citizen.fullName(), citizen.family(), citizen.middle(), citizen.given(),
                citizen.woman() ? "FEMALE" : "MALE", birth.getYear(),
                citizen.birthPrecision() > 1 ? birth.getMonthValue() : null,
                citizen.birthPrecision() > 2 ? birth.getDayOfMonth() : null, citizen.idNumber(), citizen.subject(),
                citizen.recruitedOn(), json(citizen.fields()));
    }

    void flush() throws SQLException {
        copy("person (id, code, full_name, family_name, middle_name, given_name, gender, birth_year, birth_month, birth_day, "
                + "id_number, subject, recruited_on, fields)", people);
        copy("engagement (person_id, unit_id, post, office, status, term_until, position_id, valid_from, valid_until)", engagements);
        copy("salary_placement (person_id, rank, scale, step, coefficient, over_scale_percent, step_since, valid_from, valid_until)",
                placements);
        copy("annual_grade (person_id, year, grade)", grades);
        copy("sanction (person_id, form, violation_on, effective_on, lapses_on)", sanctions);
    }

    private void copy(String target, StringBuilder rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
            rows.setLength(0);
        } catch (IOException impossible) {
            throw new SQLException(impossible);
        }
    }

    private static void row(StringBuilder rows, Object... values) {
        for (var i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : escaped(values[i].toString()));
        }
        rows.append('\n');
    }

    private static String escaped(String text) {
        for (var special : List.of("\\", "\t", "\n")) {
            if (text.contains(special)) {
                return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
            }
        }
        return text;
    }

    private static String json(Map<String, String> fields) {
        var json = new StringBuilder("{");
        fields.forEach((name, value) -> json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"'));
        return json.append('}').toString();
    }
}
