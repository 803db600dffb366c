package cn.sisong.e2e;

import cn.sisong.e2e.Places.Place;
import cn.sisong.e2e.pages.Eyes;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@Order(93)
@ExtendWith(Journeys.class)
class RoutesTest {

    @Test
    void are_all_looked_at(People people) {
        var tab = people.atDesk("dispatcher").page();
        tab.navigate("/");
        assertThat(Places.ALL.stream().map(Place::pattern).distinct())
                .as("a page that is missing here belongs into Places")
                .containsExactlyInAnyOrderElementsOf(new Eyes(tab).settle().routes());
    }
}
