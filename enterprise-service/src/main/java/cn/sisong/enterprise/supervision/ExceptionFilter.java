package cn.sisong.enterprise.supervision;

import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the supervision desk. */
public class ExceptionFilter {
    @QueryParam("kind")
    @Parameter(description = "哪一类异常", required = true)
    public ExceptionKind kind;

    @QueryParam("departmentId")
    @Parameter(description = "只看这个承办单位的诉求")
    public String departmentId;

    @QueryParam("area")
    @Parameter(description = "只看这个区划及其下级,六位代码")
    public String area;

    void requireSense() {
        if (kind == null) {
            throw Refusal.invalid("required", "kind", Text.of("请选择一类异常", "Choose a kind"));
        }
        if (kind.isOfFirm() && departmentId != null) {
            throw Refusal.invalid(
                    "no-department",
                    "departmentId",
                    Text.of("“" + kind.label() + "”按企业列出,没有承办单位", "This kind lists firms, which have no department"));
        }
    }
}
