package cn.sisong.e2e;

import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static cn.sisong.e2e.World.API;
import static org.assertj.core.api.Assertions.assertThat;

@Order(70)
@ExtendWith(Journeys.class)
class OtherTaskForceTest {

    @Test
    void finds_neither_firm_nor_visit_nor_issue_on_any_path(People people, World world) {
        var firm = world.firmOfOurs("只归城东有限公司");
        var visited = Cases.visit(people.atDesk("member"), firm);
        var paths = readablePaths(
                people, Map.of("enterprises", firm, "visits", visited.visit(), "issues", visited.labour()));
        assertThat(paths).hasSizeGreaterThanOrEqualTo(5);

        var stranger = people.atDesk("member2");
        for (var path : paths) {
            // 403 only where the role alone decides, before anything is looked up
            assertThat(stranger.get(path).status()).as("GET %s", path).isIn(403, 404);
        }
        var member = people.atDesk("member");
        for (var resource : List.of("/enterprises/" + firm, "/visits/" + visited.visit())) {
            member.get(API + resource).expect(200);
        }
    }

    @Test
    void does_not_meet_them_in_lists_either(People people, World world) {
        var firm = world.firmOfOurs("列表不见有限公司");
        var visited = Cases.visit(people.atDesk("member"), firm);
        var stranger = people.atDesk("member2");
        for (var list : List.of("/enterprises", "/visits", "/issues", "/assignments")) {
            for (var item : stranger.all(API + list + "?limit=200")) {
                assertThat(item.toString())
                        .as("an item of %s", list)
                        .doesNotContain(firm, visited.visit(), visited.labour());
            }
        }
        assertThat(stranger.all(API + "/issues?enterpriseId=" + firm)).isEmpty();
    }

    @Test
    void cannot_write_to_them(People people, World world) {
        var firm = world.firmOfOurs("不可代写有限公司");
        var visited = Cases.visit(people.atDesk("member"), firm);
        var issue = people.atDesk("member").get(Cases.path(visited.labour())).expect(200);
        var stranger = people.atDesk("member2");
        stranger.post(Cases.path(visited.labour()) + "/transitions", Json.object("to", "CONFIRMING"), issue)
                .expect(404);
        stranger.upload(API + "/visits/" + visited.visit() + "/attachments?name=a.png", "image/png", Photo.png())
                .expect(404);
    }

    /** Every path below one firm, visit or issue that the published document offers for reading. */
    private static List<String> readablePaths(People people, Map<String, String> ids) {
        var found = new ArrayList<String>();
        var published =
                people.atDesk("member2").get("/openapi.json").expect(200).json();
        published
                .get("paths")
                .properties()
                .forEach(path -> ids.forEach((resource, id) -> {
                    var template = path.getKey();
                    if (template.startsWith(API + "/" + resource + "/{")
                            && template.indexOf('{') == template.lastIndexOf('{')
                            && path.getValue().has("get")
                            // Of the office alone: refused to every member, whoever looks after the firm.
                            && !template.endsWith("/deadline-preview")) {
                        found.add(template.replaceAll("\\{[^}]+}", id));
                    }
                }));
        return found;
    }
}
