package cn.sisong.enterprise.importing;

import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.firm.ListedFirm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A firm as a row says it; null where the row says nothing, which never erases what is known.
 *
 * @param creditCode what stands in the code's place: in a row that is faulty for it, no valid code
 */
public record FirmRow(
        String creditCode,
        String name,
        Area area,
        String address,
        String type,
        LocalDate registeredOn,
        String capitalText,
        BigDecimal capitalYuan,
        String businessScope,
        String industryCode)
        implements CheckedRow.Entry {

    /** Equal for rows that say the same. */
    String content() {
        var code = area == null ? null : area.code();
        return Arrays.asList(name, code, address, type, registeredOn, capitalText, businessScope, industryCode).stream()
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining("\u001f"));
    }

    /** For a row that is taken over by itself: with the code in doubt, or with an old number in its place. */
    ListedFirm listed(Area home, boolean isCode, String reason) {
        return new ListedFirm(
                isCode ? creditCode : null,
                isCode ? null : creditCode,
                reason,
                name,
                home,
                address,
                type,
                registeredOn,
                capitalText,
                capitalYuan,
                businessScope,
                industryCode);
    }
}
