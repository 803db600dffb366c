package cn.sisong.enterprise.firm;

import cn.sisong.enterprise.area.Area;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A firm from a list that someone answers for.
 *
 * @param creditCode as the list has it, possibly with a wrong check digit; null for none
 * @param oldNumber what stood in the code's place; null for nothing
 * @param reason why it is taken over all the same
 */
public record ListedFirm(
        String creditCode,
        String oldNumber,
        String reason,
        String name,
        Area area,
        String address,
        String type,
        LocalDate registeredOn,
        String capitalText,
        BigDecimal capitalYuan,
        String businessScope,
        String industryCode) {}
