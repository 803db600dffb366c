package cn.sisong.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the children's JVMs are started: small, and with what the version found can do. */
final class Jvm {

    private Jvm() {}

    /** The launcher itself runs on the newest JDK that {@code ./sisong} found; the children use the same. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> flags(int heapMegabytes) {
        var flags = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        if (Runtime.version().feature() >= 25) {
            flags.add("-XX:+UseCompactObjectHeaders");
        }
        if (Runtime.version().feature() >= 24) {
            // Netty and JBoss Threads reach into the JDK; without these every log begins with warnings.
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        flags.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        return flags;
    }
}
