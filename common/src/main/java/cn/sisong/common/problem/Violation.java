package cn.sisong.common.problem;

/** One broken rule: where (JSON pointer into the body, or the parameter's name), which rule, and what to do. */
public record Violation(String pointer, String code, Text detail) {}
