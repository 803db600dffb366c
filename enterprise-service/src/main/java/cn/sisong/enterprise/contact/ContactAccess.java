package cn.sisong.enterprise.contact;

import cn.sisong.common.identity.Caller;
import cn.sisong.common.identity.DataScope;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import cn.sisong.enterprise.firm.Enterprise;
import cn.sisong.enterprise.firm.Enterprises;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may see a number in full: the office, and the task force that looks after the firm today. */
@ApplicationScoped
public class ContactAccess {
    private final Enterprises enterprises;
    private final Caller caller;

    ContactAccess(Enterprises enterprises, Caller caller) {
        this.enterprises = enterprises;
        this.caller = caller;
    }

    public boolean may(DataScope scope, Enterprise firm) {
        if (!caller.may("enterprise:contact")) {
            return false;
        }
        return scope.hasAnyRole("dispatcher")
                ? scope.sees(firm.areaPath())
                : enterprises.isKeptBy(firm, scope.groups());
    }

    void require(DataScope scope, Enterprise firm) {
        if (!may(scope, firm)) {
            throw Refusal.forbidden(
                    Text.of("联系方式只对该企业的包联专班和四送一服办开放", "Only the firm's own task force and the office may do this"));
        }
    }
}
