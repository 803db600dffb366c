package cn.sisong.enterprise.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What conditions ask of a firm; null where it is not known.
 *
 * @param revenueWan yearly revenue in 万元, of the latest year that states one
 * @param employees of the latest year that states them
 * @param onList by list code whether the firm is on it today; a list that nobody has filled in its county is absent
 */
public record FirmFacts(
        String industryCode,
        String areaCode,
        String areaPath,
        LocalDate registeredOn,
        String sizeClass,
        BigDecimal revenueWan,
        Integer revenueYear,
        Integer employees,
        Integer employeesYear,
        Map<String, Boolean> onList) {}
