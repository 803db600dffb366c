package cn.sisong.enterprise.contact;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link Telephone} number, or none at all. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = TelephoneNumber.Check.class)
public @interface TelephoneNumber {
    String message() default "{phone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what {@link Telephone} says. */
    class Check implements ConstraintValidator<TelephoneNumber, String> {
        @Override
        public boolean isValid(String written, ConstraintValidatorContext context) {
            return written == null || Telephone.parse(written).isPresent();
        }
    }
}
