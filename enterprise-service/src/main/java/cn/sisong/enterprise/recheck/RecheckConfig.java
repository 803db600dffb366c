package cn.sisong.enterprise.recheck;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long a firm may take. */
@ConfigMapping(prefix = "sisong.recheck")
interface RecheckConfig {
    /** A link is answered within this time, or the recheck counts as unanswered. */
    @WithDefault("P14D")
    Duration answerWithin();
}
