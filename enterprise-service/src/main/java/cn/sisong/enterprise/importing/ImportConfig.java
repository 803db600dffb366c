package cn.sisong.enterprise.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How imports are run. */
@ConfigMapping(prefix = "sisong.import")
interface ImportConfig {
    /** After how long without a sign of life a worker's job is taken over; heartbeats come every 5 s. */
    @WithDefault("30S")
    Duration silence();

    /** How many times a job is begun without coming on before it is given up: one that kills its worker must not do so for ever. */
    @WithDefault("3")
    int attempts();

    /** Rows that are staged, and later merged, in one transaction: at most so many are done again after a crash. */
    @WithDefault("20000")
    int chunk();

    /** How long the uploaded file and the row results of an ended job are kept; the job and its error file stay. */
    @WithDefault("30D")
    Duration retention();
}
