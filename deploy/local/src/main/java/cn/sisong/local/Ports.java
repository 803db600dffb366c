package cn.sisong.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Says which port is taken before anything is started. */
final class Ports {

    private Ports() {}

    static void requireFree(Settings settings) {
        for (var part : Part.values()) {
            if (settings.starts(part) && !isFree(part, settings)) {
                throw new Failure(
                        "端口 %d(%s)已被占用,可用 SISONG_PORT_%s 另设".formatted(settings.port(part), part.title, part.key()));
            }
        }
    }

    private static boolean isFree(Part part, Settings settings) {
        var port = settings.port(part);
        try (var socket = new ServerSocket()) {
            // Connections of the last run linger in TIME_WAIT; they do not hinder the parts either.
            socket.setReuseAddress(true);
            var host = part == Part.GATEWAY ? settings.gatewayHost() : "127.0.0.1";
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
