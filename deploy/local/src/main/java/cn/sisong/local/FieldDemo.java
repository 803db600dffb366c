package cn.sisong.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Work in the field for the demonstration: a campaign, activities, a questionnaire and the visits of the coming weeks. */
final class FieldDemo {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DemoApi dispatcher;
    private final DemoApi member;
    private final Map<Integer, String> firms;
    private final LocalDate today = LocalDate.now(SHANGHAI);

    /** @param firms ids by number */
    FieldDemo(DemoApi dispatcher, DemoApi member, Map<Integer, String> firms) {
        this.dispatcher = dispatcher;
        this.member = member;
        this.firms = firms;
    }

    /** Every call has its own fixed key, so an attempt that broke off is repeated without doubling anything. */
    void ensure() {
        var questions = object().put("title", "四问(参考:问需、问难、问计、问商)");
        List.of("问需", "问难", "问计", "问商").forEach(questions.putArray("prompts")::add);
        dispatcher.post("/work-methods/CHUANGXIN_SIWEN/questionnaires", "four questions", questions);
        campaign();
        activity("高新夜话:用工与融资", "SALON", today.minusDays(3));
        activity("重点企业座谈会", "SYMPOSIUM", today.plusDays(9));
        dispatcher.post("/visit-plan/_plan", "coming weeks", object().put("days", 21));
    }

    private void campaign() {
        var body = object().put("name", "规上企业遍访")
                .put("areaCode", "341282")
                .put("from", today.minusDays(20).toString())
                .put("to", today.plusDays(40).toString())
                .put("method", "WUGE_BIANFANG");
        var id = dispatcher.post("/campaigns", "key firms", body).path("id").asText();
        var targets = object();
        targets.putObject("filter").put("listCode", "ABOVE_SCALE");
        dispatcher.post("/campaigns/" + id + "/targets", "above scale", targets);
    }

    private void activity(String title, String kind, LocalDate day) {
        var held = !day.isAfter(today);
        var body = object().put("kind", kind)
                .put("title", title)
                .put("heldOn", day.toString())
                .put("place", "园区会客厅")
                .put("areaCode", "341282");
        var guests = body.putArray("firms");
        List.of(1, 2, 3).forEach(number -> guests.addObject().put("enterpriseId", firms.get(number)));
        body.putArray("officials").addObject().put("name", "王调度").put("unit", "四送一服办");
        if (held) {
            body.put("minutes", "三家企业谈了招工和续贷,人社局、金融局当场答复两件,其余转办。");
            body.putArray("methods").add("GAOXIN_YEHUA");
            body.putArray("results").addObject().put("kind", "LIST").put("quantity", "30");
        }
        var id = member.post("/activities", title, body).path("id").asText();
        if (held) {
            var issue = object().put("enterpriseId", firms.get(2))
                    .put("category", "LABOUR")
                    .put("title", "年底旺季缺包装工");
            member.post("/activities/" + id + "/issues", title, issue);
        }
    }

    private static ObjectNode object() {
        return new ObjectMapper().createObjectNode();
    }
}
