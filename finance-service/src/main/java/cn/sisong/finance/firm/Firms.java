package cn.sisong.finance.firm;

import cn.sisong.common.identity.AreaPath;
import cn.sisong.common.peer.Peer;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.util.UUID;

/** Looks a firm up with the caller's own token, so that nobody enters anything for a firm out of their sight. */
@ApplicationScoped
public class Firms {
    private final EnterpriseClient enterprises;
    private final HttpHeaders headers;

    Firms(@RestClient EnterpriseClient enterprises, HttpHeaders headers) {
        this.enterprises = enterprises;
        this.headers = headers;
    }

    /** The firm named in a request; to be called before the transaction begins. */
    public FirmReference required(UUID id, String pointer) {
        var token = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        var firm = Peer.read("enterprise-service", () -> enterprises.get(token, id))
                .orElseThrow(() -> Refusal.rule(
                        "enterprise-unknown",
                        pointer,
                        Text.of("没有找到该企业,或不在您的权限范围内", "No such firm within your scope")));
        if (firm.creditCode() == null) {
            throw Refusal.rule(
                    "enterprise-without-code",
                    pointer,
                    Text.of("该企业尚在筹建,没有统一社会信用代码,不能办理融资", "The firm is in preparation and has no credit code yet"));
        }
        return new FirmReference(
                firm.id(), firm.creditCode(), firm.name(), AreaPath.of(firm.areaCode()), firm.industrySection());
    }
}
