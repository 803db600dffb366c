package cn.sisong.e2e.system;

import cn.sisong.e2e.Json;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

/** The repository's own {@code ./sisong}, with a data folder and ports that belong to the journeys alone. */
public final class Launcher {

    /** Unpacked once and the same for every run. */
    private static final Set<String> PROGRAMS = Set.of("keycloak", "postgres");

    private final Path root =
            Path.of(System.getProperty("sisong.root", "../..")).toAbsolutePath().normalize();
    private final Path folder;
    private final Path home;
    private final Map<String, String> env = new TreeMap<>();

    /** A system with a data folder of the given name and all settings as usual but the given ones. */
    public Launcher(String name, Map<String, String> settings) {
        folder = Path.of(System.getProperty("sisong.target", "target"))
                .toAbsolutePath()
                .resolve(name);
        home = folder.resolve(".sisong");
        env.put("SISONG_HOME", home.toString());
        env.put("SISONG_HOST", "127.0.0.1");
        env.put("SISONG_DEMO", "1");
        env.put("SISONG_DEMO_DATA", "0");
        var ports = FreePorts.find(6).iterator();
        for (var part : List.of("GATEWAY", "ENTERPRISE", "FINANCE", "PROJECT", "KEYCLOAK", "POSTGRES")) {
            env.put("SISONG_PORT_" + part, Integer.toString(ports.next()));
        }
        env.putAll(settings);
    }

    /** The programs that another system has unpacked need not be unpacked twice. */
    public Launcher withProgramsOf(Launcher other) {
        PROGRAMS.stream()
                .filter(program -> Files.exists(other.home.resolve(program)) && !Files.exists(home.resolve(program)))
                .forEach(program -> copy(other.home.resolve(program), home.resolve(program)));
        return this;
    }

    /** Starts with empty databases, whatever an earlier run left behind. */
    public JsonNode up() {
        if (Files.exists(home)) {
            run(Duration.ofMinutes(3), "down");
            forget();
        }
        run(Duration.ofMinutes(15), "up", "--no-build");
        return status();
    }

    /** Starts with what was there before. */
    public JsonNode again() {
        run(Duration.ofMinutes(5), "up", "--no-build");
        return status();
    }

    public JsonNode status() {
        return Json.read(run(Duration.ofMinutes(1), "status", "--json"));
    }

    public void down() {
        run(Duration.ofMinutes(3), "down");
    }

    /** Sets the business time, which runs on from there; {@code real} sets it back. */
    public void clock(String moment) {
        run(Duration.ofMinutes(1), "clock", moment);
    }

    private String run(Duration limit, String... arguments) {
        var command = new ArrayList<>(List.of(root.resolve("sisong").toString()));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(folder);
            // To files: what the command leaves running would hold a pipe open.
            var out = folder.resolve(arguments[0] + ".out");
            var err = folder.resolve(arguments[0] + ".err");
            var builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SISONG_"));
            builder.environment().putAll(env);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " took longer than " + limit + ", see " + out);
            }
            var text = Files.readString(out);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + text + Files.readString(err));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void forget() {
        try (var entries = Files.list(home)) {
            for (var entry : entries.toList()) {
                if (!PROGRAMS.contains(entry.getFileName().toString())) {
                    delete(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
