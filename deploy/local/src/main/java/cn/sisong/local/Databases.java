package cn.sisong.local;

/** Who logs in to a part's database: our own role, or what the settings say about one that is already there. */
final class Databases {

    private Databases() {}

    static String user(Settings settings, Part part) {
        return settings.externalJdbc(part).isEmpty()
                ? part.database()
                : settings.get("SISONG_JDBC_USER_" + part.key()).orElse(part.database());
    }

    static String password(Settings settings, Secrets secrets, Part part) {
        return settings.externalJdbc(part).isEmpty()
                ? secrets.internal("db." + part.database())
                : settings.get("SISONG_JDBC_PASSWORD_" + part.key()).orElse("");
    }
}
