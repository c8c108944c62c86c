package vn.hientai.personnel.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.personnel.payscale.PayScales.PayRank;
import vn.hientai.personnel.payscale.PayScales;

/** Looks at everything that was told about a new person and says all that is wrong with it at once. */
final class RegistrationCheck {
    private static final PayScales SCALES = new PayScales();
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{12}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_POST = 200;
    private static final int OLDEST_YEAR = 1900;

    /** As imports look at it. */
    private static final int ADULT = 18;

    private final PersonRegistration told;
    private final LocalDate today;
    private final Function<String, Optional<OrgNode>> units;
    private final List<Violation> wrong = new ArrayList<>();

    RegistrationCheck(PersonRegistration told, LocalDate today, Function<String, Optional<OrgNode>> units) {
        this.told = told;
        this.today = today;
        this.units = units;
    }

    Accepted orRefuse(boolean maySeeSensitive) {
        var name = text("fullName", told.fullName(), LONGEST_NAME, true);
        var gender = code("gender", told.gender(), Gender.class, null);
        var birth = birth();
        var idNumber = idNumber();
        var unit = unit();
        var rank = rank();
        var post = text("post", told.post(), LONGEST_POST, told.rank() == null || told.rank().isBlank());
        var subject = code("subject", told.subject(), StaffCategory.class, StaffCategory.CS_STAFF);
        var from = told.from() != null ? told.from() : told.recruitedOn() != null ? told.recruitedOn() : today;
        var fields = fields(maySeeSensitive);
        if (birth != null && from.isBefore(birth.first())) {
            wrong.add(Violation.of("from", "IMPOSSIBLE_DATE"));
        }
        var pay = rank.map(found -> pay(found, from));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Accepted(
                name,
                gender,
                birth,
                idNumber,
                unit.id().value(),
                post.isEmpty() ? rank.orElseThrow().nameVi() : post,
                told.office() == null || told.office().isBlank() ? null : told.office(),
                subject,
                told.recruitedOn(),
                from,
                pay.orElse(null),
                fields);
    }

    private String text(String field, String value, int longest, boolean required) {
        var clean = value == null ? "" : VietnameseText.clean(value);
        if (clean.isEmpty() && required) {
            wrong.add(Violation.of(field, "REQUIRED"));
        }
        if (clean.length() > longest) {
            wrong.add(new Violation(field, "TOO_LONG", Map.of("max", longest)));
        }
        return clean;
    }

    private <E extends Enum<E>> String code(String field, String value, Class<E> kind, E otherwise) {
        if (value == null || value.isBlank()) {
            if (otherwise == null) {
                wrong.add(Violation.of(field, "REQUIRED"));
                return null;
            }
            return otherwise.name();
        }
        for (var known : kind.getEnumConstants()) {
            if (known.name().equals(value)) {
                return value;
            }
        }
        wrong.add(new Violation(field, "UNKNOWN_CODE", Map.of("value", value)));
        return null;
    }

    private PartialDate birth() {
        if (told.birthDate() == null || told.birthDate().isBlank()) {
            wrong.add(Violation.of("birthDate", "REQUIRED"));
            return null;
        }
        try {
            var birth = PartialDate.parse(told.birthDate());
            if (birth.year() < OLDEST_YEAR || birth.first().isAfter(today)) {
                wrong.add(Violation.of("birthDate", "IMPOSSIBLE_DATE"));
            } else if (birth.first().plusYears(ADULT).isAfter(today)) {
                wrong.add(new Violation("birthDate", "TOO_YOUNG", Map.of("min", ADULT)));
            } else if (told.recruitedOn() != null && told.recruitedOn().isBefore(birth.first().plusYears(ADULT))) {
                wrong.add(new Violation("recruitedOn", "HIRED_TOO_YOUNG", Map.of("min", ADULT)));
            }
            return birth;
        } catch (DateTimeException unreadable) {
            wrong.add(Violation.of("birthDate", "INVALID_DATE"));
            return null;
        }
    }

    private String idNumber() {
        if (told.idNumber() == null || told.idNumber().isBlank()) {
            return null;
        }
        var number = told.idNumber().replace(" ", "");
        if (!ID_NUMBER.matcher(number).matches()) {
            wrong.add(Violation.of("idNumber", "INVALID_ID"));
        }
        return number;
    }

    private OrgNode unit() {
        if (told.unit() == null || told.unit().isBlank()) {
            wrong.add(Violation.of("unit", "REQUIRED"));
            return null;
        }
        var unit = units.apply(told.unit().strip());
        if (unit.isEmpty()) {
            wrong.add(Violation.of("unit", "UNKNOWN_UNIT"));
        }
        return unit.orElse(null);
    }

    private Optional<PayRank> rank() {
        if (told.rank() == null || told.rank().isBlank()) {
            if (told.step() != null || told.coefficient() != null) {
                wrong.add(Violation.of("rank", "REQUIRED"));
            }
            return Optional.empty();
        }
        var rank = SCALES.findRank(told.rank().strip());
        if (rank.isEmpty()) {
            wrong.add(Violation.of("rank", "UNKNOWN_RANK"));
        }
        return rank;
    }

    private Pay pay(PayRank rank, LocalDate from) {
        var step = told.step() == null ? 1 : told.step();
        if (step < 1 || step > rank.steps()) {
            throw BusinessRuleViolated.at(
                    "step", "refusal.person.step-out-of-range", Map.of("rank", rank.code(), "top", rank.steps()));
        }
        var due = rank.coefficient(step);
        if (told.coefficient() != null && due.compareTo(told.coefficient()) != 0) {
            throw BusinessRuleViolated.at(
                    "coefficient",
                    "refusal.person.coefficient-mismatch",
                    Map.of("rank", rank.code(), "step", step, "coefficient", due));
        }
        var since = told.stepSince() == null ? from : told.stepSince();
        return new Pay(rank.code(), rank.scale(), step, due, since, from.isBefore(since) ? from : since);
    }

    private Map<String, String> fields(boolean maySeeSensitive) {
        var fields = new LinkedHashMap<String, String>();
        if (told.fields() != null) {
            told.fields().forEach((code, value) -> {
                var field = FileFields.find(code).filter(FileField::isStoredInFields);
                if (field.isEmpty() || field.get().sensitive() && !maySeeSensitive) {
                    wrong.add(Violation.of(code, "UNKNOWN_FIELD"));
                } else {
                    var normal = FieldValue.normal(field.get().shape(), value);
                    FieldValue.problem(field.get().shape(), normal).ifPresent(rule -> wrong.add(Violation.of(code, rule)));
                    fields.put(code, normal);
                }
            });
        }
        return fields;
    }

    /** A pay step to begin with. */
    record Pay(String rank, String scale, int step, BigDecimal coefficient, LocalDate since, LocalDate from) {}

    /** What is right and ready to be stored. */
    record Accepted(
            String fullName,
            String gender,
            PartialDate birth,
            String idNumber,
            long unit,
            String post,
            String office,
            String subject,
            LocalDate recruitedOn,
            LocalDate from,
            Pay pay,
            Map<String, String> fields) {}
}
