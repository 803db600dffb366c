package cn.sisong.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Sets business time for the service under test; it runs on from there, until the test ends. */
public final class TestClock {
    private static final String FILE = "sisong.test.clock";

    private TestClock() {}

    static void use(Path path) {
        // the test class and this resource are loaded by different class loaders: a system property is seen by both
        System.setProperty(FILE, path.toString());
    }

    /** Whether there is a service whose time can be set. */
    static boolean isUsed() {
        return System.getProperty(FILE) != null;
    }

    /** For example {@code 2026-09-18T09:00:00+08:00}. */
    public static void set(String instant) {
        write(String.valueOf(
                Duration.between(Instant.now(), OffsetDateTime.parse(instant).toInstant())
                        .toMillis()));
    }

    public static void real() {
        write("");
    }

    private static void write(String text) {
        try {
            Files.writeString(Path.of(System.getProperty(FILE)), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
