package cn.sisong.enterprise.firm;

/** Which files answer for which others, in SQL: today, or as it was: a figure of a past day does not follow later merges. */
public final class Survivors {
    /** The files of {@code enterprise e} today: its own and those merged into it, which hardly any firm has. */
    public static final String FILES =
            "select e.id union all select m.id from enterprise m where m.merged_into = e.id and e.absorbed > 0";

    /**
     * Common table expressions to follow {@code with recursive}: {@code survivor(file, root)} has each file that was
     * merged into another as known before {@code :known}, with the file that answered for it then.
     */
    public static final String KNOWN = """
            standing as (
                select merged_id, survivor_id from enterprise_merge
                where merged_at < :known and (undone_at is null or undone_at >= :known)
            ), pointed(file, root) as (
                select merged_id, survivor_id from standing
                union all select p.file, s.survivor_id from pointed p join standing s on s.merged_id = p.root
            ), survivor as (
                select file, root from pointed p where not exists (select 1 from standing s where s.merged_id = p.root)
            )""";

    private Survivors() {}
}
