package cn.sisong.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Puts {@code demo-desk.json} in, so that every desk has something to look at: issues in all states, an old ledger, hard files. */
final class DemoDesk {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String DONE = "demo-desk";

    private final Settings settings;
    private final Secrets secrets;

    DemoDesk(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Once, after firms and policies are there; an attempt that broke off is repeated with the days of the first. */
    void ensure() {
        if (secrets.get(DONE).isEmpty()) {
            secrets.keep(DONE, LocalDate.now(SHANGHAI).toString());
        }
        if (secrets.isApplied(DONE)) {
            return;
        }
        try (var client = new SetupClient(settings, secrets)) {
            var data = read();
            var today = LocalDate.parse(secrets.get(DONE));
            Map<String, DemoApi> users = new HashMap<>();
            users.put("firm", new DemoApi(settings, null));
            Function<String, DemoApi> as =
                    user -> users.computeIfAbsent(user, known -> new DemoApi(settings, client.token(known)));
            var script = new DemoScript(as, client::subject, today);
            script.play(data.get("steps"));
            var cases = new DemoCases(as, number -> script.id("firm" + number), today);
            data.get("cases").forEach(cases::play);
        }
        secrets.markApplied(DONE);
    }

    private static JsonNode read() {
        try (var resource = DemoDesk.class.getResourceAsStream("/demo-desk.json")) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
