package cn.sisong.e2e;

import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import cn.sisong.e2e.system.RunningSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The service is killed in the middle of a long list, in the memory that the launcher gives it; last, for what it leaves. */
@Order(98)
@ExtendWith(Journeys.class)
class KilledImportTest {

    private static final int ROWS = 200_000;

    @Test
    void a_list_whose_service_is_killed_is_brought_in_without_being_sent_again(RunningSystem system, People people) {
        var launcher = system.launcher();
        assumeTrue(launcher.isPresent(), "only a system of our own is killed");
        var caller = people.demoSystem();
        var job = caller.upload(API + "/enterprises/_import?name=list.csv", "text/csv", list())
                .expect(202)
                .header("location");

        var before = when(caller, job, seen -> seen.get("progress").asDouble() > 0.3);
        assertThat(before.get("state").asText()).isEqualTo("RUNNING");
        var service = process(launcher.get().status());
        assertThat(service.destroyForcibly()).isTrue();
        service.onExit().join();

        // the launcher starts the service anew, and the job goes on where it stood: no row is read a second time
        var done = when(caller, job, seen -> {
            assertThat(seen.get("counts").get("read").asInt())
                    .isGreaterThanOrEqualTo(before.get("counts").get("read").asInt());
            return !seen.get("state").asText().equals("RUNNING");
        });
        assertThat(done.get("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(done.get("counts").get("read").asInt()).isEqualTo(ROWS);
        assertThat(done.get("counts").get("created").asInt()).isEqualTo(ROWS - 1);
        assertThat(done.get("counts").get("quarantined").asInt()).isEqualTo(1);
    }

    /** The job, as soon as the service answers and it is as far as that. */
    private static JsonNode when(Caller caller, String job, Predicate<JsonNode> enough) {
        return Until.asked(
                        () -> Optional.of(caller.get(job))
                                .filter(answer -> answer.status() == 200)
                                .map(answer -> answer.json()),
                        seen -> seen.filter(enough).isPresent())
                .orElseThrow();
    }

    private static ProcessHandle process(JsonNode status) {
        for (var process : status.get("processes")) {
            if (process.get("name").asText().equals("enterprise-service")) {
                return ProcessHandle.of(process.get("pid").asLong()).orElseThrow();
            }
        }
        throw new AssertionError("no service in " + status);
    }

    private static byte[] list() {
        var text = new StringBuilder("企业名称,统一社会信用代码,注册日期,经营范围,注册地址\n");
        for (var i = 0; i < ROWS - 1; i++) {
            text.append("中断续传").append(i).append("号有限公司,").append(CreditCodes.numbered(i));
            text.append(",2019-03-05,生产和销售,界首市田营镇创业路\n");
        }
        text.append("中断续传错码公司,").append(CreditCodes.wrong()).append(",2019-03-05,生产和销售,界首市田营镇创业路\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
