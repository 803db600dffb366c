package cn.sisong.common.figure;

/** What one figure means; a service lists its own in an enum. */
public interface FigureDefinition {
    /** Stable, for example {@code A6}. */
    String code();

    String title();

    String unit();

    /** One sentence: which rows count, by which date. */
    String definition();
}
