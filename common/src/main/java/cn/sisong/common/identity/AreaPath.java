package cn.sisong.common.identity;

/**
 * The prefix that stands for an area and all below it. A GB/T 2260 code is hierarchical: 340000 contains 341200
 * contains 341282; dropping the trailing pairs of zeros gives {@code 34}, {@code 3412}, {@code 341282}. Longer codes
 * (towns, a zone's own code) begin with the code of the county they lie in.
 */
public final class AreaPath {
    private AreaPath() {}

    public static String of(String code) {
        var path = code == null ? "" : code.strip();
        if (path.length() > 6) {
            return path;
        }
        while (path.length() > 2 && path.endsWith("00")) {
            path = path.substring(0, path.length() - 2);
        }
        return path;
    }
}
