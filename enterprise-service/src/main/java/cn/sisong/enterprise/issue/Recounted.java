package cn.sisong.enterprise.issue;

import java.util.List;
import java.util.UUID;

/** The deadlines of these open issues were counted by a changed calendar; fired within that transaction. */
public record Recounted(List<UUID> issues) {}
