package cn.sisong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The process in the background: starts all parts, tells how it goes, restarts what dies, stops what it started. */
final class Daemon {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Settings settings;
    private final StateFile file;
    private final Secrets secrets;
    private final Family family;
    private boolean stopping;
    private String error;

    Daemon(Settings settings) {
        this.settings = settings;
        this.file = new StateFile(settings);
        this.secrets = new Secrets(settings);
        this.family = new Family(settings);
    }

    /** A line for the log, which {@code up} shows while it waits. */
    static void say(String line) {
        Terminal.OUT.println(LocalTime.now(SHANGHAI).format(TIME) + " " + line);
    }

    void run() {
        var lock = lock();
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        try {
            var before = file.read();
            publish(null);
            before.ifPresent(Leftovers::stop);
            Ports.requireFree(settings);
            secrets.settleDemo(
                    DemoUsers.PEOPLE.stream().map(DemoUsers.Person::username).toList());
            begin();
        } catch (Failure e) {
            say(e.getMessage());
            publish(e.getMessage());
            System.exit(1);
        }
        while (lock.isValid()) {
            tick();
        }
    }

    private void begin() {
        if (settings.starts(Part.POSTGRES)) {
            var postgres = new Postgres(settings, secrets);
            postgres.prepare();
            family.start(postgres.spec());
            awaitUp(Part.POSTGRES);
            postgres.createDatabases();
        }
        if (settings.starts(Part.KEYCLOAK)) {
            var keycloak = new Keycloak(settings, secrets);
            keycloak.prepare();
            family.start(keycloak.spec());
        }
        var apps = new Apps(settings, secrets);
        for (var part : Part.QUARKUS) {
            if (Apps.isBuilt(settings, part)) {
                apps.prepare(part);
                family.start(apps.spec(part));
            } else {
                say(part.title + " 尚未构建,跳过");
            }
        }
        if (settings.starts(Part.KEYCLOAK)) {
            awaitUp(Part.KEYCLOAK);
            new DemoUsers(settings, secrets).ensure();
        }
        settle();
    }

    /** A service that keeps failing does not take the others down: it is named, and tried again meanwhile. */
    private void settle() {
        for (var part : Part.QUARKUS) {
            try {
                awaitUp(part);
            } catch (Failure e) {
                say(e.getMessage());
                publish(e.getMessage());
            }
        }
        while (!Part.QUARKUS.stream().allMatch(family::isUp)) {
            tick();
        }
        if (settings.starts(Part.KEYCLOAK)
                && settings.demoData()
                && Part.QUARKUS.stream().allMatch(family::runs)) {
            demoData();
        }
        family.ready();
        publish(null);
        say("全部就绪");
    }

    /** A system without examples is still a system. */
    private void demoData() {
        try {
            new DemoData(settings, secrets).ensure();
            new DemoPolicies(settings, secrets).ensure();
            new DemoDesk(settings, secrets).ensure();
        } catch (Failure e) {
            say("演示数据未能写入:" + e.getMessage());
        }
    }

    /** Children keep being looked after while one of them is waited for. */
    private void awaitUp(Part part) {
        var until = System.nanoTime() + 180_000_000_000L;
        while (!family.isUp(part)) {
            tick();
            if (family.deaths(part) >= 3 || System.nanoTime() > until) {
                throw new Failure(part.title + " 未能就绪,见 ./sisong logs " + part.title);
            }
        }
    }

    private void tick() {
        synchronized (this) {
            if (!stopping && family.supervise()) {
                publish(error);
            }
        }
        Processes.pause(Duration.ofMillis(200));
    }

    private synchronized void publish(String problem) {
        error = problem;
        file.write(family.state(problem));
    }

    private void shutDown() {
        synchronized (this) {
            stopping = true;
        }
        family.stop();
        publish(null);
        say("已停止");
    }

    private FileLock lock() {
        try {
            Files.createDirectories(settings.run());
            var channel = FileChannel.open(
                    settings.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                throw new Failure("另一个启动器正在使用 " + settings.home());
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
