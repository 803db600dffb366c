package cn.sisong.finance.issue;

import java.util.UUID;

/** An issue that the caller was shown by the service that keeps issues, and the firm that it is about. */
public record SeenIssue(UUID id, UUID enterpriseId) {}
