package cn.sisong.common.file;

import java.util.UUID;

/**
 * A file kept in the database.
 *
 * @param size bytes
 * @param sha256 lower-case hex
 */
public record StoredFile(UUID id, long size, String sha256) {}
