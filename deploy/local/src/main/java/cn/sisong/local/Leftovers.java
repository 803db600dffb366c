package cn.sisong.local;

import java.time.Duration;

/** Children of a launcher that was killed; usually they died with it, and else they are stopped here. */
final class Leftovers {

    private Leftovers() {}

    static void stop(StateFile.State before) {
        for (var entry : before.processes()) {
            entry.process().ifPresent(process -> {
                Daemon.say("上次遗留的 " + entry.name() + "(" + entry.pid() + ")正在停止");
                // Those whose parent died are on their way out already; PostgreSQL writes its last checkpoint.
                if (!Processes.ended(process, Duration.ofSeconds(10))) {
                    Processes.stop(process, Duration.ofSeconds(20));
                }
            });
        }
    }
}
