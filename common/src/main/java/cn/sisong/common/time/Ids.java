package cn.sisong.common.time;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.util.UUID;

/** Ids that sort by the moment of their making (UUIDv7), so that indexes grow at one end. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
