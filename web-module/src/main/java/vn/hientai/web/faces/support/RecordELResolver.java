package vn.hientai.web.faces.support;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets pages read the components of records, and any other public accessor without arguments of a record:
 * {@code #{row.fullName}} calls {@code row.fullName()}. An {@link Optional} is read as its value or nothing.
 */
public class RecordELResolver extends ELResolver {
    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return type.isRecord() ? accessorsOf(type) : Map.of();
        }
    };

    private static Map<String, MethodHandle> accessorsOf(Class<?> type) {
        var found = new HashMap<String, MethodHandle>();
        Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .filter(method -> method.getDeclaringClass() != Object.class)
                .forEach(method -> found.put(method.getName(), handleOf(method)));
        return Map.copyOf(found);
    }

    private static MethodHandle handleOf(Method method) {
        try {
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
        } catch (IllegalAccessException closed) {
            throw new ELException(closed);
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        var accessor = ACCESSORS.get(base.getClass()).get(property.toString());
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return read(base, accessor);
    }

    private static Object read(Object base, MethodHandle accessor) {
        try {
            var value = accessor.invoke(base);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new ELException(failure);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record && ACCESSORS.get(base.getClass()).containsKey(String.valueOf(property))) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException("A record is read only: " + base.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
