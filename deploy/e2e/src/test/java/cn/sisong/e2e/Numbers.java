package cn.sisong.e2e;

import cn.sisong.e2e.people.Caller;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of one service for this year, as they stand now; what is not known counts from nothing. */
record Numbers(Map<String, BigDecimal> values) {

    static Numbers of(Caller reader, String service) {
        var root = "/api/" + service + "/v1/figures";
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var figures = reader.get(root + "?from=2026-01-01&to=" + today + "&asOf=" + today)
                .expect(200)
                .json()
                .get("items");
        var values = new HashMap<String, BigDecimal>();
        for (var figure : figures) {
            var code = figure.get("code").asText();
            var value = figure.get("value");
            values.put(code, value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.asText()));
            assertThat(reader.all(figure.get("rowsUrl").asText()))
                    .as("rows of %s", code)
                    .hasSize(figure.get("rows").asInt());
        }
        return new Numbers(values);
    }

    BigDecimal since(Numbers before, String code) {
        return values.get(code).subtract(before.values.get(code));
    }
}
