package cn.sisong.enterprise;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The conventions of the API, said once. */
@OpenAPIDefinition(
        info = @Info(title = "四送 · 企业服务接口", version = "0.1.0", description = """
                                企业、专班、走访、诉求。

                                * 出错:`application/problem+json`(RFC 9457),`code` 稳定可判断,`errors` 列出全部问题;`Accept-Language: en` 得英文。
                                * 修改:先读得 `ETag`,再以 `If-Match` 带回;缺 428,过期 412。
                                * 新增:每个 POST 带 `Idempotency-Key`,重试不变;重放的应答带 `Idempotency-Replayed: true`。
                                * 列表:`limit` 与 `cursor`,下一页见 `page.nextCursor` 和 `Link`;不给总数。
                                * 权限外与不存在同为 404。时间为带时区的 RFC 3339,日期按北京时间,金额为元、文字形式的十进制数。
                                """),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT")
public class EnterpriseApi extends Application {
    /** Root of all paths of this service. */
    public static final String ROOT = "/api/enterprise/v1";
}
