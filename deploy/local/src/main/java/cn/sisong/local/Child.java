package cn.sisong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One part running as a child process. Start it from the launcher's main thread only: see {@link #start}. */
final class Child {

    private static final long LOG_LIMIT = 20L << 20;

    /** What to run and how to see that it answers. */
    record Spec(
            Part part,
            String deathSignal,
            List<String> command,
            Map<String, String> env,
            Path folder,
            BooleanSupplier answers) {}

    enum State {
        DOWN,
        STARTING,
        UP
    }

    final Spec spec;
    private final Path log;
    private Process process;
    private State state = State.DOWN;
    private long startedNanos;
    private int deaths;
    private long notBeforeNanos = System.nanoTime();

    Child(Spec spec, Path log) {
        this.spec = spec;
        this.log = log;
    }

    /** The kernel sends the death signal when the <em>thread</em> that started the child ends. */
    void start() {
        var command = new ArrayList<String>();
        if (Processes.onPath("setpriv")) {
            command.addAll(List.of("setpriv", "--pdeathsig", spec.deathSignal()));
        }
        command.addAll(spec.command());
        try {
            turnLog();
            var builder = new ProcessBuilder(command).directory(spec.folder().toFile());
            builder.environment().putAll(spec.env());
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new Failure(spec.part().title + " 无法启动:" + e.getMessage(), e);
        }
        startedNanos = System.nanoTime();
        state = State.STARTING;
    }

    /** One look at the child; a dead one is started again, later and later when it keeps dying. */
    void supervise() {
        if (process != null && !process.isAlive()) {
            if (state != State.DOWN) {
                state = State.DOWN;
                var lived = Duration.ofNanos(System.nanoTime() - startedNanos);
                deaths = lived.compareTo(Duration.ofSeconds(60)) > 0 ? 1 : deaths + 1;
                var pause = Math.min(30, 1L << Math.min(deaths - 1, 5));
                notBeforeNanos = System.nanoTime() + Duration.ofSeconds(pause).toNanos();
                Daemon.say(spec.part().title + " 已退出(" + process.exitValue() + "),即将重启");
            } else if (System.nanoTime() - notBeforeNanos >= 0) {
                start();
            }
        } else if (process != null && state == State.STARTING && spec.answers().getAsBoolean()) {
            state = State.UP;
            Daemon.say("%s 就绪,%.1f 秒".formatted(spec.part().title, (System.nanoTime() - startedNanos) / 1e9));
        }
    }

    void stop(Duration patience) {
        if (process == null || !process.isAlive()) {
            return;
        }
        if ("INT".equals(spec.deathSignal())) {
            // For PostgreSQL: TERM would wait for every client to leave, INT ends their sessions in order.
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            } catch (IOException e) {
                Daemon.say("kill: " + e.getMessage());
            }
        } else {
            process.destroy();
        }
        if (!Processes.ended(process.toHandle(), patience)) {
            process.destroyForcibly();
        }
        state = State.DOWN;
    }

    State state() {
        return state;
    }

    boolean isUp() {
        return state == State.UP;
    }

    /** How often it has died without having lived for a while in between. */
    int deaths() {
        return deaths;
    }

    StateFile.Entry entry() {
        var name = spec.part().title;
        var word = state.name().toLowerCase(Locale.ROOT);
        return process == null
                ? new StateFile.Entry(name, 0, 0, word)
                : new StateFile.Entry(name, process.pid(), Processes.startMillis(process.toHandle()), word);
    }

    private void turnLog() throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
