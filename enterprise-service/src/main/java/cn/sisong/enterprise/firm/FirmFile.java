package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.common.time.Ids;
import cn.sisong.common.web.MergePatch;
import cn.sisong.common.web.Merging;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.firm.Enterprises.Namesake;
import cn.sisong.enterprise.firm.FirmChanges.Source;
import cn.sisong.enterprise.industry.Industries;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Opens and corrects a firm's file by hand. */
@ApplicationScoped
public class FirmFile {
    private final Enterprises enterprises;
    private final Identifiers identifiers;
    private final FirmChanges changes;
    private final FirmParts.Sizes sizes;
    private final Areas areas;
    private final Industries industries;
    private final Merging merging;
    private final Clock clock;

    FirmFile(
            Enterprises enterprises,
            Identifiers identifiers,
            FirmChanges changes,
            FirmParts.Sizes sizes,
            Areas areas,
            Industries industries,
            Merging merging,
            Clock clock) {
        this.enterprises = enterprises;
        this.identifiers = identifiers;
        this.changes = changes;
        this.sizes = sizes;
        this.areas = areas;
        this.industries = industries;
        this.merging = merging;
        this.clock = clock;
    }

    Enterprise open(DataScope scope, NewEnterprise body) {
        var isWithoutCode = Boolean.TRUE.equals(body.inPreparation());
        var code = isWithoutCode ? null : CodeRule.accepted(body.creditCode(), body.overrideReason());
        var area = areas.within(scope, body.areaCode());
        industries.require(body.industryCode(), "/industryCode");
        if (code != null) {
            requireFree(scope, code, null);
        }
        if (!Boolean.TRUE.equals(body.sameNameConfirmed())) {
            requireNewName(scope, body.name());
        }
        var firm = new Enterprise(Ids.next(), code, body.name().strip(), area, clock.instant());
        firm.codeReason = code == null ? null : CodeRule.kept(code, body.overrideReason());
        firm.address = body.address();
        firm.type = body.type();
        firm.registeredOn = past(body.registeredOn(), "/registeredOn");
        firm.capital(body.capitalYuan());
        firm.businessScope = body.businessScope();
        firm.classify(body.industryCode());
        firm.tags = tags(body.tags());
        enterprises.add(firm, "MANUAL");
        return firm;
    }

    /** Opens the file of a firm whose row was quarantined for its code. */
    public Enterprise takeOver(DataScope scope, ListedFirm listed) {
        var code = listed.creditCode() == null ? null : CodeRule.accepted(listed.creditCode(), listed.reason());
        if (code != null) {
            requireFree(scope, code, null);
        }
        var firm = new Enterprise(Ids.next(), code, listed.name(), listed.area(), clock.instant());
        firm.codeReason = code == null ? null : CodeRule.kept(code, listed.reason());
        firm.address = listed.address();
        firm.type = listed.type();
        firm.registeredOn = listed.registeredOn();
        firm.capitalText = listed.capitalText();
        firm.capitalYuan = listed.capitalYuan();
        firm.businessScope = listed.businessScope();
        firm.classify(listed.industryCode());
        enterprises.add(firm, "IMPORT");
        if (listed.oldNumber() != null) {
            var number = CreditCode.normalise(listed.oldNumber());
            identifiers.keep(firm, IdentifierKind.guess(number), number, listed.reason());
        }
        return firm;
    }

    void correct(DataScope scope, Enterprise firm, MergePatch<EnterpriseCorrection> body) {
        var wanted = merging.merge(body, EnterpriseCorrection.of(firm));
        var before = ChangeField.snapshot(firm);
        var source = new Source(wanted.changeNote(), past(wanted.changedOn(), "/changedOn"));
        recode(scope, firm, wanted);
        firm.rename(wanted.name().strip());
        if (!wanted.areaCode().equals(firm.areaCode)) {
            firm.moveTo(areas.within(scope, wanted.areaCode()));
        }
        firm.address = wanted.address();
        firm.type = wanted.type();
        if (!Objects.equals(wanted.registeredOn(), firm.registeredOn)) {
            firm.registeredOn = past(wanted.registeredOn(), "/registeredOn");
        }
        firm.capital(wanted.capitalYuan());
        firm.businessScope = wanted.businessScope();
        if (!Objects.equals(wanted.industryCode(), firm.industryCode)) {
            industries.require(wanted.industryCode(), "/industryCode");
            firm.classify(wanted.industryCode());
        }
        firm.tags = tags(wanted.tags());
        firm.updatedAt = clock.instant();
        enterprises.remember(firm, "MANUAL");
        changes.keep(firm, before, source);
        if (FirmChanges.concernsKeys(before, firm)) {
            changes.rekey(firm);
        }
        if (!Objects.equals(before[ChangeField.INDUSTRY.ordinal()], firm.industryCode)) {
            sizes.refresh(List.of(firm.id));
        }
    }

    /** A first code, or another one; the earlier one stays known as a former number. */
    private void recode(DataScope scope, Enterprise firm, EnterpriseCorrection body) {
        if (Objects.equals(body.creditCode(), firm.creditCode)) {
            return;
        }
        if (body.creditCode() == null) {
            throw Refusal.rule(
                    "code-kept", "/creditCode", Text.of("已有的统一社会信用代码不能清空,只能更正", "A code is corrected, never emptied"));
        }
        var code = CodeRule.accepted(body.creditCode(), body.overrideReason());
        if (code.equals(firm.creditCode)) {
            return;
        }
        requireFree(scope, code, firm);
        identifiers.drop(firm, code);
        if (firm.creditCode != null) {
            identifiers.keep(firm, IdentifierKind.OTHER, firm.creditCode, "更正前的统一社会信用代码");
        }
        firm.creditCode = code;
        firm.codeReason = CodeRule.kept(code, body.overrideReason());
    }

    private LocalDate past(LocalDate day, String pointer) {
        if (day != null && day.isAfter(Days.today(clock))) {
            throw Refusal.invalid("future", pointer, Text.of("日期晚于今天", "The day lies in the future"));
        }
        return day;
    }

    private void requireNewName(DataScope scope, String name) {
        var namesakes = enterprises.namesakes(scope, name);
        if (!namesakes.isEmpty()) {
            var names = namesakes.stream().map(Namesake::name).distinct().collect(Collectors.joining("、"));
            throw Refusal.rule(
                            "same-name",
                            "/sameNameConfirmed",
                            Text.of(
                                    "已有同名或曾用此名的企业:" + names + ";确为另一家企业的,请确认后再登记",
                                    "Firms have or had this name: " + names + "; confirm that this is another firm"))
                    .with("firms", namesakes);
        }
    }

    /** A firm may take its own former code back; another one's would be that firm's second file. */
    private void requireFree(DataScope scope, String code, Enterprise own) {
        if (enterprises.isTaken(code)) {
            throw CodeRule.taken(code);
        }
        for (var firm : enterprises.knownBefore(code)) {
            if (firm != own) {
                throw enterprises.find(scope, firm.id).isPresent()
                        ? CodeRule.takenBefore(code, firm)
                        : CodeRule.taken(code);
            }
        }
    }

    private static String[] tags(List<String> tags) {
        return tags == null
                ? new String[0]
                : tags.stream().map(String::strip).distinct().toArray(String[]::new);
    }
}
