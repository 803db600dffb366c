package cn.sisong.gateway.limit;

import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How many requests to one part of the addresses a caller has in a window; counted by each gateway process. */
public interface LimitConfig {

    /** The addresses that it holds for; of several the longest. */
    String prefix();

    /** For one person's session. */
    @WithDefault("1200")
    int people();

    /** For one other system. */
    @WithDefault("600")
    int machines();

    /** For one network address without sign-in; an office behind one address shares it. */
    @WithDefault("300")
    int anonymous();

    /** Spent quota comes back evenly over this time. */
    @WithDefault("1M")
    Duration window();
}
