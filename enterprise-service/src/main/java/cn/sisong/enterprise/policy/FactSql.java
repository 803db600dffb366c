package cn.sisong.enterprise.policy;

/** Where in the database a firm's facts stand; expressions over {@code enterprise e}, null where nothing is known. */
final class FactSql {
    static final String SIZE_CLASS = "cast(null as text)";
    static final String REVENUE_WAN = "cast(null as numeric)";
    static final String EMPLOYEES = "cast(null as integer)";

    /** LIST stands for the list's code. */
    static final String ON_LIST = "case when LIST = '' then true end";

    private FactSql() {}
}
