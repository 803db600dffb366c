package cn.sisong.common.problem;

import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All broken constraints at once. One on a return value is our fault (500), any other the caller's (400). */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    private final Problems problems;

    ViolationMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(ConstraintViolationException fault) {
        if (fault.getConstraintViolations().stream().anyMatch(ViolationMapper::onReturnValue)) {
            Log.error("an answer broke its own constraints", fault);
            return problems.render(new Refusal(ErrorCode.INTERNAL, ErrorCode.INTERNAL.title()));
        }
        var refusal = new Refusal(
                ErrorCode.VALIDATION_FAILED,
                Text.of(
                        "有 " + fault.getConstraintViolations().size() + " 处不符合要求,请按提示修改",
                        fault.getConstraintViolations().size() + " rule(s) broken"));
        fault.getConstraintViolations().stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .forEach(v -> refusal.violation(pointer(v.getPropertyPath()), code(v), ConstraintWords.of(v)));
        return problems.render(refusal);
    }

    private static String code(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static boolean onReturnValue(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** {@code create.body.issues[0].title} becomes {@code /issues/0/title}; a parameter keeps its own name. */
    private static String pointer(Path path) {
        List<String> steps = new ArrayList<>();
        String parameter = "";
        for (var node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER -> {
                    // where the rule stands in our code tells the caller nothing
                }
                case PARAMETER -> parameter = node.getName();
                default -> {
                    if (node.getIndex() != null) {
                        steps.add(String.valueOf(node.getIndex()));
                    }
                    if (node.getName() != null && !node.getName().startsWith("<")) {
                        steps.add(node.getName());
                    }
                }
            }
        }
        return steps.isEmpty() ? parameter : "/" + String.join("/", steps);
    }
}
