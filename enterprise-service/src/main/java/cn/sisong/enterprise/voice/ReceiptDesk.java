package cn.sisong.enterprise.voice;

import cn.sisong.enterprise.issue.FirmDesk;
import cn.sisong.enterprise.issue.FirmVoice;
import cn.sisong.enterprise.metric.UsualTimes;
import cn.sisong.enterprise.voice.ReceiptResource.Receipt;
import jakarta.enterprise.context.ApplicationScoped;

/** What the holder of a receipt may see and do. */
@ApplicationScoped
class ReceiptDesk {
    private final VoiceReceipts receipts;
    private final Quotas quotas;
    private final FirmDesk firmDesk;
    private final FirmVoice voice;
    private final UsualTimes times;

    ReceiptDesk(VoiceReceipts receipts, Quotas quotas, FirmDesk firmDesk, FirmVoice voice, UsualTimes times) {
        this.receipts = receipts;
        this.quotas = quotas;
        this.firmDesk = firmDesk;
        this.voice = voice;
        this.times = times;
    }

    Receipt show(String token) {
        var issue = receipts.held(token).issueId;
        var story = firmDesk.story(issue);
        var open = voice.open(issue);
        return new Receipt(
                story.number(),
                story.title(),
                story.stateText(),
                story.reply(),
                story.progress(),
                open.addition(),
                open.withdrawal(),
                story.canAnswer(),
                times.like(issue));
    }

    void add(String token, String text) {
        var receipt = receipts.held(token);
        quotas.add(receipt.id);
        voice.add(receipt.issueId, text);
    }

    void withdraw(String token, String reason) {
        voice.withdraw(receipts.held(token).issueId, reason);
    }
}
