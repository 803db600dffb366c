package cn.sisong.enterprise.recheck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long a firm may take, and those who ask it. */
@ConfigMapping(prefix = "sisong.recheck")
interface RecheckConfig {
    /** A link is answered within this time, or the recheck counts as unanswered. */
    @WithDefault("P14D")
    Duration answerWithin();

    /** Nobody asked the firm within this time after the day on which it was to be asked: the recheck is given up. */
    @WithDefault("P60D")
    Duration askWithin();
}
