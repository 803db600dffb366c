package cn.sisong.enterprise.policy;

import cn.sisong.enterprise.firm.Survivors;
import cn.sisong.enterprise.listing.OnList;

/**
 * Where in the database a firm's facts stand; expressions over {@code enterprise e}, null where nothing is known. They
 * read all files of the firm.
 */
final class FactSql {
    static final String SIZE_CLASS = "e.size_class";
    static final String REVENUE_WAN = latest("revenue_wan", "revenue_wan");
    static final String REVENUE_YEAR = latest("year", "revenue_wan");
    static final String EMPLOYEES = latest("employees", "employees");
    static final String EMPLOYEES_YEAR = latest("year", "employees");

    private FactSql() {}

    /** The county that an area lies in: lists are taken in county by county. */
    static String county(String enterprise) {
        return "left(" + enterprise + ".area_path, 6)";
    }

    /**
     * A list that nobody has filled in the firm's county says nothing of those that are not on it; {@code :factsOn}
     * stands for today.
     *
     * @param list the parameter that stands for the list's code
     */
    static String onList(String list) {
        return "case when " + OnList.sql(list, ":factsOn") + " then true when " + county("e") + " in (select "
                + county("n") + " from official_list_event a join enterprise n on n.id = a.enterprise_id"
                + " where a.list_code = " + list + ") then false end";
    }

    /** Of the latest year that states it; a later row for the same year corrects an earlier one. */
    private static String latest(String column, String stated) {
        return "(select n." + column + " from firm_indicator n where n.enterprise_id in (" + Survivors.FILES
                + ") and n." + stated + " is not null order by n.year desc, n.recorded_at desc, n.id desc limit 1)";
    }
}
