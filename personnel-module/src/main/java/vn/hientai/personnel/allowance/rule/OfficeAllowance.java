package vn.hientai.personnel.allowance.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/**
 * What a leadership office brings (phụ cấp chức vụ lãnh đạo, hệ số), and the share for public service (phụ cấp công vụ). Both
 * follow from the office that is held on the day: an appointment begins them, a release ends them, an annulment leaves
 * no trace.
 */
public final class OfficeAllowance {
    public static final ParameterKey OFFICE = ParameterKey.of("salary.allowance.office");
    public static final ParameterKey PUBLIC_SERVICE = ParameterKey.of("salary.allowance.public-service");

    private static final Map<String, String> OF_DEPARTMENT = Map.of(
            "HEAD", "DEPARTMENT_DIRECTOR", "DEPUTY_HEAD", "DEPARTMENT_DEPUTY_DIRECTOR", "DIVISION_HEAD", "DIVISION_HEAD",
            "DIVISION_DEPUTY", "DIVISION_DEPUTY");
    private static final Map<String, String> OF_COMMUNE = Map.of(
            "HEAD", "COMMUNE_CHAIR", "DEPUTY_HEAD", "COMMUNE_VICE_CHAIR", "DIVISION_HEAD", "COMMUNE_DIVISION_HEAD",
            "DIVISION_DEPUTY", "COMMUNE_DIVISION_DEPUTY");
    private static final Map<String, String> OF_PROVINCE = Map.of("HEAD", "PROVINCE_CHAIR", "DEPUTY_HEAD", "PROVINCE_VICE_CHAIR");

    private OfficeAllowance() {}

    /**
     * The coefficient, or nothing where the law file names none, as for offices in service units.
     *
     * @param agency kind of the agency that the unit belongs to: PROVINCE, DEPARTMENT, COMMUNE, WARD or SPECIAL_ZONE
     * @param unit kind of the unit itself
     */
    public static Optional<Enacted<BigDecimal>> of(String agency, String unit, String office, PolicyBook book) {
        if (office == null || unit.equals("SERVICE_UNIT")) {
            return Optional.empty();
        }
        var offices = switch (agency) {
            case "DEPARTMENT" -> OF_DEPARTMENT;
            case "COMMUNE", "WARD", "SPECIAL_ZONE" -> OF_COMMUNE;
            case "PROVINCE" -> OF_PROVINCE;
            default -> Map.<String, String>of();
        };
        return Optional.ofNullable(offices.get(office)).flatMap(code -> book.find(OFFICE, code)).map(row -> row.map(BigDecimal::new));
    }

    /** The share of salary, office allowance and over-scale seniority; nothing for public employees and contracts. */
    public static Optional<Enacted<BigDecimal>> publicService(StaffCategory subject, PolicyBook book) {
        var entitled = subject == StaffCategory.CADRE || subject == StaffCategory.CS_LEAD || subject == StaffCategory.CS_STAFF;
        return entitled ? book.find(PUBLIC_SERVICE).map(row -> row.map(BigDecimal::new)) : Optional.empty();
    }
}
