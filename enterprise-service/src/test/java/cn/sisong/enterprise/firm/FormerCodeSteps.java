package cn.sisong.enterprise.firm;

import cn.sisong.enterprise.Sample;

import java.util.Map;
import java.util.UUID;

import static cn.sisong.enterprise.Sample.BASE;

/** Firms whose code was corrected: the first one stays on their file as one that they had. */
public final class FormerCodeSteps {
    private FormerCodeSteps() {}

    /**
     * @param file with the code that it has at first
     * @param code that it has in the end
     */
    public static UUID recoded(Map<String, Object> file, String code) {
        var firm = Sample.post(Sample.dispatcher(), "/enterprises", file);
        Sample.dispatcher()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"v0\"")
                .body(Map.of("creditCode", code))
                .patch(BASE + "/enterprises/" + firm)
                .then()
                .statusCode(200);
        return firm;
    }

    /** It never was this firm's. */
    public static void takeOff(UUID firm) {
        var path = BASE + "/enterprises/" + firm + "/identifiers";
        String number = Sample.dispatcher().get(path).path("items[0].id");
        Sample.dispatcher()
                .header("If-Match", "\"v0\"")
                .delete(path + "/" + number)
                .then()
                .statusCode(204);
    }
}
