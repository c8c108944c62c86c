package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.grading.rule.AnnualGrading;
import vn.hientai.personnel.assessment.grading.rule.AnnualScore;
import vn.hientai.personnel.assessment.grading.rule.ExcellentQuota;
import vn.hientai.personnel.assessment.grading.rule.ExcellentQuota.Denominator;
import vn.hientai.personnel.assessment.grading.rule.ProductCoefficient;
import vn.hientai.personnel.assessment.grading.rule.WorkScore;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.LatenessUnit;

/** Questions about scores and grades. */
@ApplicationScoped
public class AssessmentCalculators {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal GENERAL_MOST = BigDecimal.valueOf(30);
    private static final BigDecimal LOWER_LEVEL = new BigDecimal("0.5");
    private static final int MOST_FAULTS = 1000;
    private static final int MOST_PEOPLE = 1_000_000;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    /** Score of a period and its parts; ratios with four decimals, the score with two. */
    public record ScoreResult(
            BigDecimal score, AnnualGrade grade, BigDecimal k, BigDecimal quantity, BigDecimal quality,
            BigDecimal progress, BigDecimal assigned, BigDecimal done) {}

    public Calculated<ScoreResult> annualScore(CalculatorInput input) {
        input.require("subject", "on", "generalScore", "products");
        var subject = input.code("subject", StaffCategory.class);
        var on = input.day("on", EARLIEST);
        var general = input.decimal("generalScore", BigDecimal.ZERO, GENERAL_MOST);
        var lateness = input.code("latenessUnit", LatenessUnit.class);
        var products = input.list("products").stream().map(AssessmentCalculators::product).toList();
        if (input.has("products") && products.isEmpty()) {
            input.wrong("products", "REQUIRED", Map.of());
        }
        var unit = subject != null && subject.leads() ? unit(input) : null;
        input.check();
        if (products.stream().allMatch(one -> one.adHoc() || one.assigned().signum() == 0)) {
            input.wrong("products", "NOTHING_ASSIGNED", Map.of());
            input.check();
        }
        var book = books.on(on);
        var score = new AnnualScore().of(new WorkScore(subject, general, lateness, products, unit), book);
        return Calculated.by(book, new ScoreResult(score.score(), score.grade(), score.k(), score.quantity(), score.quality(),
                score.progress(), score.assigned(), score.done()), score.verdict());
    }

    private static WorkScore.Product product(CalculatorInput input) {
        var adHoc = Boolean.TRUE.equals(input.flag("adHoc"));
        input.require("coefficient", "done");
        if (!adHoc) {
            input.require("assigned");
        }
        return new WorkScore.Product(
                input.decimal("coefficient", SMALLEST, LARGEST),
                orElse(input.decimal("assigned", BigDecimal.ZERO, LARGEST), BigDecimal.ZERO),
                input.decimal("done", BigDecimal.ZERO, LARGEST),
                orElse(input.whole("qualityFailures", 0, MOST_FAULTS), 0),
                orElse(input.whole("late", 0, MOST_FAULTS), 0),
                Boolean.TRUE.equals(input.flag("objectiveCause")), adHoc);
    }

    private static WorkScore.Unit unit(CalculatorInput input) {
        input.require("unit");
        var unit = input.object("unit");
        if (input.has("unit")) {
            unit.require("delivery", "cohesion");
        }
        var scores = unit.has("subordinateScores") ? unit.decimals("subordinateScores", BigDecimal.ZERO, HUNDRED) : null;
        if (input.has("unit") && scores == null) {
            unit.require("subordinates");
        }
        return new WorkScore.Unit(scores, level(unit, "subordinates"), level(unit, "delivery"), level(unit, "cohesion"));
    }

    /** One of the two levels, or a mean of such months. */
    private static BigDecimal level(CalculatorInput unit, String field) {
        return unit.decimal(field, LOWER_LEVEL, BigDecimal.ONE);
    }

    /** How many standard products a product is worth. */
    public record CoefficientResult(BigDecimal coefficient) {}

    public Calculated<CoefficientResult> productCoefficient(CalculatorInput input) {
        input.require("points", "standardPoints");
        var points = input.decimal("points", SMALLEST, LARGEST);
        var standard = input.decimal("standardPoints", SMALLEST, LARGEST);
        input.check();
        var book = books.on(today.date());
        var outcome = new ProductCoefficient().of(points, standard, book);
        return Calculated.by(book, new CoefficientResult(outcome.coefficient()), outcome.verdict());
    }

    /** The grade, and the number of the instrument by which it is given. */
    public record GradeResult(AnnualGrade grade, String regime) {}

    public Calculated<GradeResult> annualGrade(CalculatorInput input) {
        var facts = GradeInput.read(input);
        input.check();
        var yearsEnd = LocalDate.of(facts.year(), 12, 31);
        var grading = new AnnualGrading();
        grading.missing(facts, books.on(yearsEnd)).forEach(field -> input.wrong(field, "REQUIRED", Map.of()));
        input.check();
        var book = books.on(yearsEnd);
        var outcome = grading.of(facts, book);
        return Calculated.by(book, new GradeResult(outcome.grade(), outcome.regime()), outcome.verdict());
    }

    /** How many may be graded excellent, and by which share; no share where no decree limits it. */
    public record QuotaResult(int maximum, BigDecimal rate) {}

    public Calculated<QuotaResult> excellentQuota(CalculatorInput input) {
        input.require("on", "excellentCandidates", "good");
        var on = input.day("on", EARLIEST);
        var candidates = input.whole("excellentCandidates", 0, MOST_PEOPLE);
        var good = input.whole("good", 0, MOST_PEOPLE);
        var outstanding = input.flag("outstandingOrganisation");
        var denominator = input.code("denominator", Denominator.class);
        var rounding = input.code("rounding", Rounding.class);
        input.check();
        var book = books.on(on);
        var quota = new ExcellentQuota().of(new ExcellentQuota.Group(
                candidates, good, Boolean.TRUE.equals(outstanding), denominator, Rounding.mode(rounding)), book);
        return Calculated.by(book, new QuotaResult(quota.maximum(), quota.rate()), quota.verdict());
    }

    private static <T> T orElse(T value, T other) {
        return value == null ? other : value;
    }
}
