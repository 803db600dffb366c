package cn.sisong.enterprise.policy;

import java.time.LocalDate;
import java.util.function.Function;

/** The firm was registered on the day or later, or on it or earlier. */
record RegisteredCondition(Comparison comparison, LocalDate day) implements Condition {

    @Override
    public Verdict judge(FirmFacts firm) {
        return firm.registeredOn() == null
                ? Verdict.UNKNOWN
                : Verdict.of(comparison.<java.time.chrono.ChronoLocalDate>holds(firm.registeredOn(), day));
    }

    @Override
    public String label(Names names) {
        return day + (comparison == Comparison.AT_LEAST ? " 及以后登记" : " 及以前登记");
    }

    @Override
    public String known(FirmFacts firm, Names names) {
        return firm.registeredOn() == null ? null : firm.registeredOn() + " 登记";
    }

    @Override
    public String sql(Function<Object, String> bind) {
        return "e.registered_on " + comparison.operator() + " " + bind.apply(day);
    }

    @Override
    public ConditionForm form() {
        return new ConditionForm(ConditionType.DATE, null, comparison, null, null, day);
    }
}
