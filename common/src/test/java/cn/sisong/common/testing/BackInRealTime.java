package cn.sisong.common.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Ends the business time that a test has set, so that no test begins in another's. */
public final class BackInRealTime implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        if (TestClock.isUsed()) {
            TestClock.real();
        }
    }
}
