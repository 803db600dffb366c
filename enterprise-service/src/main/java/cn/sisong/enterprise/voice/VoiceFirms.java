package cn.sisong.enterprise.voice;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.CreditCode;
import cn.sisong.enterprise.firm.Enterprise;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.util.UUID;

/** Which firm speaks. Read without a person's scope: the code that was scanned bounds what is looked at. */
@ApplicationScoped
class VoiceFirms {
    private final Session session;

    VoiceFirms(Session session) {
        this.session = session;
    }

    /** The firm in the code's area that goes by the credit code; null while nobody knows, and then a person matches it. */
    Enterprise named(VoiceCode code, NewVoice body) {
        if (body.firmName() == null || body.firmName().isBlank()) {
            throw Refusal.invalid("required", "/firmName", Text.of("请填写企业名称", "Name the firm"));
        }
        var creditCode = CreditCode.normalise(body.creditCode());
        if (creditCode.isEmpty()) {
            return null;
        }
        if (CreditCode.fault(creditCode).isPresent()) {
            throw Refusal.invalid(
                    "credit-code",
                    "/creditCode",
                    Text.of("统一社会信用代码应为 18 位且末位校验相符,请核对营业执照;不清楚可以不填", "Not a valid credit code; it may be left out"));
        }
        return session.createSelectionQuery("""
                        from Enterprise e where e.areaPath like :area and e.id =
                            (select coalesce(r.mergedInto, r.id) from Enterprise r where r.creditCode = :code)""", Enterprise.class)
                .setParameter("area", code.areaPath + "%")
                .setParameter("code", creditCode)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    String number(UUID issueId) {
        return session.createSelectionQuery("select i.number from Issue i where i.id = :id", String.class)
                .setParameter("id", issueId)
                .getSingleResult();
    }
}
