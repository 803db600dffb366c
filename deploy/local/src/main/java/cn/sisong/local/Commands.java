package cn.sisong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Short-lived helpers such as initdb: run to the end, and on failure say what they said. */
final class Commands {

    private Commands() {}

    static void run(String name, List<String> command, Map<String, String> env, Settings settings) {
        var log = settings.log(name);
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command).directory(settings.home().toFile());
            builder.environment().putAll(env);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            var process = builder.start();
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new Failure(name + " 失败,见 " + log + ":\n" + tail(Files.readString(log)));
            }
        } catch (IOException e) {
            throw new Failure(name + " 无法运行:" + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(name + " 被中断", e);
        }
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 1500)).strip();
    }
}
