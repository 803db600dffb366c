package cn.sisong.enterprise.metric;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** How long firms with a similar issue waited for their answer; null where too few are behind it. */
public record UsualTime(
        @Schema(description = "近一年本地区同类、已销号的诉求件数,在最近登记的 2000 件中至多取最近销号的 200 件")
        int n,

        @Schema(description = "是否够 10 件;不够不给出天数") boolean enough,

        @Schema(nullable = true, description = "半数在这么多个工作日内得到答复")
        Integer p50,

        @Schema(nullable = true, description = "九成在这么多个工作日内得到答复")
        Integer p90) {

    static UsualTime of(List<Integer> days) {
        var sample = new Sample(days.stream().mapToInt(Integer::intValue).toArray());
        return new UsualTime(
                sample.size(), sample.size() >= Sample.ENOUGH, sample.percentile(50), sample.percentile(90));
    }
}
