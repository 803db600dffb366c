package cn.sisong.enterprise.sizing;

/**
 * What the method says of a firm.
 *
 * @param size null where it cannot be told; never guessed
 * @param version of the method; null when none was in force
 * @param sector null when the industry has none
 * @param gap why there is no size; null where there is one
 */
public record SizeVerdict(SizeClass size, String version, Sector sector, String gap) {

    static SizeVerdict unknown(String version, Sector sector, String gap) {
        return new SizeVerdict(null, version, sector, gap);
    }
}
