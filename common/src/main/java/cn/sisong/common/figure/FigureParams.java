package cn.sisong.common.figure;

import cn.sisong.common.identity.AreaPath;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.problem.Violation;
import cn.sisong.common.time.Days;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code from}, {@code to}, {@code asOf} and {@code area} of a figure. Read as text, so that a bad date is named and not a 404. */
public class FigureParams {
    private static final String DAY = "2026-09-18";

    @QueryParam("from")
    @Parameter(required = true, example = "2026-01-01", description = "期间第一天(含),北京时间")
    public String from;

    @QueryParam("to")
    @Parameter(required = true, example = "2026-06-30", description = "期间最后一天(含);存量指标取该日日终")
    public String to;

    @QueryParam("asOf")
    @Parameter(example = "2026-07-01", description = "知悉日:只计该日日终前已录入的数据;缺省为今天")
    public String asOf;

    @QueryParam("area")
    @Parameter(example = "341282", description = "区划代码(GB/T 2260),须在本人权限范围内;缺省为本人全部范围")
    public String area;

    public FigureQuery query(DataScope scope, Clock clock) {
        List<Violation> faults = new ArrayList<>();
        var today = Days.today(clock);
        var first = day("from", from, null, faults);
        var last = day("to", to, null, faults);
        var known = day("asOf", asOf, today, faults);
        if (first != null && last != null && first.isAfter(last)) {
            faults.add(new Violation("from", "period", Text.of("from 晚于 to,请调整", "from is after to")));
        }
        if (area != null && !area.matches("\\d{2,12}")) {
            faults.add(
                    new Violation("area", "area-code", Text.of("区划代码应为数字(GB/T 2260)", "An area code has digits only")));
        }
        refuse(faults);
        return new FigureQuery(first, last, known, area, within(scope), !known.isBefore(today));
    }

    private String within(DataScope scope) {
        if (area == null) {
            return scope.areaPath();
        }
        var path = AreaPath.of(area);
        if (!scope.sees(path)) {
            throw Refusal.rule("area-out-of-scope", "area", Text.of("该区划不在您的权限范围内", "The area is outside your scope"));
        }
        return path;
    }

    private static LocalDate day(String name, String text, LocalDate otherwise, List<Violation> faults) {
        if (text == null || text.isBlank()) {
            if (otherwise == null) {
                faults.add(new Violation(
                        name, "required", Text.of("请给出 " + name + "(如 " + DAY + ")", name + " is required")));
            }
            return otherwise;
        }
        return Days.read(text).orElseGet(() -> {
            faults.add(new Violation(
                    name, "date", Text.of(name + " 应为日期(如 " + DAY + ")", name + " must be a date such as " + DAY)));
            return null;
        });
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            var refusal = new Refusal(ErrorCode.VALIDATION_FAILED, faults.get(0).detail());
            faults.forEach(fault -> refusal.violation(fault.pointer(), fault.code(), fault.detail()));
            throw refusal;
        }
    }
}
