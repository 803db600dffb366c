package cn.sisong.enterprise.importing;

/**
 * The rows of a file that are merged in one transaction.
 *
 * @param after the row behind which they begin
 * @param upTo the last of them
 */
public record Range(long after, long upTo) {}
