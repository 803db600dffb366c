package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.area.Areas;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Opens and corrects a firm's file by hand. */
@ApplicationScoped
class FirmFile {
    private final Enterprises enterprises;
    private final Areas areas;
    private final Merging merging;
    private final Clock clock;

    FirmFile(Enterprises enterprises, Areas areas, Merging merging, Clock clock) {
        this.enterprises = enterprises;
        this.areas = areas;
        this.merging = merging;
        this.clock = clock;
    }

    Enterprise open(DataScope scope, NewEnterprise body) {
        var code = CreditCode.normalise(body.creditCode());
        CreditCode.fault(code).ifPresent(fault -> {
            throw Refusal.invalid("credit-code", "/creditCode", describe(fault));
        });
        var area = areas.within(scope, body.areaCode());
        if (enterprises.isTaken(code)) {
            throw new Refusal(
                            ErrorCode.ALREADY_EXISTS,
                            Text.of("信用代码 " + code + " 的企业已有档案,请直接查询", "A firm with this code has a file already"))
                    .violation("/creditCode", "already-exists", Text.of("该代码已登记", "registered already"));
        }
        var firm = new Enterprise(Ids.next(), code, body.name().strip(), area, clock.instant());
        firm.address = body.address();
        firm.classify(body.industryCode());
        enterprises.add(firm, "MANUAL");
        return firm;
    }

    void correct(DataScope scope, Enterprise firm, MergePatch<EnterpriseCorrection> body) {
        var wanted = merging.merge(body, EnterpriseCorrection.of(firm));
        firm.rename(wanted.name().strip());
        if (!wanted.areaCode().equals(firm.areaCode)) {
            firm.moveTo(areas.within(scope, wanted.areaCode()));
        }
        firm.address = wanted.address();
        if (!Objects.equals(wanted.industryCode(), firm.industryCode)) {
            firm.classify(wanted.industryCode());
        }
        firm.updatedAt = clock.instant();
        enterprises.remember(firm, "MANUAL");
        enterprises.flush();
    }

    EnterpriseView view(Enterprise firm) {
        var areaName = areas.withCode(firm.areaCode).map(Area::name).orElse(null);
        return EnterpriseView.of(
                firm, areaName, enterprises.keepersOf(List.of(firm.id)).getOrDefault(firm.id, List.of()));
    }

    static Text describe(CreditCode.Fault fault) {
        return switch (fault) {
            case LENGTH -> Text.of("统一社会信用代码应为 18 位", "A unified social credit code has 18 characters");
            case CHARACTER ->
                Text.of("统一社会信用代码只能含数字和大写字母,不含 I、O、S、V、Z", "Only digits and capital letters without I, O, S, V, Z");
            case CHECK_DIGIT ->
                Text.of("统一社会信用代码校验位不符(GB 32100-2015),请核对", "The check digit does not fit (GB 32100-2015)");
        };
    }
}
