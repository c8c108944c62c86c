package vn.hientai.web.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import vn.hientai.core.attachment.UnacceptableFile;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.rest.NotSignedIn;
import vn.hientai.web.rest.PreconditionRequired;
import vn.hientai.web.rest.TooManyAttempts;

/** Turns whatever went wrong into a problem that tells the caller enough, and never more. */
final class Problems {
    private static final System.Logger LOG = System.getLogger("hientai.api");

    private Problems() {}

    static Problem of(Throwable thrown, HttpServletRequest request, Locale locale) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause, request, locale);
            if (known != null) {
                return known;
            }
        }
        return failure(thrown, request, locale);
    }

    static Problem ofStatus(int status, Locale locale) {
        var key = "problem." + status;
        var known = Texts.find(locale, key + ".title").isPresent() ? key : status < 500 ? "problem.400" : "problem.500";
        return Problem.of(status, kind(status), Texts.get(locale, known + ".title"), Texts.get(locale, known + ".detail"));
    }

    private static Problem known(Throwable cause, HttpServletRequest request, Locale locale) {
        if (cause instanceof BusinessRuleViolated refusal) {
            return of(refusal, locale);
        }
        if (cause instanceof InvalidInput invalid) {
            return ofStatus(400, locale).with(invalid.violations().stream().map(v -> violation(v, locale)).toList());
        }
        if (cause instanceof NotFound) {
            return ofStatus(404, locale);
        }
        if (cause instanceof Forbidden refusal) {
            return said(403, refusal.key(), Map.of(), locale);
        }
        if (cause instanceof Conflict refusal) {
            return said(409, refusal.key(), refusal.arguments(), locale);
        }
        if (cause instanceof StaleEdit) {
            return ofStatus(request.getHeader("If-Match") == null ? 409 : 412, locale);
        }
        if (cause instanceof PreconditionRequired) {
            return ofStatus(428, locale);
        }
        if (cause instanceof TooManyAttempts wait) {
            return said(429, "refusal.wait", Map.of("minutes", (wait.seconds() + 59) / 60), locale);
        }
        if (cause instanceof NotSignedIn refusal) {
            return said(401, refusal.key(), Map.of(), locale);
        }
        return technical(cause, locale);
    }

    private static Problem technical(Throwable cause, Locale locale) {
        if (cause instanceof ConstraintViolationException shape) {
            return ofStatus(400, locale)
                    .with(shape.getConstraintViolations().stream().map(v -> violation(v, locale)).toList());
        }
        if (cause instanceof InvalidInput input) {
            return ofStatus(400, locale).with(input.violations().stream()
                    .map(v -> new Problem.Violation(v.field().isEmpty() ? null : v.field(),
                            Texts.get(locale, "invalid." + v.rule(), v.arguments()), v.rule()))
                    .toList());
        }
        if (cause instanceof TooLarge) {
            return ofStatus(413, locale);
        }
        if (cause instanceof ProcessingException unreadable && isReading(unreadable)) {
            return ofStatus(400, locale);
        }
        if (cause instanceof WebApplicationException answered) {
            return cause.getCause() == null || answered.getResponse().getStatus() != 500
                    ? ofStatus(answered.getResponse().getStatus(), locale)
                    : null;
        }
        return null;
    }

    private static Problem of(BusinessRuleViolated refusal, Locale locale) {
        var isShape = refusal.key().startsWith("page.") || refusal.key().startsWith("shape.");
        var message = Texts.get(locale, refusal.key(), refusal.arguments());
        var status = refusal instanceof UnacceptableFile file
                ? file.reason() == UnacceptableFile.Reason.TOO_LARGE ? 413 : 415
                : isShape ? 400 : 422;
        var problem = Problem.of(status, kind(status), Texts.get(locale, "problem." + status + ".title"), message)
                .with(List.of(new Problem.Violation(refusal.field().orElse(null), message, refusal.key())));
        return refusal.verdict().map(verdict -> problem.explained(VerdictWords.of(verdict, locale))).orElse(problem);
    }

    private static Problem said(int status, String key, Map<String, ?> arguments, Locale locale) {
        var message = Texts.get(locale, key, arguments);
        return Problem.of(status, kind(status), Texts.get(locale, "problem." + status + ".title"), message)
                .with(List.of(new Problem.Violation(null, message, key)));
    }

    private static Problem.Violation violation(ConstraintViolation<?> violation, Locale locale) {
        var rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        var key = "constraint." + rule;
        var message = Texts.find(locale, key).isPresent()
                ? Texts.get(locale, key, violation.getConstraintDescriptor().getAttributes())
                : Texts.get(locale, "constraint.other");
        return new Problem.Violation(field(violation), message, rule);
    }

    private static Problem.Violation violation(InvalidInput.Violation violation, Locale locale) {
        return new Problem.Violation(
                violation.field(), Texts.get(locale, "invalid." + violation.rule(), violation.arguments()), violation.rule());
    }

    /** The path below the parameter; for a plain parameter its own name. */
    private static String field(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var parameter = "";
        for (var node : StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
                if (node.getIndex() != null) {
                    path.append('[').append(node.getIndex()).append(']');
                }
            }
        }
        return path.isEmpty() ? parameter : path.toString();
    }

    private static boolean isReading(ProcessingException failure) {
        return failure.getMessage() != null && failure.getMessage().contains("deserializ");
    }

    private static Problem failure(Throwable thrown, HttpServletRequest request, Locale locale) {
        var number = Long.toString(ThreadLocalRandom.current().nextLong(0x10000000L, Long.MAX_VALUE), 36).toUpperCase(Locale.ROOT)
                .substring(0, 8);
        LOG.log(Level.ERROR, () -> "error " + number + " at " + request.getMethod() + " " + request.getRequestURI(), thrown);
        var problem = ofStatus(500, locale);
        return Problem.of(500, "failure", problem.title(), Texts.get(locale, "problem.500.detail", Map.of("number", number)))
                .numbered(number);
    }

    private static String kind(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 401 -> "not-signed-in";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 412 -> "stale-edit";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "rule-violated";
            case 428 -> "if-match-required";
            case 429 -> "too-many-attempts";
            default -> status < 500 ? "refused" : "failure";
        };
    }
}
