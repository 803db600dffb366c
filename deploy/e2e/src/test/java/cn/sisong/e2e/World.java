package cn.sisong.e2e;

import cn.sisong.e2e.people.People;
import cn.sisong.e2e.people.Person;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;

/** What every journey finds: two task forces with one member each, and departments. */
public final class World {

    public static final String API = "/api/enterprise/v1";

    private static final String BEGINNING = "2026-01-01";

    private final Person dispatcher;
    private final String ours;
    private final String theirs;

    /** Made through the public API, like everything else. */
    public World(People people) {
        dispatcher = people.atDesk("dispatcher");
        department("sisong-office", "四送一服办");
        department("jxj", "经济和信息化局");
        department("rsj", "人力资源和社会保障局");
        ours = taskForce("城东专班", people.atDesk("member").subject(), "张专");
        theirs = taskForce("城西专班", people.atDesk("member2").subject(), "李班");
    }

    /** A new firm that {@code member} looks after. */
    public String firmOfOurs(String name) {
        return assigned(name, ours);
    }

    /** A new firm that {@code member2} looks after. */
    public String firmOfTheirs(String name) {
        return assigned(name, theirs);
    }

    /** Assigns firms that are there already to {@code member}'s task force. */
    public void assignToOurs(String... firms) {
        assign(ours, firms);
    }

    /** Assigns firms that are there already to {@code member2}'s task force. */
    public void assignToTheirs(String... firms) {
        assign(theirs, firms);
    }

    private void assign(String force, String... firms) {
        var items = dispatcher
                .post(
                        API + "/assignments/_bulk",
                        Json.object("taskForceId", force, "enterpriseIds", Arrays.asList(firms)))
                .expect(200)
                .json()
                .get("items");
        for (JsonNode item : items) {
            if (item.get("status").asInt() >= 300) {
                throw new IllegalStateException("Not assigned: " + item);
            }
        }
    }

    private String assigned(String name, String force) {
        var firm = dispatcher
                .post(
                        API + "/enterprises",
                        Json.object(
                                "creditCode",
                                CreditCodes.next(),
                                "name",
                                name,
                                "areaCode",
                                "341282",
                                // a system that was there before may have one of this name
                                "sameNameConfirmed",
                                true))
                .expect(201)
                .id();
        dispatcher
                .post(API + "/assignments", Json.object("enterpriseId", firm, "taskForceId", force, "from", BEGINNING))
                .expect(201);
        return firm;
    }

    private String taskForce(String name, String subject, String member) {
        // A system that was there before may have one of this name.
        var force = dispatcher
                .post(
                        API + "/task-forces",
                        Json.object("name", name + CreditCodes.serial(), "areaCode", "341282", "from", BEGINNING))
                .expect(201)
                .id();
        dispatcher
                .post(
                        API + "/task-forces/" + force + "/members",
                        Json.object("subject", subject, "name", member, "from", BEGINNING))
                .expect(201);
        return force;
    }

    private void department(String id, String name) {
        var departments =
                dispatcher.get(API + "/departments").expect(200).json().get("items");
        if (!Json.texts(departments, "id").contains(id)) {
            dispatcher
                    .post(API + "/departments", Json.object("id", id, "name", name))
                    .expect(201);
        }
    }
}
