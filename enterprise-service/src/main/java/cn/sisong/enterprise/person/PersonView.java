package cn.sisong.enterprise.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A colleague to choose. */
@Schema(name = "Colleague")
public record PersonView(
        @Schema(description = "身份系统中的用户标识") String subject,
        String name,
        @Schema(nullable = true, description = "所在单位") String departmentName,

        @Schema(nullable = true, description = "最近登录日期;从未登录的为空")
        LocalDate lastSeenOn) {}
