package cn.sisong.enterprise.ledger;

import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import cn.sisong.enterprise.importing.ImportFile;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;

/** Ledgers to import, each by a name of its own unless it is to come again. */
public record LedgerFile(String kind, String name, String header, List<String> rows) {
    static final String VISITS = "编号,日期,企业名称,统一社会信用代码,方式,专班,走访人,送理念,送政策,送项目,送要素,走访情况,备注";
    static final String ISSUES = "编号,企业名称,统一社会信用代码,问题类别,问题描述,反映日期,交办日期,承办单位,办理情况,办结日期,办理结果,企业评价,备注";

    static LedgerFile visits(String... rows) {
        return new LedgerFile("visits", "走访" + UUID.randomUUID().toString().substring(0, 8), VISITS, List.of(rows));
    }

    public static LedgerFile issues(String... rows) {
        return new LedgerFile("issues", "问题" + UUID.randomUUID().toString().substring(0, 8), ISSUES, List.of(rows));
    }

    /** With other columns than the usual ones. */
    static LedgerFile issuesUnder(String header, String... rows) {
        return new LedgerFile("issues", "问题" + UUID.randomUUID().toString().substring(0, 8), header, List.of(rows));
    }

    LedgerFile with(String... otherRows) {
        return new LedgerFile(kind, name, header, List.of(otherRows));
    }

    /** Imports it, and answers the job at its end. */
    public JsonPath imported() {
        return sent("340000", "");
    }

    /** As {@link #imported}, by the office of an area within sight of the others. */
    JsonPath importedIn(String area) {
        return sent(area, "");
    }

    /** As {@link #imported}, by a member of a task force. */
    Response sentBy(String member) {
        return ImportFile.uploadAs(
                Tokens.person(member, "member", "", "340000"),
                "/" + kind + "/_import?ledger=" + name,
                ImportFile.CSV,
                text(),
                Sample.key());
    }

    JsonPath tried() {
        return sent("340000", "&dryRun=true");
    }

    private JsonPath sent(String area, String query) {
        return ImportFile.done(ImportFile.upload(
                area, "/" + kind + "/_import?ledger=" + name + query, ImportFile.CSV, text(), Sample.key()));
    }

    private byte[] text() {
        return (header + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The issue of a number of this ledger; null for none. */
    public JsonPath issue(String number) {
        String id = Sample.dispatcher()
                .queryParam("sourceSystem", name)
                .queryParam("sourceNumber", number)
                .get(BASE + "/issues")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return id == null
                ? null
                : Sample.dispatcher()
                        .get(BASE + "/issues/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
    }

    /** The one visit to a firm. */
    static JsonPath visitTo(UUID firm) {
        return Sample.dispatcher()
                .queryParam("enterpriseId", firm)
                .get(BASE + "/visits")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What the database has of a row. */
    static Object stored(String sql, UUID id) throws SQLException {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getObject(1);
            }
        }
    }
}
