package cn.sisong.enterprise.voice;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Days;
import cn.sisong.enterprise.area.Areas;
import cn.sisong.enterprise.confirmation.LinkToken;
import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import cn.sisong.enterprise.issue.FirmVoice;
import cn.sisong.enterprise.issue.NewIssue;
import cn.sisong.enterprise.voice.VoiceReceipt.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.Clock;
import java.util.UUID;

/** Receives what firms say by a code. */
@ApplicationScoped
class VoiceDesk {
    private final VoiceCodes codes;
    private final VoiceReceipts receipts;
    private final Tickets tickets;
    private final Quotas quotas;
    private final VoiceFirms firms;
    private final Enterprises enterprises;
    private final Areas areas;
    private final FirmVoice voice;
    private final Clock clock;

    VoiceDesk(
            VoiceCodes codes,
            VoiceReceipts receipts,
            Tickets tickets,
            Quotas quotas,
            VoiceFirms firms,
            Enterprises enterprises,
            Areas areas,
            FirmVoice voice,
            Clock clock) {
        this.codes = codes;
        this.receipts = receipts;
        this.tickets = tickets;
        this.quotas = quotas;
        this.firms = firms;
        this.enterprises = enterprises;
        this.areas = areas;
        this.voice = voice;
        this.clock = clock;
    }

    /** Whose code it is, and the right to send one form. */
    record Page(boolean firms, String name, String ticket) {}

    Page open(String token, String address) {
        var code = codes.printed(token, LockModeType.NONE);
        quotas.open(address);
        var name = code.isFirms()
                ? enterprises.answering(code.enterpriseId).name()
                : areas.withCode(code.areaCode).orElseThrow().name();
        return new Page(code.isFirms(), name, tickets.give(code.id));
    }

    /** @param repeated whether the same words came before today: then it is the first one's number */
    record Received(String number, boolean repeated) {}

    Received raise(String token, String address, NewVoice body) {
        // one at a time by one code: counting and looking for the same words would else race
        var code = codes.printed(token, LockModeType.PESSIMISTIC_WRITE);
        if (body.website() != null && !body.website().isEmpty()) {
            throw Refusal.rule(
                    "filled-by-machine", "/website", Text.of("表单被自动填写,请清空自动填充的内容后重新提交", "Filled in by a machine"));
        }
        var firm = code.isFirms() ? own(code, body) : firms.named(code, body);
        tickets.use(code.id, body.ticket());
        var saying = new Saying(code.id, Days.today(clock), LinkToken.hash(body.words()));
        // what was taken back or refused is nobody's work any more: the same words then begin anew
        var same = receipts.same(saying).stream()
                .filter(receipt -> voice.isAlive(receipt.issueId))
                .findFirst();
        if (same.isPresent()) {
            return new Received(firms.number(same.get().issueId), true);
        }
        quotas.raise(code, address);
        var issue = voice.raise(facts(body, firm), firm, code.areaPath);
        keep(issue.id(), saying, body, code);
        return new Received(issue.number(), false);
    }

    private Enterprise own(VoiceCode code, NewVoice body) {
        if (body.firmName() != null || body.creditCode() != null) {
            throw Refusal.invalid(
                    "firm-known", "/firmName", Text.of("企业二维码不需要填写企业名称和信用代码", "The code says which firm it is"));
        }
        return enterprises.answering(code.enterpriseId);
    }

    private static NewIssue facts(NewVoice body, Enterprise firm) {
        return new NewIssue(
                firm == null ? null : firm.id(),
                null,
                body.category(),
                body.title(),
                body.description(),
                body.urgency(),
                null,
                null,
                body.contact(),
                null);
    }

    /** The ticket goes on as the receipt: the page has it even when the answer is lost on the way. */
    private void keep(UUID issue, Saying saying, NewVoice body, VoiceCode code) {
        var receipt = new VoiceReceipt(issue, saying, LinkToken.hash(body.ticket()), clock.instant());
        if (!code.isFirms()) {
            var creditCode = CreditCode.normalise(body.creditCode());
            receipt.call(body.firmName().strip(), creditCode.isEmpty() ? null : creditCode);
        }
        receipts.persistAndFlush(receipt);
    }
}
