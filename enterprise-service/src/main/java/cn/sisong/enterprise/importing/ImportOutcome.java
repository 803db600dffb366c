package cn.sisong.enterprise.importing;

import java.util.UUID;

/**
 * What is recorded of an import at its end: one entry for the batch, beside one for each range that it has written.
 *
 * @param requestedBy who uploaded the file; the worker itself acts as the system
 * @param fileId the stored file, from which every row can be told
 */
record ImportOutcome(UUID jobId, String state, boolean dryRun, Counts counts, String requestedBy, UUID fileId) {}
