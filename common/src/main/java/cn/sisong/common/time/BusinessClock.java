package cn.sisong.common.time;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The time by which business is done. Real time, unless a clock file (never in production) says how many milliseconds
 * to add; the file is read at every use, so that all processes move together and a test sees its own change at once.
 */
public final class BusinessClock extends Clock {
    /** Dates of the field are dates in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Path offsetFile;
    private final ZoneId zone;

    private BusinessClock(Path offsetFile, ZoneId zone) {
        this.offsetFile = offsetFile;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        var now = Instant.now();
        return offsetFile == null ? now : now.plusMillis(offset());
    }

    private long offset() {
        try {
            if (!Files.exists(offsetFile)) {
                return 0;
            }
            var text = Files.readString(offsetFile).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(offsetFile, other);
    }

    /** Makes the one clock that everything injects. */
    @ApplicationScoped
    static class Producer {
        @Produces
        @Singleton
        @Unremovable
        Clock clock(@ConfigProperty(name = "sisong.clock.file") Optional<String> file) {
            return new BusinessClock(file.map(Path::of).orElse(null), ZONE);
        }
    }
}
