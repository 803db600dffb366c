package cn.sisong.enterprise.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** From when on something is an exception. */
@ConfigMapping(prefix = "sisong.supervision")
interface ExceptionConfig {
    /** A firm that is looked after without a frequency is visited within this time, or it is listed. */
    @WithDefault("P30D")
    Duration visitWithin();
}
