package cn.sisong.enterprise.listing;

import cn.sisong.enterprise.firm.Survivors;

/** Whether a firm is on an official list on a day, in SQL, for statements that choose firms by it. */
public final class OnList {
    private OnList() {}

    /**
     * A condition on {@code enterprise e}: one of its files has joined and not left since, as on the firm's card.
     *
     * @param list the parameter that stands for the list's code, with its colon
     * @param day the one that stands for the day
     */
    public static String sql(String list, String day) {
        return """
                exists (select 1 from official_list_event j
                    where j.enterprise_id in (FILES) and j.list_code = LIST
                      and j.action = 'JOINED' and j.happened_on <= DAY
                      and not exists (select 1 from official_list_event k
                        where k.enterprise_id = j.enterprise_id and k.list_code = j.list_code
                          and k.action = 'LEFT' and k.happened_on <= DAY
                          and (k.happened_on, k.recorded_at, k.id) > (j.happened_on, j.recorded_at, j.id)))""".replace("FILES", Survivors.FILES).replace("LIST", list).replace("DAY", day);
    }
}
