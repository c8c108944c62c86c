package vn.hientai.personnel.payscale;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.payscale.rule.PayScale;

/** The pay tables (bảng lương), which rank is on which, and what a coefficient is worth on a day. */
@ApplicationScoped
public class PayScales {
    private static final ParameterKey BASE_SALARY = ParameterKey.of("salary.base");
    private static final List<Step> STEPS = LawFiles.read("catalogue/salary_steps.csv", Step::of);
    private static final Map<String, PayScale> SCALES = STEPS.stream()
            .collect(Collectors.groupingBy(Step::scale, LinkedHashMap::new, Collectors.toList()))
            .values().stream().map(Step::together)
            .collect(Collectors.toMap(PayScale::code, scale -> scale, (first, later) -> first, LinkedHashMap::new));
    private static final Map<String, PayRank> RANKS = LawFiles.read("catalogue/ranks.csv", row -> row).stream()
            .filter(row -> SCALES.containsKey(row.get("salary_class")))
            .map(PayScales::rank)
            .collect(Collectors.toMap(PayRank::code, rank -> rank, (first, later) -> first, LinkedHashMap::new));

    /**
     * A rank (ngạch, chức danh nghề nghiệp).
     *
     * @param official a civil servant's (công chức), else a public employee's (viên chức)
     * @param waitingMonths after how many months the next step is due in the ordinary way
     */
    public record PayRank(String code, String nameVi, boolean official, PayScale payScale, int waitingMonths) {
        public String scale() {
            return payScale.code();
        }

        public int steps() {
            return payScale.top();
        }

        public BigDecimal coefficient(int step) {
            return payScale.coefficient(step);
        }
    }

    private record Step(String scale, String name, int number, BigDecimal coefficient, int months) {
        static Step of(CSVRecord row) {
            return new Step(row.get("class_code"), row.get("class_name_vi"), Integer.parseInt(row.get("step")),
                    new BigDecimal(row.get("coefficient")), Integer.parseInt(row.get("holding_months")));
        }

        static PayScale together(List<Step> steps) {
            return new PayScale(steps.get(0).scale(), steps.get(0).name(),
                    steps.stream().sorted(Comparator.comparingInt(Step::number)).map(Step::coefficient).toList());
        }
    }

    private static PayRank rank(CSVRecord row) {
        var scale = SCALES.get(row.get("salary_class"));
        var own = row.get("holding_months");
        var months = own.isEmpty() ? STEPS.stream().filter(step -> step.scale().equals(scale.code())).findFirst()
                .map(Step::months).orElseThrow() : Integer.valueOf(own);
        return new PayRank(row.get("code"), row.get("name_vi"), row.get("personnel_type").startsWith("công"), scale, months);
    }

    public Optional<PayScale> find(String scale) {
        return Optional.ofNullable(SCALES.get(scale));
    }

    public Optional<PayScale> ofRank(String rank) {
        return findRank(rank).map(PayRank::payScale);
    }

    public Optional<PayRank> findRank(String rank) {
        return Optional.ofNullable(RANKS.get(rank));
    }

    public Collection<PayScale> all() {
        return SCALES.values();
    }

    public Collection<PayRank> ranks() {
        return RANKS.values();
    }

    /** Mức lương cơ sở of the book's day, in đồng a month; nothing before the pay tables. */
    public Optional<Enacted<BigDecimal>> baseSalary(PolicyBook book) {
        return book.find(BASE_SALARY).map(row -> row.map(BigDecimal::new));
    }
}
