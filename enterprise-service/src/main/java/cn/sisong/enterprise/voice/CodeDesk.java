package cn.sisong.enterprise.voice;

import cn.sisong.common.change.Change;
import cn.sisong.common.change.Changes;
import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.web.IfMatch;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.confirmation.LinkToken;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.voice.MatchResource.VoiceOrigin;
import cn.sisong.enterprise.voice.VoiceCode.Issuer;
import cn.sisong.enterprise.voice.VoiceCodeResource.NewVoiceCode;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.UUID;

/** Who may put a code on paper, and take it off. */
@ApplicationScoped
class CodeDesk {
    private final VoiceCodes codes;
    private final VoiceReceipts receipts;
    private final Enterprises enterprises;
    private final Areas areas;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    CodeDesk(
            VoiceCodes codes,
            VoiceReceipts receipts,
            Enterprises enterprises,
            Areas areas,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.codes = codes;
        this.receipts = receipts;
        this.enterprises = enterprises;
        this.areas = areas;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is told of a new code, once. */
    record Issued(UUID id, String url) {}

    Issued issue(DataScope scope, NewVoiceCode body) {
        if ((body.enterpriseId() == null) == (body.areaCode() == null)) {
            throw Refusal.invalid(
                    "of-one", "/enterpriseId", Text.of("请给出企业或区划中的一项", "Give enterpriseId or areaCode, one of them"));
        }
        var token = LinkToken.fresh();
        var code = fresh(scope, body, LinkToken.hash(token));
        // what is on the wall stops here, also what was printed for a file that was merged into the firm's since:
        // two codes for one firm could not be told apart
        codes.current(code.enterpriseId, code.areaCode).forEach(this::end);
        codes.persistAndFlush(code);
        record("voice-code.issued", code);
        return new Issued(code.id, "/s/" + token);
    }

    private VoiceCode fresh(DataScope scope, NewVoiceCode body, String hash) {
        var issuer = new Issuer(caller.subject(), caller.name(), clock.instant());
        if (body.areaCode() != null) {
            requireOffice(scope);
            return VoiceCode.ofArea(areas.within(scope, body.areaCode()), hash, issuer);
        }
        var firm = enterprises
                .find(scope, body.enterpriseId())
                .orElseThrow(() -> Refusal.rule(
                        "unknown-enterprise",
                        "/enterpriseId",
                        Text.of("没有该企业,或不在您的权限范围内", "No such firm within your scope")));
        if (!scope.hasAnyRole("dispatcher") && !enterprises.isKeptBy(firm, scope.groups())) {
            throw Refusal.forbidden(Text.of("企业二维码由包联专班或四送一服办签发", "Issued by the firm's task force or the office"));
        }
        return VoiceCode.ofFirm(firm, hash, issuer);
    }

    void revoke(DataScope scope, UUID id, IfMatch ifMatch) {
        var code = codes.get(scope, id);
        if (code.isFirms() && !scope.hasAnyRole("dispatcher")) {
            var isKept = enterprises
                    .find(scope, code.enterpriseId)
                    .filter(firm -> enterprises.isKeptBy(firm, scope.groups()))
                    .isPresent();
            if (!isKept) {
                throw Refusal.forbidden(Text.of("企业二维码由包联专班或四送一服办停用", "Taken back by the task force or the office"));
            }
        }
        IfMatch.require(ifMatch, code.version);
        end(code);
    }

    /** By what code an issue came and how its firm called itself, or 404 for one that came by another door. */
    VoiceOrigin origin(UUID issueId, boolean unmatched) {
        var receipt =
                receipts.ofIssue(issueId).orElseThrow(() -> Refusal.notFound(Text.of("扫码记录", "record of a scan")));
        var area = areas.withCode(codes.findById(receipt.codeId).areaCode);
        return new VoiceOrigin(
                receipt.firmName, receipt.firmCode, area.map(Area::name).orElse(null), receipt.raisedAt, unmatched);
    }

    private void end(VoiceCode code) {
        code.revoke(clock.instant());
        codes.flush();
        record("voice-code.revoked", code);
    }

    private void record(String what, VoiceCode code) {
        changes.record(new Change(
                what, "voice-code", code.id, code.version, null, new Trace(code.enterpriseId, code.areaCode)));
    }

    /** What the audit trail says of a code: never its token. */
    record Trace(UUID enterpriseId, String areaCode) {}

    private static void requireOffice(DataScope scope) {
        if (!scope.hasAnyRole("dispatcher")) {
            throw Refusal.forbidden(Text.of("园区二维码由四送一服办签发", "An area's code is issued by the office"));
        }
    }
}
