package cn.sisong.gateway.trace;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TraceTest {

    @Test
    void keeps_what_is_well_formed() {
        var trace = Trace.read("abcdefgh-1", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(trace.requestId()).isEqualTo("abcdefgh-1");
        assertThat(trace.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void replaces_what_is_not() {
        var trace = Trace.read("short", "00-00000000000000000000000000000000-b7ad6b7169203331-01");
        assertThat(trace.requestId()).isNotEqualTo("short").hasSize(36);
        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
    }
}
