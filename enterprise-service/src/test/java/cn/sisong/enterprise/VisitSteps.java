package cn.sisong.enterprise;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.List;
import java.util.UUID;

/** Writes visits down that have taken place, as a device would. */
public final class VisitSteps {
    private VisitSteps() {}

    /** A visit of a morning; {@code more} is what else came of it, or is not as usual. */
    public static Response visit(RequestSpecification who, UUID visit, Object firm, String day, Object... more) {
        var form = Sample.map("enterpriseId", firm, "mode", "ON_SITE", "startedAt", day + "T09:00:00+08:00");
        return who.header("If-None-Match", "*").body(Sample.with(form, more)).put(Sample.BASE + "/visits/" + visit);
    }

    /** Brings a policy to a firm. */
    public static void bring(RequestSpecification who, Object policy, Object firm, String day) {
        var sends = List.of(Sample.map("kind", "POLICY"));
        visit(who, UUID.randomUUID(), firm, day, "sends", sends, "policyIds", List.of(policy))
                .then()
                .statusCode(201);
    }
}
