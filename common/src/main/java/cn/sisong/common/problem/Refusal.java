package cn.sisong.common.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is refused for a reason the caller can act on. Thrown by rules, rendered once by {@link ProblemMappers}. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode errorCode;
    private final transient Text detail;
    private final transient List<Violation> violations = new ArrayList<>();
    private final transient Map<String, Object> extras = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private String code;

    public Refusal(ErrorCode errorCode, Text detail) {
        super(detail.en(), null, false, false);
        this.errorCode = errorCode;
        this.detail = detail;
        this.code = errorCode.slug();
    }

    /** Absent, or outside the caller's scope: the two are not told apart. */
    public static Refusal notFound(Text what) {
        return new Refusal(
                ErrorCode.NOT_FOUND,
                Text.of("没有找到该" + what.zh() + ",或不在您的权限范围内", "No such " + what.en() + " within your scope"));
    }

    /** A well-formed request against a rule that needs data to decide. */
    public static Refusal rule(String code, String pointer, Text detail) {
        return new Refusal(ErrorCode.RULE_VIOLATED, detail).code(code).violation(pointer, code, detail);
    }

    /** A request whose own content shows that it cannot be right. */
    public static Refusal invalid(String code, String pointer, Text detail) {
        return new Refusal(ErrorCode.VALIDATION_FAILED, detail).violation(pointer, code, detail);
    }

    public static Refusal forbidden(Text detail) {
        return new Refusal(ErrorCode.FORBIDDEN, detail);
    }

    /** A narrower stable code than the kind's own. */
    public Refusal code(String narrower) {
        this.code = narrower;
        return this;
    }

    public Refusal violation(String pointer, String violationCode, Text text) {
        violations.add(new Violation(pointer, violationCode, text));
        return this;
    }

    /** A machine-readable member of the problem, for example {@code allowedTransitions}. */
    public Refusal with(String member, Object value) {
        extras.put(member, value);
        return this;
    }

    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ErrorCode errorCode() {
        return errorCode;
    }

    public String code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extras() {
        return extras;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
