package cn.sisong.common.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts {@link AnswerCheck} in front of every HTTP test without one of them having to name it. */
public final class AnswerCheckInstalled implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(AnswerCheck.class::isInstance)) {
            RestAssured.filters(new AnswerCheck());
        }
    }
}
