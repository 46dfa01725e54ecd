package io.winback.kubernetes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a typed model could not place: models keep it as additional properties, at any depth. */
final class Unknown {

    private Unknown() {}

    static void fields(Object value, String where, List<String> found) {
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, entry) -> within(entry, where + "." + name, found));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> within(item, where + "[]", found));
        } else if (value.getClass().getName().matches("io\\.(fabric8|strimzi)\\..*")
                && !value.getClass().isEnum()) {
            fields(value.getClass()).forEach(field -> field(value, field, where, found));
        }
    }

    private static void within(Object value, String where, List<String> found) {
        Optional.ofNullable(value).ifPresent(given -> fields(given, where, found));
    }

    private static void field(Object owner, Field field, String where, List<String> found) {
        var value = value(owner, field);
        if (field.getName().equals("additionalProperties") && value.isPresent()) {
            ((Map<?, ?>) value.get()).keySet().forEach(name -> found.add(where + "." + name));
        } else {
            value.ifPresent(given -> fields(given, where + "." + field.getName(), found));
        }
    }

    private static Optional<Object> value(Object owner, Field field) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(owner));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(
                        type, each -> each != null && each != Object.class, each -> each.getSuperclass())
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }
}
