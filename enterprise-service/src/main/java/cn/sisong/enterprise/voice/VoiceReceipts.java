package cn.sisong.enterprise.voice;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.confirmation.LinkToken;
import cn.sisong.enterprise.voice.VoiceReceipt.Saying;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receipts of what was raised by codes. */
@ApplicationScoped
class VoiceReceipts implements PanacheRepositoryBase<VoiceReceipt, UUID> {

    /** What was said before in the same words, newest first. */
    List<VoiceReceipt> same(Saying saying) {
        return list(
                "codeId = ?1 and raisedOn = ?2 and sayingHash = ?3 order by raisedAt desc, id desc",
                saying.codeId(),
                saying.on(),
                saying.hash());
    }

    /** The receipt of a secret, or 404. */
    VoiceReceipt held(String token) {
        return find("tokenHash", LinkToken.hash(token))
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND, Text.of("回执无效,请核对链接是否完整", "No such receipt; check the address")));
    }

    Optional<VoiceReceipt> ofIssue(UUID issueId) {
        return find("issueId", issueId).firstResultOptional();
    }
}
