package cn.sisong.enterprise.firm;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A new firm has a credit code, or says that it is in preparation (在筹) and has none yet; never both. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = CodeOrPreparation.Check.class)
@interface CodeOrPreparation {
    String message() default "{credit-code-or-preparation}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the code as the faulty field. */
    class Check implements ConstraintValidator<CodeOrPreparation, NewEnterprise> {
        @Override
        public boolean isValid(NewEnterprise firm, ConstraintValidatorContext context) {
            var hasCode = firm.creditCode() != null && !firm.creditCode().isBlank();
            if (hasCode != Boolean.TRUE.equals(firm.inPreparation())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("creditCode")
                    .addConstraintViolation();
            return false;
        }
    }
}
