package cn.sisong.e2e;

import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@Order(80)
@ExtendWith(Journeys.class)
class EnterpriseFiguresTest {

    @Test
    void equal_what_was_just_done(People people, World world) {
        var leader = people.atDesk("leader");
        var before = Numbers.of(leader, "enterprise");
        var member = people.atDesk("member");
        var firm = world.firmOfOurs("数字相符有限公司");
        Cases.visit(member, firm);
        var visited = Cases.visit(member, firm);
        Cases.dispatch(people, visited.labour(), "jxj");
        Cases.solved(people, Cases.answer(people, visited.labour()));

        var after = Numbers.of(leader, "enterprise");
        assertThat(after.since(before, "A3"))
                .as("one firm, though visited twice")
                .isEqualByComparingTo("1");
        assertThat(after.since(before, "A5")).isEqualByComparingTo("1");
        assertThat(after.since(before, "A1")).isEqualByComparingTo("0");
        assertThat(after.since(before, "A2")).isEqualByComparingTo("0");
    }
}
