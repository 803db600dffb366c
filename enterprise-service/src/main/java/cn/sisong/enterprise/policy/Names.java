package cn.sisong.enterprise.policy;

import java.util.Map;

/** What codes are called, with the code in brackets; a code that no table has is called by itself. */
record Names(Map<String, String> industries, Map<String, String> areas, Map<String, String> lists) {

    String industry(String code) {
        return named(industries, code);
    }

    String area(String code) {
        return named(areas, code);
    }

    String list(String code) {
        return named(lists, code);
    }

    /** Within brackets already: the code goes before. */
    String industryOf(FirmFacts firm) {
        return inBrackets(industries, firm.industryCode());
    }

    String areaOf(FirmFacts firm) {
        return inBrackets(areas, firm.areaCode());
    }

    private static String named(Map<String, String> table, String code) {
        var name = table.get(code);
        return name == null ? code : name + "(" + code + ")";
    }

    private static String inBrackets(Map<String, String> table, String code) {
        var name = table.get(code);
        return name == null ? code : code + " " + name;
    }
}
