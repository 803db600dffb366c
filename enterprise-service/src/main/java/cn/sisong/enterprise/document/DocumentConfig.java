package cn.sisong.enterprise.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the letterhead says. */
@ConfigMapping(prefix = "sisong.document")
interface DocumentConfig {
    /** Who signs the papers. */
    @WithDefault("四送一服工作办公室")
    String office();
}
