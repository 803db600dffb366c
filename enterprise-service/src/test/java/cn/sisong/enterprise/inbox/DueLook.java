package cn.sisong.enterprise.inbox;

import jakarta.enterprise.inject.spi.CDI;

/** Looks at once what is due, as the job does from time to time. */
public final class DueLook {
    private DueLook() {}

    /** Each batch is bounded: what other tests left behind comes first. */
    public static void now() {
        var notices = CDI.current().select(DueNotices.class).get();
        for (int i = 0; i < 5; i++) {
            notices.look();
        }
    }
}
