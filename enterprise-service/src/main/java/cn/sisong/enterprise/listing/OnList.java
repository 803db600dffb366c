package cn.sisong.enterprise.listing;

/** Whether a firm is on an official list on a day, in SQL, for statements that choose firms by it. */
public final class OnList {
    private OnList() {}

    /**
     * A condition on {@code enterprise e}: one of its files has joined and not left since, as on the firm's card. It is
     * never true of a merged file, and reads the list once, however many firms are looked at.
     *
     * @param list the parameter that stands for the list's code, with its colon
     * @param day the one that stands for the day
     */
    public static String sql(String list, String day) {
        return """
                e.id in (select coalesce(m.merged_into, m.id)
                    from official_list_event j join enterprise m on m.id = j.enterprise_id
                    where j.list_code = LIST and j.action = 'JOINED' and j.happened_on <= DAY
                      and not exists (select 1 from official_list_event k
                        where k.enterprise_id = j.enterprise_id and k.list_code = j.list_code
                          and k.action = 'LEFT' and k.happened_on <= DAY
                          and (k.happened_on, k.recorded_at, k.id) > (j.happened_on, j.recorded_at, j.id)))""".replace("LIST", list).replace("DAY", day);
    }
}
