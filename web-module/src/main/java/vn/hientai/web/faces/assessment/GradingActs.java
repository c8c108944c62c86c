package vn.hientai.web.faces.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.policy.Verdict;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** What the pages of the yearly grading share: fields as they were sent, refusals at their field or with their verdict. */
@Named
@RequestScoped
public class GradingActs {
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d/M/yyyy");

    @Inject
    Notices notices;

    @Inject
    Display display;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> errors = new HashMap<>();
    private Verdict refused;
    private boolean stale;

    /** @return whether it was done */
    boolean carryOut(Runnable act) {
        try {
            act.run();
            return true;
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(one -> {
                var text = Texts.get(display.getLocale(), "invalid." + one.rule(), one.arguments());
                errors.put(one.field(), text);
                notices.refused("invalid." + one.rule(), one.arguments());
            });
        } catch (ConstraintViolationException misshapen) {
            misshapen.getConstraintViolations().forEach(one -> {
                var path = one.getPropertyPath().toString();
                errors.put(path.substring(path.lastIndexOf('.') + 1), Texts.get(display.getLocale(), "campaign.misshapen"));
            });
            notices.refused("campaign.misshapen", Map.of());
        } catch (BusinessRuleViolated refusal) {
            refused = refusal.verdict().filter(Verdict.class::isInstance).map(Verdict.class::cast).orElse(null);
            refusal.field().ifPresent(field -> errors.put(field, Texts.get(display.getLocale(), refusal.key(), refusal.arguments())));
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        } catch (StaleEdit edited) {
            stale = true;
            notices.refused("refusal.stale", Map.of());
        } catch (NotFound gone) {
            notices.refused("campaign.gone", Map.of());
        }
        return false;
    }

    void done(String key, Map<String, ?> arguments) {
        notices.done(key, arguments);
    }

    /** The verdict of the last refusal, or null. */
    public Verdict getRefused() {
        return refused;
    }

    public boolean isStale() {
        return stale;
    }

    public String error(String field) {
        return errors.get(field);
    }

    /** A field as it was sent. */
    public String asked(String name) {
        return request.getParameter(name);
    }

    /** The same, or what else stands there. */
    public String asked(String name, String otherwise) {
        return request.getParameter(name) == null ? otherwise : request.getParameter(name);
    }

    String text(String name) {
        var text = asked(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    String needed(String name) {
        var text = text(name);
        if (text == null) {
            throw new InvalidInput(List.of(Violation.of(name, "REQUIRED")));
        }
        return text;
    }

    boolean ticked(String name) {
        return asked(name) != null;
    }

    long number(String name) {
        var text = asked(name);
        return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }

    int whole(String name) {
        var text = needed(name);
        if (!text.matches("\\d{1,6}")) {
            throw new InvalidInput(List.of(Violation.of(name, "NOT_A_NUMBER")));
        }
        return Integer.parseInt(text);
    }

    LocalDate day(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text, text.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : SPOKEN);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(Violation.of(name, "INVALID_DATE")));
        }
    }

    BigDecimal decimal(String name) {
        var text = text(name);
        try {
            return text == null ? null : new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            throw new InvalidInput(List.of(Violation.of(name, "NOT_A_NUMBER")));
        }
    }

    AnnualGrade grade(String name) {
        var text = text(name);
        try {
            return text == null ? null : AnnualGrade.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(List.of(Violation.of(name, "REQUIRED")));
        }
    }

    /** The four grades, best first. */
    public List<AnnualGrade> getGrades() {
        return List.of(AnnualGrade.EXCELLENT, AnnualGrade.GOOD, AnnualGrade.COMPLETED, AnnualGrade.NOT_COMPLETED);
    }

    /** A grade as a heading says it. */
    public String said(AnnualGrade grade) {
        if (grade == null) {
            return "–";
        }
        var text = Texts.spoken(display.getLocale(), grade);
        return text.substring(0, 1).toUpperCase(display.getLocale()) + text.substring(1);
    }

    /** Facts that are missing, by their names. */
    String fields(List<String> missing) {
        return missing.stream()
                .map(field -> field.substring(field.lastIndexOf('.') + 1))
                .map(field -> Texts.find(display.getLocale(), "campaign.field." + field).orElse(field))
                .collect(Collectors.joining(", "));
    }

    public String tone(AnnualGrade grade) {
        return grade == null ? "" : switch (grade) {
            case EXCELLENT -> "accent";
            case GOOD -> "good";
            case COMPLETED -> "info";
            case NOT_COMPLETED -> "danger";
            case NOT_GRADED -> "";
        };
    }
}
