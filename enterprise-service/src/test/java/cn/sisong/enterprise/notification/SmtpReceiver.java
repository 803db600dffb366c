package cn.sisong.enterprise.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A mail server on this machine that takes whatever it is sent. Each mail, envelope and all, comes to the test's
 * {@code BlockingQueue}: a type of the JDK, since tests live in a class loader of their own.
 */
public class SmtpReceiver implements QuarkusTestResourceLifecycleManager {
    private final BlockingQueue<List<String>> mails = new LinkedBlockingQueue<>();
    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var thread = new Thread(this::serve, "smtp-receiver");
        thread.setDaemon(true);
        thread.start();
        return Map.of(
                "quarkus.mailer.local.mock", "false",
                "quarkus.mailer.local.host", "127.0.0.1",
                "quarkus.mailer.local.port", String.valueOf(server.getLocalPort()),
                "quarkus.mailer.local.from", "sisong@localhost",
                "quarkus.mailer.local.start-tls", "DISABLED",
                "quarkus.mailer.local.login", "DISABLED");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mails, new TestInjector.MatchesType(BlockingQueue.class));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (IOException ended) {
                // the next caller is another conversation; a closed server ends the loop
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
        List<String> mail = new ArrayList<>();
        say(out, "220 receiver");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            mail.add(line);
            if (line.startsWith("DATA")) {
                say(out, "354 go on");
                for (line = in.readLine(); !".".equals(line); line = in.readLine()) {
                    mail.add(line);
                }
                mails.add(List.copyOf(mail));
                mail.clear();
            }
            say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
