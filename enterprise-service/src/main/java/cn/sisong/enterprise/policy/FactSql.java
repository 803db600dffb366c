package cn.sisong.enterprise.policy;

/** Where in the database a firm's facts stand; expressions over {@code enterprise e}, null where nothing is known. */
final class FactSql {
    static final String SIZE_CLASS = "e.size_class";
    static final String REVENUE_WAN = latest("revenue_wan");
    static final String EMPLOYEES = latest("employees");

    /** LIST stands for the list's code, {@code :factsOn} for today. A list that nobody has filled yet says nothing. */
    static final String ON_LIST = """
            case when exists (select 1 from official_list_event a where a.list_code = LIST) then coalesce(
                (select v.action = 'JOINED' from official_list_event v
                 where v.list_code = LIST and v.enterprise_id = e.id and v.happened_on <= :factsOn
                 order by v.happened_on desc, v.recorded_at desc, v.id desc limit 1), false) end""";

    private FactSql() {}

    /** Of the latest year that states it; a later row for the same year corrects an earlier one. */
    private static String latest(String column) {
        return "(select n." + column + " from firm_indicator n where n.enterprise_id = e.id and n." + column
                + " is not null order by n.year desc, n.recorded_at desc, n.id desc limit 1)";
    }
}
