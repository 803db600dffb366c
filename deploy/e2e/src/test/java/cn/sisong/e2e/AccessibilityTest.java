package cn.sisong.e2e;

import cn.sisong.e2e.Places.Place;
import cn.sisong.e2e.pages.Eyes;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the web app, as those see it who use it. */
@Order(93)
@ExtendWith(Journeys.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    private final Map<String, Page> tabs = new HashMap<>();
    private People people;
    private Rows rows;

    @BeforeAll
    void with_a_row_of_everything(People people, World world) {
        this.people = people;
        this.rows = Rows.of(people, world);
    }

    @AfterAll
    void leave() {
        tabs.values().forEach(tab -> tab.context().close());
    }

    @Test
    void looks_at_every_route_of_the_router() {
        var tab = tab(Device.DESKTOP, "dispatcher");
        tab.navigate("/");
        assertThat(Places.ALL.stream().map(Place::pattern).distinct())
                .as("add what is missing to Places")
                .containsExactlyInAnyOrderElementsOf(new Eyes(tab).settle().routes());
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("everywhere")
    void has_no_serious_fault_for_a_screen_reader(Device device, Place place) {
        assertThat(open(device, place).seriousFaults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void has_targets_that_a_thumb_can_hit(Place place) {
        assertThat(open(Device.PHONE, place).smallTargets()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void stays_within_the_screen_in_large_type(Place place) {
        assertThat(open(Device.PHONE, place).enlarge().overflowing()).isEmpty();
    }

    static Stream<Place> places() {
        return Places.ALL.stream();
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Device.values())
                .flatMap(device -> Places.ALL.stream().map(place -> Arguments.of(device, place)));
    }

    /** A page that redirects elsewhere or shows a refusal instead of itself has not been looked at. */
    private Eyes open(Device device, Place place) {
        var tab = tab(device, place.user());
        tab.navigate(place.address().apply(rows));
        var eyes = new Eyes(tab).settle();
        place.onwards().accept(tab);
        assertThat(eyes.settle().route()).isEqualTo(place.pattern());
        assertThat(eyes.refusals()).isEmpty();
        return eyes;
    }

    private Page tab(Device device, String user) {
        return tabs.computeIfAbsent(
                device + user,
                key -> user.equals(Places.NOBODY)
                        ? people.without(device).newPage()
                        : people.on(device, user).page());
    }
}
