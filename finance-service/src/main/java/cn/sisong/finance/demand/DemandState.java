package cn.sisong.finance.demand;

import cn.sisong.common.transition.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

import static cn.sisong.common.transition.Step.to;

/** Where a demand stands. The table below is the whole rule; a step without a permission is taken by the system. */
@Schema(description = "OPEN 待对接 MATCHED 已对接 REFUSED 暂无法满足 WITHDRAWN 企业撤回")
public enum DemandState {
    OPEN("待对接"),
    MATCHED("已对接"),
    REFUSED("暂无法满足"),
    WITHDRAWN("企业撤回");

    private final String word;

    DemandState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public List<Step<DemandState>> steps() {
        return switch (this) {
            case OPEN ->
                List.of(
                        to(MATCHED, "对接成功", null),
                        to(REFUSED, "告知无法满足", "finance:write", "comment"),
                        to(WITHDRAWN, "登记撤回", "finance:write", "comment"));
            case MATCHED -> List.of(to(OPEN, "对接记录作废", null));
            case REFUSED -> List.of(to(OPEN, "重新对接", "finance:write", "comment"));
            case WITHDRAWN -> List.of();
        };
    }
}
