package cn.sisong.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code ./sisong status}: addresses, accounts and processes, for people or as JSON. */
final class Status {

    private final Settings settings;

    Status(Settings settings) {
        this.settings = settings;
    }

    /** True when everything that was started answers. */
    boolean run(boolean json) {
        var state = new StateFile(settings).read();
        if (state.isEmpty()) {
            Terminal.OUT.println(json ? "{\"processes\":[]}" : "没有在运行,请用 ./sisong up 启动");
            return false;
        }
        if (json) {
            Terminal.OUT.println(json(state.get()));
        } else {
            show(state.get());
        }
        return state.get().ready()
                && state.get().processes().stream().allMatch(entry -> "up".equals(now(state.get(), entry)));
    }

    void show(StateFile.State state) {
        var out = Terminal.OUT;
        out.println();
        for (var entry : state.processes()) {
            out.printf("  %-20s %-9s %d%n", entry.name(), now(state, entry), entry.pid());
        }
        if (!state.launcherLives()) {
            out.println("\n启动器未运行,请用 ./sisong up 启动");
            return;
        }
        out.println("\n地址  " + state.gateway() + "\n接口  " + state.gateway() + "/docs\n");
        if (settings.starts(Part.KEYCLOAK)) {
            var secrets = new Secrets(settings);
            var passwords = DemoUsers.passwords(secrets);
            out.println("演示账号");
            for (var person : DemoUsers.PEOPLE) {
                out.printf("  %-11s %-18s %s%n", person.username(), passwords.get(person.username()), person.name());
            }
            out.println("演示系统(客户端凭证)\n  demo-system " + secrets.get(Secrets.DEMO_CLIENT));
        }
    }

    private String json(StateFile.State state) {
        var view = new LinkedHashMap<String, Object>();
        view.put("gateway", state.gateway());
        view.put("issuer", state.issuer());
        if (settings.starts(Part.KEYCLOAK)) {
            var secrets = new Secrets(settings);
            view.put("users", DemoUsers.passwords(secrets));
            view.put("client", client(secrets));
        }
        view.put(
                "processes",
                state.processes().stream().map(entry -> process(state, entry)).toList());
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> client(Secrets secrets) {
        var client = new LinkedHashMap<String, Object>();
        client.put("id", "demo-system");
        client.put("secret", secrets.get(Secrets.DEMO_CLIENT));
        return client;
    }

    private static Map<String, Object> process(StateFile.State state, StateFile.Entry entry) {
        var process = new LinkedHashMap<String, Object>();
        process.put("name", entry.name());
        process.put("pid", entry.pid());
        process.put("state", now(state, entry));
        return process;
    }

    /** What the launcher last wrote, unless the process has gone since. */
    private static String now(StateFile.State state, StateFile.Entry entry) {
        return entry.process().isPresent() ? entry.state() : "down";
    }
}
