package cn.sisong.enterprise.policy;

import java.util.function.Function;

/**
 * One condition of a policy. It is judged twice, by the same three-valued logic: in Java to explain a match, and in SQL
 * to find the firms. Null in SQL is what UNKNOWN is here.
 */
public sealed interface Condition
        permits DivisionCondition,
                EmployeesCondition,
                IndustryCondition,
                ListCondition,
                RegisteredCondition,
                RevenueCondition,
                SizeCondition {

    Verdict judge(FirmFacts firm);

    /** For people, for example {@code 年营业收入不低于 2000 万元}. */
    String label(Names names);

    /** What of the firm was judged, for example {@code 2025 年为 1800 万元}; null where nothing is known, or more to say. */
    String known(FirmFacts firm, Names names);

    /**
     * A boolean expression over {@code enterprise e}, null where the firm's data lack.
     *
     * @param bind takes a value and answers the parameter that stands for it
     */
    String sql(Function<Object, String> bind);

    /** As it is written in a request and kept. */
    ConditionForm form();
}
