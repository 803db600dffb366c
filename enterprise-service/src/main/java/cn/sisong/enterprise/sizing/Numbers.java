package cn.sisong.enterprise.sizing;

import java.math.BigDecimal;

/**
 * A firm's numbers of one year.
 *
 * @param employees 从业人员 X
 * @param revenueWan 营业收入 Y, in 万元
 * @param assetsWan 资产总额 Z, in 万元
 */
public record Numbers(Integer employees, BigDecimal revenueWan, BigDecimal assetsWan) {

    BigDecimal of(Measure measure) {
        return switch (measure) {
            case EMPLOYEES -> employees == null ? null : BigDecimal.valueOf(employees);
            case REVENUE -> revenueWan;
            case ASSETS -> assetsWan;
        };
    }
}
