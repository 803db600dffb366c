package cn.sisong.enterprise.policy;

import java.util.function.Function;

/** The latest known number of employees. */
record EmployeesCondition(Comparison comparison, int people) implements Condition {

    @Override
    public Verdict judge(FirmFacts firm) {
        return firm.employees() == null ? Verdict.UNKNOWN : Verdict.of(comparison.holds(firm.employees(), people));
    }

    @Override
    public String label(Names names) {
        return "从业人员" + (comparison == Comparison.AT_LEAST ? "不少于 " : "不多于 ") + people + " 人";
    }

    @Override
    public String known(FirmFacts firm, Names names) {
        return firm.employees() == null ? null : firm.employeesYear() + " 年为 " + firm.employees() + " 人";
    }

    @Override
    public String sql(Function<Object, String> bind) {
        return FactSql.EMPLOYEES + " " + comparison.operator() + " " + bind.apply(people);
    }

    @Override
    public ConditionForm form() {
        return new ConditionForm(ConditionType.EMPLOYEES, null, comparison, null, people, null);
    }
}
