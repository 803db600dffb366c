package cn.sisong.enterprise.evidence;

import cn.sisong.common.testing.SuiteResource;
import cn.sisong.enterprise.Sample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import static cn.sisong.enterprise.IssueSteps.dispatched;
import static cn.sisong.enterprise.Sample.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceTest {
    private static final String SECRET = "GPS 33.2N 115.3E";

    @Test
    void keeps_a_photo_without_where_and_when_it_was_taken() throws IOException {
        var issue = dispatched(Sample.firm("照片公司"), "jxj");
        var photo = jpegWithExif();
        assertThat(text(photo)).contains(SECRET);
        var id = upload(Sample.handler("jxj"), issue, "../现场.jpg", "image/jpeg", photo)
                .then()
                .statusCode(201)
                .body("name", equalTo("现场.jpg"), "mediaType", equalTo("image/jpeg"))
                .extract()
                .<String>path("id");
        var kept = Sample.dispatcher()
                .get(BASE + "/attachments/" + id + "/content")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        assertThat(text(kept)).doesNotContain(SECRET);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(8);
        Sample.handler("rsj")
                .get(BASE + "/attachments/" + id + "/content")
                .then()
                .statusCode(404);
        Sample.dispatcher().get(BASE + "/issues/" + issue).then().body("attachments[0].id", equalTo(id));
    }

    @Test
    void keeps_a_png_without_its_texts() throws IOException {
        var png = image("png");
        var withText = new ByteArrayOutputStream();
        withText.write(png, 0, 33);
        withText.write(new byte[] {0, 0, 0, (byte) SECRET.length(), 't', 'E', 'X', 't'});
        withText.write(SECRET.getBytes(StandardCharsets.US_ASCII));
        withText.write(new byte[4]);
        withText.write(png, 33, png.length - 33);
        var cleaned =
                CleanPng.of(new ByteArrayInputStream(withText.toByteArray())).readAllBytes();
        assertThat(cleaned).isEqualTo(png);
    }

    @Test
    void refuses_a_renamed_program() {
        var issue = dispatched(Sample.firm("改扩展名公司"), "jxj");
        var program = "MZ\u0090 this is a program".getBytes(StandardCharsets.ISO_8859_1);
        upload(Sample.handler("jxj"), issue, "照片.jpg", "image/jpeg", program)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void refuses_a_broken_photo() throws IOException {
        var issue = dispatched(Sample.firm("坏照片公司"), "jxj");
        upload(Sample.handler("jxj"), issue, "a.jpg", "image/jpeg", Arrays.copyOf(jpegWithExif(), 12))
                .then()
                .statusCode(400);
    }

    @Test
    void refuses_more_than_ten_megabytes() {
        var issue = dispatched(Sample.firm("大照片公司"), "jxj");
        upload(Sample.handler("jxj"), issue, "a.jpg", "image/jpeg", new byte[11 * 1024 * 1024])
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void keeps_one_copy_of_a_repeated_upload() throws IOException {
        var issue = dispatched(Sample.firm("重传照片公司"), "jxj");
        var key = Sample.key();
        var photo = jpegWithExif();
        var first = upload(Sample.handler("jxj"), issue, key, "a.jpg", "image/jpeg", photo);
        var again = upload(Sample.handler("jxj"), issue, key, "a.jpg", "image/jpeg", photo);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        upload(Sample.handler("jxj"), issue, key, "a.jpg", "image/png", image("png"))
                .then()
                .statusCode(422);
    }

    private static Response upload(RequestSpecification who, UUID issue, String name, String type, byte[] body) {
        return upload(who, issue, Sample.key(), name, type, body);
    }

    private static Response upload(
            RequestSpecification who, UUID issue, String key, String name, String type, byte[] body) {
        return who.contentType(type)
                .header("Idempotency-Key", key)
                .queryParam("name", name)
                .body(body)
                .post(BASE + "/issues/" + issue + "/attachments");
    }

    private static byte[] jpegWithExif() throws IOException {
        var jpeg = image("jpg");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        var exif = ("Exif\0\0" + SECRET).getBytes(StandardCharsets.US_ASCII);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
