package vn.hientai.core.usecase;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger.Level;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hientai.core.audit.AuditTrail;
import vn.hientai.core.audit.AuditTrail.Outcome;
import vn.hientai.core.audit.RefusedAttempts;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.StaleEdit;

/** Asks for the right, times the change, writes the audit entry: inside the transaction when done, apart when refused. */
@UseCase(Right.USE_OWN)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseInterceptor {
    private static final System.Logger LOG = System.getLogger("hientai.usecase");

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    RefusedAttempts refused;

    @AroundInvoke
    public Object carryOut(InvocationContext context) throws Exception {
        var type = context.getTarget().getClass();
        while (type.getName().contains("$Proxy$") || type.getName().contains("_$$_")) {
            type = type.getSuperclass();
        }
        var action = type.getSimpleName();
        var command = context.getParameters().length == 0 ? null : context.getParameters()[0];
        var started = System.nanoTime();
        try {
            actor.mustHold(type.getAnnotation(UseCase.class).value());
            var result = context.proceed();
            trail.record(action, Outcome.DONE, subjectType(command), subjectId(command), details(command));
            log(action, started, "done");
            return result;
        } catch (BusinessRuleViolated | Forbidden | NotFound | StaleEdit | Conflict refusal) {
            var details = details(command);
            details.put("refusal", refusal instanceof NotFound absent ? absent.kind() : refusal.getMessage());
            refused.record(action, subjectType(command), subjectId(command), details);
            log(action, started, "refused");
            throw refusal;
        }
    }

    private void log(String action, long started, String outcome) {
        LOG.log(Level.DEBUG, () -> action + " " + outcome + " in " + (System.nanoTime() - started) / 1_000_000 + " ms");
    }

    private static String subjectType(Object command) {
        var subject = subject(command);
        return subject == null ? null : subject.getClass().getSimpleName().replaceFirst("Id$", "");
    }

    private static String subjectId(Object command) {
        var subject = subject(command);
        return subject == null ? null : subject.toString();
    }

    private static Object subject(Object command) {
        return components(command).values().stream()
                .filter(UseCaseInterceptor::isId)
                .findFirst()
                .orElse(null);
    }

    private static boolean isId(Object value) {
        return value instanceof PersonId || value instanceof OrgUnitId || value instanceof DecisionId || value instanceof AccountId;
    }

    private static Map<String, Object> details(Object command) {
        var details = new LinkedHashMap<String, Object>();
        if (command != null && command.getClass().isRecord()) {
            for (var component : command.getClass().getRecordComponents()) {
                var value = read(component, command);
                var isText = value instanceof CharSequence;
                if (value != null && (!isText || component.isAnnotationPresent(Audited.class)) && isPlain(value)) {
                    details.put(component.getName(), value.toString());
                }
            }
        }
        return details;
    }

    private static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof LocalDate
                || value.getClass().getSimpleName().endsWith("Id");
    }

    private static Map<String, Object> components(Object command) {
        var values = new LinkedHashMap<String, Object>();
        if (command != null && command.getClass().isRecord()) {
            for (var component : command.getClass().getRecordComponents()) {
                values.put(component.getName(), read(component, command));
            }
        }
        return values;
    }

    private static Object read(RecordComponent component, Object command) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(command);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
