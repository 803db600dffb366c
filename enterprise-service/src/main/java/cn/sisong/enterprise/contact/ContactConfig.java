package cn.sisong.enterprise.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How contacts are shown. */
@ConfigMapping(prefix = "sisong.contact")
interface ContactConfig {
    /** How many numbers one person may have shown in an hour: asked for one by one, they still must not add up to a list. */
    @WithDefault("20")
    int revealsPerHour();
}
