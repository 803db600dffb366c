package cn.sisong.local;

import java.time.Duration;

/** {@code ./sisong down}: ends the launcher, which ends its children; then whatever a killed launcher left behind. */
final class Down {

    private final StateFile file;

    Down(Settings settings) {
        this.file = new StateFile(settings);
    }

    void run() {
        var state = file.read();
        if (state.isEmpty()) {
            Terminal.OUT.println("没有在运行");
            return;
        }
        state.get().launcher().process().ifPresent(launcher -> Processes.stop(launcher, Duration.ofSeconds(90)));
        Leftovers.stop(state.get());
        Terminal.OUT.println("已停止,数据保留");
    }
}
