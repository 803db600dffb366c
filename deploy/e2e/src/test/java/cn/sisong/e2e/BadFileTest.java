package cn.sisong.e2e;

import cn.sisong.e2e.people.Answer;
import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

/** Files that are too large, too small or not what they say, through the whole chain. */
@Order(91)
@ExtendWith(Journeys.class)
class BadFileTest {

    private static final String IMPORT = API + "/enterprises/_import";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private String visit;
    private Map<String, Integer> before;

    @BeforeEach
    void somebody_has_been_somewhere(People people, World world) {
        visit = API + "/visits/"
                + Cases.visit(people.atDesk("member"), world.firmOfOurs("坏文件" + CreditCodes.serial() + "有限公司"))
                        .visit();
        before = Refused.counts(people);
    }

    @AfterEach
    void nothing_remains(People people) {
        assertThat(Refused.counts(people)).isEqualTo(before);
        assertThat(people.atDesk("member").get(visit).json().get("attachments")).isEmpty();
    }

    @Test
    void a_photo_of_eleven_megabytes(People people) {
        var photo = Arrays.copyOf(Photo.png(), 11 * 1024 * 1024);
        Refused.with(attach(people.atDesk("member"), "大图.png", "image/png", photo), 413, "too-large", "10 MB");
    }

    @Test
    void a_program_that_calls_itself_a_photo(People people) {
        var program = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3}, 4096);
        Refused.with(attach(people.atDesk("member"), "现场.png", "image/png", program), 415, "unsupported-media-type");
    }

    @Test
    void a_body_over_the_gateway_s_own_limit(People people) {
        var demands = "/api/finance/v1/financing-demands";
        Refused.with(people.nobody().upload(demands, "application/json", new byte[13 * 1024 * 1024]), 413, "too-large");
    }

    @Test
    void a_list_without_its_columns(People people) {
        var csv = "某公司,91341282MA8N000001\n".getBytes(StandardCharsets.UTF_8);
        Refused.with(
                people.atDesk("dispatcher").upload(IMPORT, "text/csv", csv),
                422,
                "missing-columns",
                "企业名称",
                "统一社会信用代码");
    }

    @Test
    void a_workbook_that_is_a_bomb_or_no_workbook(People people) throws IOException {
        var dispatcher = people.atDesk("dispatcher");
        Refused.with(dispatcher.upload(IMPORT, XLSX, bomb()), 422, "unsafe-workbook");
        Refused.with(dispatcher.upload(IMPORT, XLSX, "企业名称".getBytes(StandardCharsets.UTF_8)), 415, "content-mismatch");
        Refused.with(dispatcher.upload(IMPORT, "application/pdf", new byte[10]), 415, "unsupported-media-type");
    }

    @Test
    void a_list_whose_columns_have_shifted_row_by_row(People people) {
        var dispatcher = people.atDesk("dispatcher");
        var code = CreditCodes.next();
        var csv = "企业名称,统一社会信用代码,注册日期\n,错位一号公司," + code + "\n错位二号公司,2019-03-05," + CreditCodes.next() + "\n";
        var accepted = dispatcher
                .upload(IMPORT, "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(202);
        var job = Until.asked(
                () -> dispatcher.get(accepted.header("location")).expect(200).json(),
                seen -> !List.of("PENDING", "QUEUED", "RUNNING")
                        .contains(seen.get("state").asText()));
        assertThat(job.get("counts").get("created").asInt()).isZero();
        assertThat(job.get("counts").get("quarantined").asInt()).isEqualTo(2);
        var errors = dispatcher.get(job.get("errorsUrl").asText()).expect(200).text();
        assertThat(errors.lines().filter(line -> line.matches("[23],.*"))).hasSize(2);
        // the job itself is what is meant to remain
        before.merge(API + "/jobs", 1, Integer::sum);
    }

    private Answer attach(Caller caller, String name, String type, byte[] bytes) {
        return caller.upload(
                visit + "/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), type, bytes);
    }

    /** A small archive that unpacks to a hundred megabytes. */
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (var i = 0; i < 100; i++) {
                zip.write(new byte[1024 * 1024]);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
