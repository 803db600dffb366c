package cn.sisong.enterprise.taskforce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a load changes hands. */
@ConfigMapping(prefix = "sisong.hand-over")
interface HandOverConfig {
    /** Assignments that are read and written at once; a load of any size is passed on in one transaction, range by range. */
    @WithDefault("500")
    int range();
}
