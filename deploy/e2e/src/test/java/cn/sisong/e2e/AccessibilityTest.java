package cn.sisong.e2e;

import cn.sisong.e2e.Places.Place;
import cn.sisong.e2e.pages.Eyes;
import cn.sisong.e2e.people.Device;
import cn.sisong.e2e.people.People;
import cn.sisong.e2e.system.Journeys;
import cn.sisong.e2e.system.RunningSystem;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the web app, as those see it who use it; opened once for all that is asked of it. */
@Order(93)
@ExtendWith(Journeys.class)
@ParameterizedClass(name = "{1} on {0}")
@MethodSource("everywhere")
class AccessibilityTest {

    /** Signing in takes longer than looking: everybody does it once a device. */
    private static final Map<String, Page> TABS = new HashMap<>();

    private static Rows rows;
    private static String shown = "";
    private static Eyes eyes;

    private final Device device;
    private final Place place;

    AccessibilityTest(Device device, Place place) {
        this.device = device;
        this.place = place;
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Device.values())
                .flatMap(device -> Places.ALL.stream().map(place -> Arguments.of(device, place)));
    }

    @BeforeEach
    void open(RunningSystem system, People people, World world) {
        if (shown.equals(device + " " + place)) {
            return;
        }
        if (rows == null) {
            rows = Rows.of(system, people, world);
        }
        var tab = TABS.computeIfAbsent(device + place.user(), key -> tab(people));
        tab.navigate(place.address().apply(rows));
        eyes = new Eyes(tab).settle();
        place.onwards().accept(tab);
        eyes.settle();
        shown = device + " " + place;
    }

    /** A page that leads elsewhere or shows a refusal instead of itself has not been looked at. */
    @Test
    void is_the_page_that_was_asked_for() {
        assertThat(eyes.route()).isEqualTo(place.pattern());
        assertThat(eyes.refusals()).isEmpty();
    }

    @Test
    void has_no_serious_fault_for_a_screen_reader() {
        assertThat(eyes.seriousFaults()).isEmpty();
    }

    @Test
    void has_targets_that_a_thumb_can_hit() {
        assertThat(eyes.smallTargets()).isEmpty();
    }

    @Test
    void stays_within_the_screen_in_large_type() {
        assertThat(eyes.overflowingInLargeType()).isEmpty();
    }

    private Page tab(People people) {
        return place.user().equals(Places.NOBODY)
                ? people.without(device).newPage()
                : people.on(device, place.user()).page();
    }
}
