package cn.sisong.e2e;

import cn.sisong.e2e.people.Answer;
import cn.sisong.e2e.people.Caller;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

@Order(20)
@ExtendWith(Journeys.class)
class ImportTest {

    @Test
    void brings_in_a_list_of_firms_once_and_shows_each_to_its_task_force(People people, World world) {
        var dispatcher = people.atDesk("dispatcher");
        var list = new SampleFirms("颍滨" + CreditCodes.serial(), 40);

        assertThat(counts(imported(dispatcher, list.csv())))
                .isEqualTo("40 read, 40 created, 0 unchanged, 0 quarantined");
        assertThat(counts(imported(dispatcher, list.csv())))
                .isEqualTo("40 read, 0 created, 40 unchanged, 0 quarantined");

        var firms = list.firms();
        world.assignToOurs(id(dispatcher, firms.get(0)), id(dispatcher, firms.get(1)));
        world.assignToTheirs(id(dispatcher, firms.get(2)));
        var member = people.atDesk("member");
        assertThat(found(member, firms.get(0))).hasSize(1);
        assertThat(found(member, firms.get(2))).isEmpty();
        assertThat(found(people.atDesk("member2"), firms.get(2))).hasSize(1);
        assertThat(Json.texts(search(member, "颍滨"), "name")).isNotEmpty().allMatch(name -> name.contains("颍滨"));
    }

    @Test
    void keeps_firms_with_wrong_codes_apart_and_says_why(People people) {
        var dispatcher = people.atDesk("dispatcher");
        var rows = new ArrayList<>(new SampleFirms("隔离" + CreditCodes.serial(), 3).firms());
        rows.add(new SampleFirms.Firm("码错一位公司", CreditCodes.wrong()));
        rows.add(new SampleFirms.Firm("小写字母公司", CreditCodes.next().toLowerCase(Locale.ROOT)));

        var job = imported(dispatcher, new SampleFirms(List.copyOf(rows)).csv());

        assertThat(counts(job)).isEqualTo("5 read, 4 created, 0 unchanged, 1 quarantined");
        var errors = dispatcher.get(job.get("errorsUrl").asText()).expect(200);
        assertThat(errors.text())
                .contains(rows.get(3).code())
                .doesNotContain(rows.get(0).code());
        assertThat(found(dispatcher, rows.get(3))).isEmpty();
        assertThat(found(dispatcher, rows.get(4))).hasSize(1);
    }

    private static JsonNode imported(Caller dispatcher, byte[] csv) {
        Answer accepted =
                dispatcher.upload(API + "/enterprises/_import", "text/csv", csv).expect(202);
        var job = Until.asked(
                () -> dispatcher.get(accepted.header("location")).expect(200).json(),
                seen -> !List.of("PENDING", "QUEUED", "RUNNING")
                        .contains(seen.get("state").asText()));
        assertThat(job.get("state").asText()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static String counts(JsonNode job) {
        var counts = job.get("counts");
        return "%d read, %d created, %d unchanged, %d quarantined"
                .formatted(
                        counts.get("read").asInt(),
                        counts.get("created").asInt(),
                        counts.get("unchanged").asInt(),
                        counts.get("quarantined").asInt());
    }

    private static String id(Caller caller, SampleFirms.Firm firm) {
        return found(caller, firm).get(0).get("id").asText();
    }

    private static JsonNode found(Caller caller, SampleFirms.Firm firm) {
        return search(caller, firm.code().toUpperCase(Locale.ROOT));
    }

    private static JsonNode search(Caller caller, String words) {
        var query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return caller.get(API + "/enterprises?q=" + query + "&limit=20")
                .expect(200)
                .json()
                .get("items");
    }
}
