package cn.sisong.common.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the next page starts; null on the last page. */
public record PageInfo(
        @Schema(nullable = true, description = "下一页的游标;没有下一页时为 null")
        String nextCursor) {}
