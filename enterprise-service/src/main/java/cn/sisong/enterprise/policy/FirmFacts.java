package cn.sisong.enterprise.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What conditions ask of a firm; null where it is not known.
 *
 * @param revenueWan yearly revenue in 万元, of the latest year that states one
 * @param onList by list code whether the firm is on it today; a list that nobody has filled in its county is absent
 */
public record FirmFacts(
        String industryCode,
        String areaPath,
        LocalDate registeredOn,
        String sizeClass,
        BigDecimal revenueWan,
        Integer employees,
        Map<String, Boolean> onList) {}
