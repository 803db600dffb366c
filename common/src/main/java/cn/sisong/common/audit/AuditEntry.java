package cn.sisong.common.audit;

/** One deed; {@code content} is the canonical text that the chain covers, the rest is for finding it. */
record AuditEntry(String action, String subjectType, String subject, String actor, String content) {}
