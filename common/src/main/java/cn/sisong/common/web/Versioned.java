package cn.sisong.common.web;

/** A view of something that changes: its version leaves as the strong ETag {@code "v<version>"}. */
public interface Versioned {
    long version();
}
