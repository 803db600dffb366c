package cn.sisong.project;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The conventions of the API, said once. */
@OpenAPIDefinition(
        info = @Info(title = "四送 · 项目服务接口", version = "0.1.0", description = """
                                项目、里程碑、月进度、指标。

                                * 出错:`application/problem+json`(RFC 9457),`code` 稳定可判断,`errors` 列出全部问题;`Accept-Language: en` 得英文。
                                * 办理:先读得 `ETag`,再以 `If-Match` 带回;缺 428,过期 412。能办什么见 `…/transitions`。
                                * 新增与办理:每个 POST 带 `Idempotency-Key`,重试不变;重放的应答带 `Idempotency-Replayed: true`。
                                * 列表:`limit` 与 `cursor`,下一页见 `page.nextCursor` 和 `Link`;不给总数。
                                * 权限外与不存在同为 404。时间为带时区的 RFC 3339,日期按北京时间。
                                * 金额为元、文字形式的十进制数,最多两位小数,如 `"500000.00"`;不接受 JSON 数字。
                                * 更正是新的记录或附理由的作废,已登记的事实不改写。
                                """),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class ProjectApi extends Application {
    /** Root of all paths of this service. */
    public static final String ROOT = "/api/project/v1";
}
