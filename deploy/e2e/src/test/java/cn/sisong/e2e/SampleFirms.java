package cn.sisong.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list of firms as the market office sends it: same columns and habits, invented firms. */
final class SampleFirms {

    private static final String HEADER = "企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址\n";

    private static final String[] TRADES = {"纺织", "食品", "机械", "再生铝", "包装", "物流", "电子", "建材"};

    /** One firm of the list. */
    record Firm(String name, String code) {}

    private final List<Firm> firms = new ArrayList<>();

    /** Invents firms whose names begin with the given words. */
    SampleFirms(String words, int count) {
        for (var i = 0; i < count; i++) {
            var name = "%s%s%03d有限公司".formatted(words, TRADES[i % TRADES.length], i);
            firms.add(new Firm(name, CreditCodes.next()));
        }
    }

    SampleFirms(List<Firm> firms) {
        this.firms.addAll(firms);
    }

    List<Firm> firms() {
        return firms;
    }

    byte[] csv() {
        var text = new StringBuilder(HEADER);
        for (var firm : firms) {
            text.append("%s,%s,2019-03-05,有限责任公司,500(万元),\"生产、销售,以许可证为准\",安徽,界首,界首市田营镇创业路%n"
                    .formatted(firm.name(), firm.code()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
