package cn.sisong.enterprise.recheck;

import java.util.UUID;

/**
 * Told inside the transaction when the firm of a closed issue may be asked how its problem is now.
 *
 * @param provisional the day lies in a year whose days off are not known: that it is worked is counted by weekends only
 */
public record RecheckDue(UUID issueId, boolean provisional) {}
