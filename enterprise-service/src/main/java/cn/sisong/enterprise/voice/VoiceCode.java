package cn.sisong.enterprise.voice;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.common.time.Ids;
import cn.sisong.enterprise.area.Area;
import cn.sisong.enterprise.firm.Enterprise;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** A printed code of a firm or of an area; good until it is taken back or another is issued. */
@Entity
class VoiceCode {
    @Id
    UUID id;

    @Version
    long version;

    UUID enterpriseId;
    String areaCode;
    String areaPath;
    String tokenHash;
    String issuedBy;
    String issuedByName;
    Instant issuedAt;
    Instant revokedAt;

    protected VoiceCode() {}

    /** Who issues a code, and when. */
    record Issuer(String subject, String name, Instant at) {}

    private VoiceCode(String areaPath, String tokenHash, Issuer issuer) {
        this.id = Ids.next();
        this.areaPath = areaPath;
        this.tokenHash = tokenHash;
        this.issuedBy = issuer.subject();
        this.issuedByName = issuer.name();
        this.issuedAt = issuer.at();
    }

    static VoiceCode ofFirm(Enterprise firm, String tokenHash, Issuer issuer) {
        var code = new VoiceCode(firm.areaPath(), tokenHash, issuer);
        code.enterpriseId = firm.id();
        return code;
    }

    static VoiceCode ofArea(Area area, String tokenHash, Issuer issuer) {
        var code = new VoiceCode(area.path(), tokenHash, issuer);
        code.areaCode = area.code();
        return code;
    }

    boolean isFirms() {
        return enterpriseId != null;
    }

    void revoke(Instant now) {
        if (revokedAt != null) {
            throw new Refusal(ErrorCode.ILLEGAL_TRANSITION, Text.of("二维码已停用", "Taken back already"));
        }
        revokedAt = now;
    }
}
