package cn.sisong.common.testing;

import io.restassured.specification.RequestSpecification;

/** What a service answers on {@code /figures}: how it is asked for, and where a figure stands in it. */
public final class FigureSheet {
    private FigureSheet() {}

    /** @param asOf the day of knowledge; null for today */
    public static RequestSpecification ask(RequestSpecification who, String area, String from, String to, String asOf) {
        var asked = who.queryParam("from", from).queryParam("to", to).queryParam("area", area);
        return asOf == null ? asked : asked.queryParam("asOf", asOf);
    }

    /** The path of a figure's value. */
    public static String value(String code) {
        return item(code, "value");
    }

    /** The path of what else is said of a figure. */
    public static String item(String code, String member) {
        return "items.find { it.code == '" + code + "' }." + member;
    }
}
