import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Writes a CSV of firms with valid codes (GB 32100-2015): {@code java Firms.java 10029 > firms.csv}. */
public class Firms {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String[] TRADES = {"机械", "科技", "商贸", "食品", "纺织", "建材", "电子", "环保", "物流", "农业"};

    public static void main(String[] args) throws IOException {
        var random = new Random(20260918);
        try (var out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)))) {
            out.println("企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址");
            for (int i = 0; i < Integer.parseInt(args[0]); i++) {
                var name = "阜阳市" + han(random) + han(random) + TRADES[random.nextInt(TRADES.length)] + "有限公司";
                out.printf("%s,%s,2019-03-0%d,有限责任公司,%d万人民币,\"生产、销售及服务,以许可为准\",安徽,阜阳,安徽省阜阳市工业路%d号%n",
                        name, code(i), 1 + i % 9, 50 + i % 900, i);
            }
        }
    }

    private static char han(Random random) {
        return (char) ('一' + random.nextInt(6000));
    }

    private static String code(int serial) {
        var body = "91341200MA%07d".formatted(serial);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
