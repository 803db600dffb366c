package cn.sisong.enterprise.importing;

/** What became of the rows; in the end {@code read} is the sum of the others. */
public record Counts(long read, long created, long updated, long unchanged, long quarantined) {}
