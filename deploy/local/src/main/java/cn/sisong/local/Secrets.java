package cn.sisong.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;

/** Passwords and client secrets of this machine, generated once and kept beside the data they open. */
final class Secrets {

    static final String DEMO_CLIENT = "client.demo-system";

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final Path file;
    private final boolean fixedForDemo;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Settings settings) {
        this.file = settings.home().resolve("secrets.properties");
        this.fixedForDemo = settings.fixedDemoSecrets();
        load();
    }

    /** A secret between the parts, never seen by a person. */
    synchronized String internal(String name) {
        return keep(name, values.getProperty(name, generate(40)));
    }

    /** Demo passwords: of this machine only, or well known when asked for; what is there stays otherwise. */
    synchronized void settleDemo(List<String> users) {
        for (var user : users) {
            var wellKnown = "demo-" + Character.toUpperCase(user.charAt(0)) + user.substring(1) + "-2026";
            settle("user." + user, wellKnown, 14);
        }
        settle(DEMO_CLIENT, "demo-system-secret-2026", 40);
    }

    /** What has been settled; empty before the first start. */
    synchronized String get(String name) {
        return values.getProperty(name, "");
    }

    /** Whether the identity provider already has the present value. */
    synchronized boolean isApplied(String name) {
        return values.getProperty(name, "").equals(values.getProperty("applied." + name));
    }

    synchronized void markApplied(String name) {
        keep("applied." + name, values.getProperty(name));
    }

    private void settle(String name, String wellKnown, int length) {
        keep(name, fixedForDemo ? wellKnown : values.getProperty(name, generate(length)));
    }

    private String generate(int length) {
        var text = new StringBuilder(length);
        while (text.length() < length - 3) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        // One of each kind, so that the password policy is always met.
        return text.append('K').append('q').append(random.nextInt(2, 10)).toString();
    }

    /** Keeps a value under a name. */
    synchronized String keep(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            store();
        }
        return value;
    }

    private void load() {
        try {
            if (Files.exists(file)) {
                values.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store() {
        try {
            var text = new StringWriter();
            values.store(text, null);
            PrivateFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
