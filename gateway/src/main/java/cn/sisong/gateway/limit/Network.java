package cn.sisong.gateway.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A range of addresses as it is written in settings: {@code 10.0.0.0/8}, or one address. */
record Network(InetAddress base, int bits) {

    static Network of(String text) {
        var parts = text.strip().split("/", 2);
        var base = parse(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("sisong.gateway.trusted-proxies: no address: " + text));
        var longest = base.getAddress().length * 8;
        var bits = parts.length == 1 ? longest : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("sisong.gateway.trusted-proxies: no network: " + text);
        }
        return new Network(base, bits);
    }

    /** Written in numbers only: a name would be looked up. */
    static Optional<InetAddress> parse(String text) {
        if (!text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress address) {
        return address.getAddress().length == base.getAddress().length
                && prefix(address, bits).equals(prefix(base, bits));
    }

    /** The first bits of an address, and their number. */
    static String prefix(InetAddress address, int bits) {
        var bytes = Arrays.copyOf(address.getAddress(), (bits + 7) / 8);
        if (bits % 8 != 0) {
            bytes[bytes.length - 1] &= (byte) (0xff << (8 - bits % 8));
        }
        return HexFormat.of().formatHex(bytes) + "/" + bits;
    }
}
