package cn.sisong.e2e.system;

import cn.sisong.e2e.Json;
import cn.sisong.e2e.World;
import cn.sisong.e2e.people.Browsers;
import cn.sisong.e2e.people.People;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Gives tests the system, the people and the world that they share. Everything is made when the first test asks for it
 * and ended after the last. With {@code SISONG_E2E_STATUS} naming a file that holds the output of {@code ./sisong
 * status --json}, the journeys use that system and leave it running.
 */
public final class Journeys implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == RunningSystem.class || type == People.class || type == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot()
                .getStore(Namespace.create(Journeys.class))
                .computeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
        var type = parameter.getParameter().getType();
        return type == RunningSystem.class ? shared.system : type == People.class ? shared.people : shared.world();
    }

    /** Closed by JUnit when all classes have run. */
    static final class Shared implements AutoCloseable {

        private final RunningSystem system;
        private final Browsers browsers;
        private final People people;
        private final Thread hook;
        private World world;

        Shared() {
            var status = System.getenv("SISONG_E2E_STATUS");
            if (status == null) {
                var launcher = new Launcher("system", Map.of());
                hook = new Thread(launcher::down);
                // Also when the build is interrupted.
                Runtime.getRuntime().addShutdownHook(hook);
                system = new RunningSystem(launcher.up(), Optional.of(launcher));
            } else {
                hook = null;
                system = new RunningSystem(Json.read(read(Path.of(status))), Optional.empty());
            }
            browsers = new Browsers(system.gateway());
            people = new People(system, browsers);
        }

        private World world() {
            if (world == null) {
                world = new World(people);
            }
            return world;
        }

        @Override
        public void close() {
            try {
                people.close();
                browsers.close();
            } finally {
                if (hook != null) {
                    Runtime.getRuntime().removeShutdownHook(hook);
                    system.launcher().ifPresent(Launcher::down);
                }
            }
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
