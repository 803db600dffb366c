package cn.sisong.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the launcher tells the commands: who runs, where, and whether all is ready. */
final class StateFile {

    /** One process; {@code startMillis} tells it from a later one with the same number. */
    record Entry(String name, long pid, long startMillis, String state) {

        Optional<ProcessHandle> process() {
            return Processes.find(pid, startMillis);
        }
    }

    /** The state as a whole; {@code error} ends a start. */
    record State(Entry launcher, String gateway, String issuer, boolean ready, String error, List<Entry> processes) {

        boolean launcherLives() {
            return launcher.process().isPresent();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    StateFile(Settings settings) {
        file = settings.run().resolve("state.json");
    }

    void write(State state) {
        try {
            PrivateFile.write(file, JSON.writeValueAsString(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<State> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), State.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The state of a launcher that is alive. */
    Optional<State> live() {
        return read().filter(State::launcherLives);
    }
}
