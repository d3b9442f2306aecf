package org.panprd.marketplace.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets pages read records and texts as properties; Expression Language 5 knows neither. */
public final class ModelResolver extends ELResolver {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.put(component.getName(), accessor);
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().startsWith("is") && method.getParameterCount() == 0) {
                    method.setAccessible(true);
                    accessors.put(claim(method.getName()), method);
                }
            }
            return accessors;
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base instanceof Texts texts && property != null) {
            context.setPropertyResolved(base, property);
            return texts.get(property.toString());
        }
        if (base instanceof Record record && property != null) {
            Method accessor = ACCESSORS.get(record.getClass()).get(property.toString());
            if (accessor != null) {
                context.setPropertyResolved(base, property);
                return call(record, accessor);
            }
        }
        return null;
    }

    /** Pages may also ask a record that only its own room sees. */
    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object name,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] values) {
        if (base instanceof Record record && name != null) {
            int count = values == null ? 0 : values.length;
            for (Method method : record.getClass().getDeclaredMethods()) {
                if (method.getName().equals(name.toString()) && method.getParameterCount() == count) {
                    method.setAccessible(true);
                    context.setPropertyResolved(base, name);
                    return call(record, method, converted(context, method, values));
                }
            }
        }
        return null;
    }

    private static @Nullable Object[] converted(
            ELContext context, Method method, @Nullable Object @Nullable [] values) {
        @Nullable Object[] converted = new Object[method.getParameterCount()];
        for (int i = 0; values != null && i < converted.length; i++) {
            converted[i] = context.convertToType(values[i], method.getParameterTypes()[i]);
        }
        return converted;
    }

    /** {@code isOnHold} answers to {@code onHold}. */
    private static String claim(String method) {
        return Character.toLowerCase(method.charAt(2)) + method.substring(3);
    }

    private static @Nullable Object call(Record record, Method method, @Nullable Object... values) {
        try {
            return method.invoke(record, values);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException(method + " of " + record.getClass(), e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return String.class;
    }
}
