package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.personnel.salary.rule.PayScale;

/** The pay tables (bảng lương) and which rank is on which, from the shipped catalogue. */
@ApplicationScoped
public class PayScales {
    private final Map<String, PayScale> scales = readScales();
    private final Map<String, PayRank> ranks = LawFiles.read("catalogue/ranks.csv", PayScales::rank).stream()
            .filter(rank -> !rank.scale().isEmpty())
            .collect(Collectors.toMap(PayRank::code, rank -> rank, (first, later) -> first, LinkedHashMap::new));

    /** A rank (ngạch, chức danh nghề nghiệp) with its salary class. */
    public record PayRank(String code, String nameVi, String personnelType, String scale) {}

    public Optional<PayScale> find(String scale) {
        return Optional.ofNullable(scales.get(scale));
    }

    public Optional<PayScale> ofRank(String rank) {
        return findRank(rank).flatMap(found -> find(found.scale()));
    }

    public Optional<PayRank> findRank(String rank) {
        return Optional.ofNullable(ranks.get(rank));
    }

    public Collection<PayScale> all() {
        return scales.values();
    }

    public Collection<PayRank> ranks() {
        return ranks.values();
    }

    private static PayRank rank(CSVRecord row) {
        return new PayRank(row.get("code"), row.get("name_vi"), row.get("personnel_type"), row.get("salary_class"));
    }

    private static Map<String, PayScale> readScales() {
        record Step(String scale, String name, int number, BigDecimal coefficient) {}
        var steps = LawFiles.read("catalogue/salary_steps.csv", row -> new Step(row.get("class_code"),
                row.get("class_name_vi"), Integer.parseInt(row.get("step")), new BigDecimal(row.get("coefficient"))));
        var scales = new LinkedHashMap<String, PayScale>();
        steps.stream()
                .collect(Collectors.groupingBy(Step::scale, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, of) -> scales.put(code, new PayScale(code, of.get(0).name(),
                        of.stream().sorted((a, b) -> Integer.compare(a.number(), b.number()))
                                .map(Step::coefficient).toList())));
        return scales;
    }
}
