package dev.attune.demo.personal;

import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of conditions, by name: each record of the language, each constant of its operators, and those that can be negated both ways,
 * such as {@code OneOf.true}. Comparisons of attributes stand apart from those of counts, such as {@code Compare.GT}.
 */
final class ConditionKinds {

    private static final String NEGATED = "negated";

    private final Set<String> names = new TreeSet<>();

    private ConditionKinds() {}

    /** All that the language has, found by its types alone. */
    static Set<String> ofTheLanguage() {
        ConditionKinds kinds = new ConditionKinds();
        kinds.declare(Condition.class);
        return kinds.names;
    }

    /** Those that these conditions use. */
    static Set<String> of(Stream<Condition> conditions) {
        ConditionKinds kinds = new ConditionKinds();
        conditions.forEach(kinds::meet);
        return kinds.names;
    }

    private void declare(Class<?> type) {
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(this::declare);
        } else if (type.isRecord() && isOfTheLanguage(type) && names.add(type.getSimpleName())) {
            for (RecordComponent component : type.getRecordComponents()) {
                declare(type, component);
            }
        } else if (type.isEnum() && isOfTheLanguage(type)) {
            for (Object constant : type.getEnumConstants()) {
                names.add(name(type, constant));
            }
        }
    }

    private void declare(Class<?> owner, RecordComponent component) {
        if (component.getName().equals(NEGATED)) {
            names.add(name(owner, true));
            names.add(name(owner, false));
        } else if (owner == AttributeCondition.Compare.class && component.getType() == Comparison.class) {
            for (Comparison constant : Comparison.values()) {
                names.add(name(owner, constant));
            }
        }
        declare(component.getType());
    }

    private void meet(@Nullable Object part) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(this::meet);
        } else if (part instanceof Enum<?> constant && isOfTheLanguage(constant.getDeclaringClass())) {
            names.add(name(constant.getDeclaringClass(), constant));
        } else if (part instanceof Record && isOfTheLanguage(part.getClass())) {
            names.add(part.getClass().getSimpleName());
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object value = valueOf(component, part);
                if (component.getName().equals(NEGATED)
                        || (part instanceof AttributeCondition.Compare && value instanceof Comparison)) {
                    names.add(name(part.getClass(), value));
                }
                meet(value);
            }
        }
    }

    private static boolean isOfTheLanguage(Class<?> type) {
        return type.getPackage().equals(Condition.class.getPackage());
    }

    private static String name(Class<?> type, @Nullable Object value) {
        return type.getSimpleName() + "." + value;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }
}
