package cn.sisong.enterprise.issue;

/** Told inside the transaction when an issue has changed its state: other features settle what that ends or begins. */
public record Moved(Issue issue, IssueState from, IssueState to) {}
