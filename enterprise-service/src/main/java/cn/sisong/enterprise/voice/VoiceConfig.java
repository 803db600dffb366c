package cn.sisong.enterprise.voice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How much may be said without an account on one day, counted over all processes; and how a form must be sent. */
@ConfigMapping(prefix = "sisong.voice")
interface VoiceConfig {
    /** Issues by one firm's code. */
    @WithDefault("20")
    int perFirmCode();

    /** Issues by one park's code. */
    @WithDefault("200")
    int perAreaCode();

    /** Issues from one network address; a whole office may share it. */
    @WithDefault("40")
    int perAddress();

    /** Forms opened from one network address. */
    @WithDefault("400")
    int formsPerAddress();

    /** Additions to one issue. */
    @WithDefault("20")
    int perReceipt();

    /** How long a form that was opened may be sent. */
    @WithDefault("2H")
    Duration formLifetime();

    /** Nobody reads and fills in a form faster. */
    @WithDefault("3S")
    Duration shortestFilling();
}
