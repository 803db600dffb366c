package cn.sisong.enterprise.importing;

import cn.sisong.common.testing.Tokens;
import cn.sisong.enterprise.Sample;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static cn.sisong.enterprise.Sample.BASE;

/** Lists of firms to import, and what became of them. */
public final class ImportFile {
    static final String HEADER = "企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<String> lines = new ArrayList<>();

    private ImportFile(String header) {
        lines.add(header);
    }

    static ImportFile of(String... rows) {
        return with(HEADER, rows);
    }

    static ImportFile with(String header, String... rows) {
        var file = new ImportFile(header);
        file.lines.addAll(List.of(rows));
        return file;
    }

    /** A row of the usual shape. */
    static String row(String name, String code) {
        return name + "," + code + ",2008-03-05,有限责任公司,\"6,167.1500(万元)\",\"制造、销售,进出口\",安徽,界首,安徽省界首市东城";
    }

    String text() {
        return String.join("\r\n", lines) + "\r\n";
    }

    /** Waits for the job and answers it. */
    JsonPath imported() {
        return done(send(CSV, text().getBytes(StandardCharsets.UTF_8), ""));
    }

    JsonPath imported(Charset charset) {
        return done(send(CSV, text().getBytes(charset), ""));
    }

    JsonPath tried() {
        return done(send(CSV, text().getBytes(StandardCharsets.UTF_8), "?dryRun=true"));
    }

    static Response send(String type, byte[] content, String query) {
        return send(type, content, query, Sample.key());
    }

    static Response send(String type, byte[] content, String query, String key) {
        return upload("/enterprises/_import" + query, type, content, key);
    }

    /** The file as it is, to any of the imports. */
    public static Response upload(String path, String type, byte[] content, String key) {
        return upload("340000", path, type, content, key);
    }

    /** By the office of an area. */
    public static Response upload(String area, String path, String type, byte[] content, String key) {
        return uploadAs(Tokens.person("importer", "dispatcher", "office", area), path, type, content, key);
    }

    public static Response uploadAs(String token, String path, String type, byte[] content, String key) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(XLSX, io.restassured.http.ContentType.BINARY)
                                .encodeContentTypeAs(CSV, io.restassured.http.ContentType.BINARY)))
                .auth()
                .oauth2(token)
                .contentType(type)
                .header("Idempotency-Key", key)
                .body(content)
                .post(BASE + path);
    }

    public static JsonPath done(Response accepted) {
        accepted.then().statusCode(202);
        return await(accepted.header("Location"));
    }

    /** The job at its end. */
    public static JsonPath await(String location) {
        for (int looks = 0; looks < 300; looks++) {
            var job = Sample.dispatcher()
                    .get(location)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (!"RUNNING".equals(job.getString("state"))) {
                return job;
            }
            pause();
        }
        throw new AssertionError("the job does not end");
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public static String errors(JsonPath job) {
        return Sample.dispatcher()
                .get(job.getString("errorsUrl"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** read, created, updated, unchanged, quarantined. */
    public static List<Integer> counts(JsonPath job) {
        return List.of(
                job.getInt("counts.read"),
                job.getInt("counts.created"),
                job.getInt("counts.updated"),
                job.getInt("counts.unchanged"),
                job.getInt("counts.quarantined"));
    }

    /** The firm with the code, as its file shows it. */
    static JsonPath firm(String code) {
        String id = Sample.dispatcher()
                .queryParam("q", code)
                .get(BASE + "/enterprises")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return id == null
                ? null
                : Sample.dispatcher().get(BASE + "/enterprises/" + id).jsonPath();
    }
}
