package cn.sisong.e2e.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nothing listens on, below the range from which connections take theirs. */
final class FreePorts {

    private FreePorts() {}

    static Set<Integer> find(int count) {
        var found = new LinkedHashSet<Integer>();
        for (var attempt = 0; found.size() < count && attempt < 1_000; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (isFree(port)) {
                found.add(port);
            }
        }
        return found;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
