package cn.sisong.common.identity;

import java.util.Set;
import java.util.UUID;

/** Which groups a person belongs to today. A service that keeps groups implements it; others see none. */
public interface Groups {
    Set<UUID> of(String subject);
}
