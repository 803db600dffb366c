package cn.sisong.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accounts to try the system with, made through the identity provider's admin API. */
final class DemoUsers {

    /** One person: account, shown name, role, home department. */
    record Person(String username, String name, String role, String department) {}

    static final List<Person> PEOPLE = List.of(
            new Person("member", "张专", "member", null),
            new Person("member2", "李班", "member", null),
            new Person("dispatcher", "王调度", "dispatcher", "sisong-office"),
            new Person("handler", "赵经信", "handler", "jxj"),
            new Person("reviewer", "陈审核", "handler-reviewer", "jxj"),
            new Person("handler2", "钱人社", "handler", "rsj"),
            new Person("supervisor", "孙督导", "supervisor", "sisong-office"),
            new Person("leader", "周领导", "leader", "sisong-office"),
            new Person("finance", "吴担保", "finance-officer", "danbao"),
            new Person("approver", "郑审批", "finance-approver", "danbao"),
            new Person("project", "冯项目", "project-officer", "xmb"));

    /** Not a secret, but kept where it is known what the identity provider has been told. */
    private static final String PUBLIC_URL = "public-url";

    /** All of Anhui. */
    private static final String AREA = "34";

    private final Settings settings;
    private final Secrets secrets;

    DemoUsers(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    static Map<String, String> passwords(Secrets secrets) {
        var passwords = new LinkedHashMap<String, String>();
        PEOPLE.forEach(person -> passwords.put(person.username(), secrets.get("user." + person.username())));
        return passwords;
    }

    void ensure() {
        var admin = new KeycloakAdmin(settings, secrets);
        for (var person : PEOPLE) {
            var key = "user." + person.username();
            if (!secrets.isApplied(key)) {
                ensure(admin, person, secrets.get(key));
                secrets.markApplied(key);
            }
        }
        secrets.keep(PUBLIC_URL, settings.publicUrl());
        if (!secrets.isApplied(PUBLIC_URL)) {
            moveTo(admin, settings.publicUrl());
            secrets.markApplied(PUBLIC_URL);
        }
        if (!secrets.isApplied(Secrets.DEMO_CLIENT)) {
            var client = admin.get("/clients?clientId=demo-system").get(0);
            admin.put("/clients/" + client.get("id").asText(), Map.of("secret", secrets.get(Secrets.DEMO_CLIENT)));
            secrets.markApplied(Secrets.DEMO_CLIENT);
        }
    }

    /** The realm file is read on the first start only; another port or address later has to be told. */
    private static void moveTo(KeycloakAdmin admin, String url) {
        var client = admin.get("/clients?clientId=sisong-gateway").get(0);
        admin.put(
                "/clients/" + client.get("id").asText(),
                Map.of(
                        "rootUrl", url,
                        "redirectUris", List.of(url + "/login/callback"),
                        "attributes", Map.of("post.logout.redirect.uris", url + "/*")));
    }

    private static void ensure(KeycloakAdmin admin, Person person, String password) {
        var query = "/users?exact=true&username=" + person.username();
        if (admin.get(query).isEmpty()) {
            var attributes = new LinkedHashMap<String, Object>(Map.of("area", List.of(AREA)));
            if (person.department() != null) {
                attributes.put("org", List.of(person.department()));
            }
            admin.post(
                    "/users",
                    Map.of(
                            "username",
                            person.username(),
                            "firstName",
                            person.name(),
                            "enabled",
                            true,
                            "attributes",
                            attributes));
        }
        var id = admin.get(query).get(0).get("id").asText();
        var role = admin.get("/roles/" + person.role());
        admin.post("/users/" + id + "/role-mappings/realm", List.of(role));
        admin.put(
                "/users/" + id + "/reset-password", Map.of("type", "password", "value", password, "temporary", false));
    }
}
