package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.AppointmentConditions;
import vn.hientai.personnel.api.rule.AppointmentFacts.LowerPost;
import vn.hientai.personnel.api.rule.AppointmentFacts;
import vn.hientai.personnel.career.succession.rule.SuccessionConditions;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts.Ring;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts.Theory;
import vn.hientai.personnel.career.talent.rule.Degree;
import vn.hientai.personnel.career.talent.rule.TalentCriteria;
import vn.hientai.personnel.career.talent.rule.TalentFacts;
import vn.hientai.personnel.career.talent.rule.TalentFacts.Sanctioned;
import vn.hientai.personnel.retirement.rule.RetirementAge;
import vn.hientai.personnel.retirement.rule.RetirementFacts;

/** May someone be appointed, planned, nominated; and if not, when at the earliest. */
@ApplicationScoped
public class EligibilityCalculators {
    /** What may stand in the way of an appointment. */
    static final List<String> BARS = List.of("BANNED_FROM_OFFICE", "DISCIPLINARY_PROCESS", "DENUNCIATION_TEAM",
            "DISCIPLINARY_COMPLAINT", "INSPECTION", "SUSPENDED", "DETAINED", "CHARGED");
    static final List<String> BODIES = List.of("STATE", "PARTY_BASE", "PARTY_UPPER", "PARTY_COMMUNE", "PARTY_PROVINCE",
            "FRONT_CENTRAL", "MASS_ORGANISATION");
    static final List<String> LEVELS = List.of("PROVINCE", "COMMUNE");
    private static final LocalDate APPOINTMENT_DECREE = LocalDate.of(2025, 7, 1);
    private static final LocalDate PLANNING_GUIDANCE = LocalDate.of(2025, 11, 21);
    private static final LocalDate TALENT_DECREE = LocalDate.of(2025, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(1960, 1, 1);
    private static final int OLDEST_BIRTH_YEAR = 1940;

    @Inject
    PolicyBooks books;

    /**
     * The answer.
     *
     * @param earliest first day on which it is yes if nothing else changes and the years to come are graded as needed;
     *     absent where time alone does not help
     */
    public record EligibilityResult(boolean eligible, LocalDate earliest) {}

    public Calculated<EligibilityResult> appointment(CalculatorInput input) {
        input.require("subject", "gender", "birthDate", "on");
        if (!input.has("post") && !input.has("level")) {
            input.require("post");
        }
        var subject = input.code("subject", StaffCategory.class);
        var gender = input.code("gender", Gender.class);
        var on = input.day("on", APPOINTMENT_DECREE);
        var birth = birth(input, on);
        var move = input.has("move") ? input.code("move", AppointmentFacts.Move.class) : AppointmentFacts.Move.HIGHER;
        var post = input.text("post");
        input.text("level");
        var rank = input.text("rank");
        var grades = grades(input);
        var lowerPost = input.day("lowerPostSince", LONG_AGO);
        var planned = Boolean.TRUE.equals(input.flag("planned"));
        var newUnit = Boolean.TRUE.equals(input.flag("newUnit"));
        var bars = codes(input, "bars", BARS);
        var sanctions = sanctions(input).stream().map(Sanctioned::effectiveOn).toList();
        input.check();
        return judged(on, book -> new AppointmentConditions().judge(new AppointmentFacts(
                subject, new RetirementAge().of(new RetirementFacts(gender, birth, subject), book).retirementDate(), move, post, rank,
                null, expected(grades, on, book.on()), new LowerPost(null, lowerPost, null), planned, newUnit, bars, sanctions, false), book));
    }

    public Calculated<EligibilityResult> succession(CalculatorInput input) {
        input.require("gender", "birthDate", "on");
        if (!input.has("post") && !input.has("level")) {
            input.require("level");
        }
        input.code("subject", StaffCategory.class);
        input.text("post");
        var gender = input.code("gender", Gender.class);
        var on = input.day("on", PLANNING_GUIDANCE);
        var birth = birth(input, on);
        var ring = input.has("object") ? input.code("object", Ring.class) : Ring.OBJECT_1;
        var body = codeOf(input, "nextTermOf", BODIES);
        var level = codeOf(input, "level", LEVELS);
        var theory = input.code("politicalTheory", Theory.class);
        var higher = !Boolean.FALSE.equals(input.flag("higher"));
        var planned = input.has("plannedPosts") ? input.whole("plannedPosts", 0, 50) : Integer.valueOf(0);
        var until60 = Boolean.TRUE.equals(input.flag("until60"));
        var truthful = !Boolean.FALSE.equals(input.flag("truthful"));
        var sanctions = sanctions(input).stream().map(Sanctioned::effectiveOn).toList();
        input.check();
        var facts = new SuccessionFacts(gender, birth, ring, body, level, theory, higher, planned, until60, sanctions, truthful);
        return judged(on, book -> new SuccessionConditions().judge(facts, book));
    }

    public Calculated<EligibilityResult> talent(CalculatorInput input) {
        input.require("subject", "birthDate", "on", "degree", "recruitedOn");
        var subject = input.code("subject", StaffCategory.class);
        input.code("gender", Gender.class);
        var on = input.day("on", TALENT_DECREE);
        var birth = birth(input, on);
        var recruited = input.day("recruitedOn", LONG_AGO);
        if (recruited != null && birth != null && recruited.isBefore(birth.first())) {
            input.wrong("recruitedOn", "END_BEFORE_START", Map.of());
        }
        var degree = "DOCTORATE".equals(input.text("degree")) ? Degree.DOCTOR : input.code("degree", Degree.class);
        var pool = input.has("pool") ? input.text("pool") : "";
        var grades = grades(input);
        var sanctions = sanctions(input);
        input.check();
        return judged(on, book -> new TalentCriteria().judge(new TalentFacts(
                pool, subject, birth, recruited, degree, expected(grades, on, book.on()), sanctions), book));
    }

    private Calculated<EligibilityResult> judged(LocalDate on, Function<PolicyBook, Verdict> rule) {
        var book = books.on(on);
        var verdict = rule.apply(book);
        var unconfirmed = book.unconfirmed();
        var earliest = Verdict.earliest(on, day -> rule.apply(books.on(day)));
        return new Calculated<>(new EligibilityResult(verdict.passed(), earliest.orElse(null)), verdict, unconfirmed, on);
    }

    private static PartialDate birth(CalculatorInput input, LocalDate on) {
        var birth = input.partialDate("birthDate");
        if (birth != null && on != null && birth.first().isAfter(on)) {
            input.wrong("birthDate", "IN_FUTURE", Map.of());
        } else if (birth != null && birth.year() < OLDEST_BIRTH_YEAR) {
            input.wrong("birthDate", "TOO_EARLY", Map.of("least", OLDEST_BIRTH_YEAR));
        }
        return birth;
    }

    private static Map<Integer, AnnualGrade> grades(CalculatorInput input) {
        var grades = new HashMap<Integer, AnnualGrade>();
        for (var row : input.list("grades")) {
            var year = row.require("year", "grade").whole("year", 1990, 2200);
            var grade = row.code("grade", AnnualGrade.class);
            if (year != null && grade != null && grades.put(year, grade) != null) {
                row.wrong("year", "TWICE", Map.of());
            }
        }
        return grades;
    }

    /** The grades known, and the best for each year that closes between the day asked and a later one. */
    private static Map<Integer, AnnualGrade> expected(Map<Integer, AnnualGrade> known, LocalDate on, LocalDate later) {
        var grades = new HashMap<>(known);
        for (var year = on.getYear(); year < later.getYear(); year++) {
            grades.putIfAbsent(year, AnnualGrade.EXCELLENT);
        }
        return grades;
    }

    private static List<Sanctioned> sanctions(CalculatorInput input) {
        var sanctions = new ArrayList<Sanctioned>();
        for (var row : input.list("sanctions")) {
            var form = row.require("form", "effective").code("form", SanctionForm.class);
            var effective = row.day("effective", LONG_AGO);
            if (form != null && effective != null) {
                sanctions.add(new Sanctioned(form.name(), effective, null));
            }
        }
        return sanctions;
    }

    private static String codeOf(CalculatorInput input, String field, List<String> codes) {
        var code = input.text(field);
        if (code != null && !codes.contains(code)) {
            input.wrong(field, "UNKNOWN_CODE", Map.of("value", code));
        }
        return code;
    }

    /** Codes in a list, or objects of one {@code code} each as a form gathers them. */
    private static List<String> codes(CalculatorInput input, String field, List<String> known) {
        var found = input.texts(field);
        found.stream().filter(code -> !known.contains(code)).findFirst()
                .ifPresent(code -> input.wrong(field, "UNKNOWN_CODE", Map.of("value", code)));
        return found;
    }
}
