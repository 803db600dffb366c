package cn.sisong.enterprise.recheck;

import java.util.UUID;

/** Told inside the transaction when the firm of a closed issue may be asked how its problem is now. */
public record RecheckDue(UUID issueId) {}
