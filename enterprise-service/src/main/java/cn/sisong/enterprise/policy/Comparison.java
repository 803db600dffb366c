package cn.sisong.enterprise.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which side of a bound, the bound itself included (民法典 第一千二百五十九条). */
@Schema(description = "AT_LEAST 不低于(当日及以后) AT_MOST 不高于(当日及以前)")
public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String operator;

    Comparison(String operator) {
        this.operator = operator;
    }

    String operator() {
        return operator;
    }

    <T extends Comparable<? super T>> boolean holds(T value, T bound) {
        var order = value.compareTo(bound);
        return this == AT_LEAST ? order >= 0 : order <= 0;
    }
}
