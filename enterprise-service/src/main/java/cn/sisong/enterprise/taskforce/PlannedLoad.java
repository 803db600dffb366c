package cn.sisong.enterprise.taskforce;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Passes planned visits on when firms change hands; answered by the feature that keeps visits. */
public interface PlannedLoad {
    /**
     * @param from the task force whose visits to the firms, planned for {@code since} or later, change hands
     * @return how many did
     */
    int pass(Collection<UUID> firms, UUID from, Recipient to, LocalDate since);

    /** Who visits from then on; without a person, whoever of the task force goes. */
    record Recipient(UUID taskForceId, String subject, String name) {}
}
