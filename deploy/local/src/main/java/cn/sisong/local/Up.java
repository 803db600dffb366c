package cn.sisong.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code ./sisong up}: starts the launcher in the background and shows its progress until all is ready. */
final class Up {

    private final Settings settings;
    private final StateFile file;

    Up(Settings settings) {
        this.settings = settings;
        this.file = new StateFile(settings);
    }

    void run() {
        if (file.live().isPresent()) {
            if (Part.QUARKUS.stream().allMatch(part -> Apps.isCurrent(settings, part))) {
                await(null);
                return;
            }
            Terminal.OUT.println("有新的构建,正在重启");
            new Down(settings).run();
        }
        // Unpacking needs more memory than the launcher should keep for the rest of its life.
        if (settings.starts(Part.POSTGRES)) {
            PostgresBinaries.unpack(settings);
        }
        await(spawn());
    }

    private Process spawn() {
        var log = settings.log("launcher");
        var command = new ArrayList<String>();
        if (Processes.onPath("setsid")) {
            // A session of its own, so that closing the terminal does not end it.
            command.add("setsid");
        }
        command.addAll(List.of(Jvm.java(), "-Xmx48m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Duser.timezone=Asia/Shanghai", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "daemon"));
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Files.createFile(log);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new Failure("启动器无法启动:" + e.getMessage(), e);
        }
    }

    private void await(Process spawned) {
        var shown = spawned == null ? settings.log("launcher").toFile().length() : 0L;
        while (true) {
            shown = showLog(shown);
            var state = file.live();
            if (state.isPresent() && state.get().error() != null) {
                throw new Failure(state.get().error());
            }
            if (state.isPresent() && state.get().ready()) {
                showLog(shown);
                new Status(settings).show(state.get());
                return;
            }
            var alive = spawned == null ? state.isPresent() : spawned.isAlive();
            if (!alive) {
                showLog(shown);
                throw new Failure("启动未成功,见 " + settings.log("launcher"));
            }
            Processes.pause(Duration.ofMillis(200));
        }
    }

    private long showLog(long from) {
        try (var log = new RandomAccessFile(settings.log("launcher").toFile(), "r")) {
            var length = log.length();
            if (length > from) {
                var bytes = new byte[(int) (length - from)];
                log.seek(from);
                log.readFully(bytes);
                Terminal.OUT.print(new String(bytes, StandardCharsets.UTF_8));
            }
            return length;
        } catch (IOException e) {
            return from;
        }
    }
}
