package cn.sisong.enterprise.issue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Set;

/** Who accepts complaints of arrears. */
@ConfigMapping(prefix = "sisong.arrears")
interface ArrearsConfig {
    /** The values of {@code sourceSystem} by which the provincial level gives them to us; any other's go up first. */
    @WithDefault("ahqk")
    Set<String> provincialSystems();
}
