package cn.sisong.common.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** One figure with its meaning and where its rows are. */
public record FigureView(
        String code,
        String name,

        @Schema(nullable = true, description = "文字形式的十进制数;缺少数据时为 null,绝不以 0 代替")
        String value,

        String unit,
        @Schema(description = "由多少行数据得出") long rows,
        String definition,
        String rowsUrl,
        @Schema(nullable = true, description = "没有数值的原因") String gap,
        @Schema(description = "知悉日尚未结束,数值还会变化") boolean provisional) {

    /** @param root the service's own root path */
    public static FigureView of(FigureDefinition figure, FigureValue value, FigureQuery query, String root) {
        return new FigureView(
                figure.code(),
                figure.title(),
                value.text(),
                figure.unit(),
                value.rows(),
                figure.definition(),
                root + "/figures/" + figure.code() + "/rows" + query.parameters(),
                value.gap(),
                query.provisional());
    }

    /** All figures of a service for one query. */
    public record Sheet(List<FigureView> items) {}
}
