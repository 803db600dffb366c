package cn.sisong.enterprise.confirmation;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where an anonymous request comes from, by the gateway's word; the whole of an IPv6 subscriber counts as one. */
@RequestScoped
public class ClientAddress {
    private static final int PREFIX_BYTES = 8;

    private final String text;

    ClientAddress(HttpServerRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        this.text = forwarded == null ? "" : shortened(forwarded.split(",")[0].strip());
    }

    public String text() {
        return text;
    }

    static String shortened(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length < 16 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_BYTES));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
