package cn.sisong.enterprise.taskforce;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Passes planned visits on when firms change hands; answered by the feature that keeps visits. */
public interface PlannedLoad {
    /** How many visits of a load would change hands. */
    int count(Load load);

    /** @return how many visits of the load changed hands */
    int pass(Load load, Recipient to);

    /**
     * Visits of a task force to some firms that are planned for a day or later, and those that are overdue by now.
     *
     * @param person by whom; null for all of the task force
     */
    record Load(Collection<UUID> firms, UUID taskForceId, String person, LocalDate since) {}

    /** Who visits from then on; without a person, whoever of the task force goes. */
    record Recipient(UUID taskForceId, String subject, String name) {}
}
