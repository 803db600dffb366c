package cn.sisong.common.testing;

import io.restassured.specification.RequestSpecification;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** What the requests to every service are made of; each service's own Sample adds its people and things. */
public abstract class Requests {
    protected Requests() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** A POST's own key. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static Map<String, Object> with(Map<String, Object> body, Object... members) {
        body.putAll(map(members));
        return body;
    }

    public static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
