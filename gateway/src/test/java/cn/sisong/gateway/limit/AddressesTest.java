package cn.sisong.gateway.limit;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {

    private final Addresses none = new Addresses(List.of());
    private final Addresses balancer = new Addresses(List.of("10.0.0.0/8"));

    @Test
    void believes_nobody_unless_told() {
        assertThat(none.of("10.0.0.1", "6.6.6.6")).isEqualTo("10.0.0.1");
    }

    @Test
    void takes_what_our_proxy_saw() {
        assertThat(balancer.of("10.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void goes_back_through_all_proxies_of_ours_and_no_further() {
        assertThat(balancer.of("10.0.0.1", "6.6.6.6, 198.51.100.7, 10.0.0.2")).isEqualTo("198.51.100.7");
    }

    @Test
    void does_not_believe_a_header_of_somebody_else() {
        assertThat(balancer.of("198.51.100.7", "6.6.6.6")).isEqualTo("198.51.100.7");
    }

    @Test
    void stops_at_what_is_no_address() {
        assertThat(balancer.of("10.0.0.1", "6.6.6.6, somebody")).isEqualTo("10.0.0.1");
        assertThat(balancer.of("10.0.0.1", "")).isEqualTo("10.0.0.1");
    }

    @Test
    void counts_the_addresses_of_one_subscriber_as_one() {
        assertThat(Addresses.client("2001:db8::1")).isEqualTo(Addresses.client("2001:db8::ffff:2"));
        assertThat(Addresses.client("2001:db8::1")).isNotEqualTo(Addresses.client("2001:db8:0:1::1"));
        assertThat(Addresses.client("198.51.100.7")).isNotEqualTo(Addresses.client("198.51.100.8"));
    }
}
