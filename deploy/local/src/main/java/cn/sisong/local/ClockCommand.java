package cn.sisong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** {@code ./sisong clock}: business time of the services, kept as an offset in a file that they read. */
final class ClockCommand {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Settings settings;

    ClockCommand(Settings settings) {
        this.settings = settings;
    }

    void run(String argument) {
        var offset = argument.isEmpty() ? read() : argument.equals("real") ? Duration.ZERO : until(argument);
        if (!argument.isEmpty()) {
            write(offset);
        }
        var now = OffsetDateTime.now(SHANGHAI).plus(offset).truncatedTo(ChronoUnit.SECONDS);
        Terminal.OUT.println("业务时间 " + now + (offset.isZero() ? "(真实时间)" : "(已调整)"));
    }

    private static Duration until(String moment) {
        try {
            return Duration.between(OffsetDateTime.now(SHANGHAI), OffsetDateTime.parse(moment));
        } catch (DateTimeException e) {
            throw new Failure("时间应写作 2026-09-18T09:00+08:00 或 real", e);
        }
    }

    private Duration read() {
        try {
            var text = Files.exists(settings.clockFile())
                    ? Files.readString(settings.clockFile()).strip()
                    : "";
            return text.isEmpty() ? Duration.ZERO : Duration.ofMillis(Long.parseLong(text));
        } catch (IOException e) {
            throw new Failure("时钟文件不可读:" + e.getMessage(), e);
        }
    }

    private void write(Duration offset) {
        PrivateFile.write(settings.clockFile(), offset.isZero() ? "" : offset.toMillis() + "\n");
    }
}
