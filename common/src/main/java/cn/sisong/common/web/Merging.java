package cn.sisong.common.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Puts merge patches onto what there is. */
@ApplicationScoped
public class Merging {
    private final Validator validator;

    Merging(Validator validator) {
        this.validator = validator;
    }

    /**
     * What is wanted from now on. Only members that the caller named are held against their rules: what was taken over
     * from elsewhere under other rules must not bar the correction of something else.
     */
    public <T extends Record> T merge(MergePatch<T> patch, T present) {
        var wanted = combine(patch, present);
        var broken = validator.validate(wanted).stream()
                .filter(violation -> patch.named().contains(member(violation)))
                .collect(Collectors.toSet());
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return wanted;
    }

    private static String member(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }

    @SuppressWarnings("unchecked") // a record's canonical constructor makes the record's own type
    private static <T extends Record> T combine(MergePatch<T> patch, T present) {
        try {
            var components = present.getClass().getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                var isNamed = patch.named().contains(components[i].getName());
                var accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                values[i] = accessor.invoke(isNamed ? patch.members() : present);
            }
            var constructor = present.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (T) constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
