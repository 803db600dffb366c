package cn.sisong.common.change;

import java.util.UUID;

/**
 * What one write did to one aggregate.
 *
 * @param type dotted and in the past tense, for example {@code order.paid}
 * @param subjectType the aggregate's kind
 * @param subjectId the aggregate's id
 * @param version the aggregate's version after the write
 * @param before the state before, null for a creation; kept as JSON
 * @param after the state after, null for a removal; kept as JSON
 */
public record Change(String type, String subjectType, UUID subjectId, long version, Object before, Object after) {}
