package cn.sisong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Processes known by number and start time, so that a number given out again is not taken for the old one. */
final class Processes {

    private Processes() {}

    static Optional<ProcessHandle> find(long pid, long startMillis) {
        // The kernel's boot time, from which the start is computed, may be off by a second between two readings.
        return ProcessHandle.of(pid)
                .filter(Processes::isAlive)
                .filter(handle -> Math.abs(startMillis(handle) - startMillis) < 3000);
    }

    static long startMillis(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Asks politely, waits, then insists. */
    static void stop(ProcessHandle handle, Duration patience) {
        handle.destroy();
        if (!ended(handle, patience)) {
            handle.destroyForcibly();
            ended(handle, Duration.ofSeconds(5));
        }
    }

    static boolean ended(ProcessHandle handle, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (isAlive(handle)) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
            pause(Duration.ofMillis(50));
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In a container nobody may collect a dead orphan; it keeps its number but runs no more. */
    private static boolean isAlive(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return false;
        }
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException e) {
            return handle.isAlive();
        }
    }

    static boolean onPath(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
