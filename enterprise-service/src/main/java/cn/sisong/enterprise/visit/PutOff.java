package cn.sisong.enterprise.visit;

import cn.sisong.common.identity.ScopePredicate;

import java.util.Map;

/** When a visit that the firm put off is settled; one rule for lists, in HQL, and for the plan, in SQL. */
public final class PutOff {
    /**
     * Another day was agreed on since: a newer visit of the same task force to the firm, under whichever of its files,
     * is planned or was made. Of {@code Visit v}.
     */
    public static final ScopePredicate SETTLED = new ScopePredicate("""
            exists (select 1 from Visit n where n.enterpriseId in (
                    select y.id from Enterprise x join Enterprise y
                        on y.id = coalesce(x.mergedInto, x.id) or y.mergedInto = coalesce(x.mergedInto, x.id)
                    where x.id = v.enterpriseId)
                and n.taskForceId is not distinct from v.taskForceId and n.createdAt > v.createdAt
                and n.sortOn >= cast(timezone('Asia/Shanghai', v.createdAt) as Date)
                and (n.state = PLANNED or n.state = DONE and n.mode = ON_SITE))""", Map.of());

    private PutOff() {}
}
