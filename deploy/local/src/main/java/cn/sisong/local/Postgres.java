package cn.sisong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One PostgreSQL cluster on loopback with a database and a role for each service. */
final class Postgres {

    private static final String ADMIN = "sisong_admin";

    private final Settings settings;
    private final Secrets secrets;

    Postgres(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Child.Spec spec() {
        var command = new ArrayList<>(program("postgres"));
        command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(settings.port(Part.POSTGRES))));
        for (var option : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=80",
                "shared_buffers=48MB",
                "log_timezone=Asia/Shanghai",
                "shared_preload_libraries=pg_stat_statements")) {
            command.addAll(List.of("-c", option));
        }
        return new Child.Spec(Part.POSTGRES, "INT", command, Map.of(), settings.home(), this::answers);
    }

    /** Makes the cluster on the first start; afterwards nothing. */
    void prepare() {
        PostgresBinaries.unpack(settings);
        if (Files.exists(data())) {
            removeForeignLock();
            return;
        }
        var half = data().resolveSibling("data.part");
        var password = settings.run().resolve("initdb.password");
        PrivateFile.write(password, secrets.internal("postgres." + ADMIN));
        try {
            Trees.delete(half);
            var command = new ArrayList<>(program("initdb"));
            command.addAll(List.of("-D", half.toString(), "-U", ADMIN, "--pwfile=" + password));
            command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"));
            Commands.run("initdb", command, Map.of(), settings);
            Files.move(half, data());
        } catch (IOException e) {
            throw new Failure("数据目录无法建立:" + e.getMessage(), e);
        } finally {
            password.toFile().delete();
        }
    }

    /** A role and a database for each part that has none elsewhere. */
    void createDatabases() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var part : Part.WITH_DATABASE) {
                if (settings.starts(part) && settings.externalJdbc(part).isEmpty()) {
                    var name = part.database();
                    var password = secrets.internal("db." + name);
                    if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                        statement.execute("create role " + name + " login password '" + password + "'");
                    }
                    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                        statement.execute("create database " + name + " owner " + name);
                        statement.execute("revoke all on database " + name + " from public");
                    }
                }
            }
        } catch (SQLException e) {
            throw new Failure("数据库无法建立:" + e.getMessage(), e);
        }
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        login.put("user", ADMIN);
        login.put("password", secrets.internal("postgres." + ADMIN));
        login.put("loginTimeout", "3");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port(Part.POSTGRES) + "/postgres", login);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private Path data() {
        return settings.home().resolve("data");
    }

    /** After a crash the lock names a number that may meanwhile belong to something else; PostgreSQL would refuse. */
    private void removeForeignLock() {
        var lock = data().resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                var pid = Long.parseLong(Files.readAllLines(lock).get(0).strip());
                var owner =
                        ProcessHandle.of(pid).flatMap(handle -> handle.info().command());
                if (owner.filter(command -> command.endsWith("/postgres")).isEmpty()) {
                    Files.delete(lock);
                }
            }
        } catch (IOException | RuntimeException e) {
            Daemon.say("postmaster.pid: " + e.getMessage());
        }
    }

    /** PostgreSQL refuses root; in a user namespace of its own it sees an ordinary user. */
    private List<String> program(String name) {
        var path =
                PostgresBinaries.folder(settings).resolve("bin").resolve(name).toString();
        return Processes.isRoot() ? List.of("unshare", "-U", path) : List.of(path);
    }
}
