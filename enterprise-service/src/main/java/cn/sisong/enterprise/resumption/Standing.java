package cn.sisong.enterprise.resumption;

import cn.sisong.enterprise.firm.Survivors;

/** How firms stood at the end of a day, as known on a day, in SQL: figure A24 and the summary are counted of it alike. */
public final class Standing {
    /**
     * Common table expressions to follow {@code with recursive}: {@code stood(firm, status, happened_on, name,
     * area_path)} at the end of {@code :to} by what was recorded before {@code :known}, the firm's name and area too.
     */
    public static final String KNOWN = Survivors.KNOWN + """
            , stated as (
                select distinct on (coalesce(s.root, r.enterprise_id)) coalesce(s.root, r.enterprise_id) as firm,
                       r.status, r.happened_on
                from resumption_event r left join survivor s on s.file = r.enterprise_id
                where r.happened_on <= :to and r.recorded_at < :known
                order by coalesce(s.root, r.enterprise_id), r.happened_on desc, r.recorded_at desc, r.id desc
            ), stood as (
                select t.firm, t.status, t.happened_on, h.name, h.area_path
                from stated t cross join lateral (
                    select k.name, k.area_path from enterprise_history k
                    where k.enterprise_id = t.firm and k.recorded_at < :known
                    order by k.recorded_at desc, k.id desc limit 1) h
            )
            """;

    private Standing() {}
}
