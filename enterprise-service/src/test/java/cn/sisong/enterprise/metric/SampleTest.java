package cn.sisong.enterprise.metric;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleTest {

    @Test
    void says_nothing_below_ten_cases() {
        assertThat(new Sample(new int[9]).percentile(50)).isNull();
        assertThat(Sample.share(3, 9)).isNull();
        assertThat(new Sample(new int[10]).percentile(50)).isZero();
        assertThat(Sample.share(3, 10)).isEqualTo(30.0);
    }

    @Test
    void gives_a_value_that_occurred_and_that_enough_cases_do_not_exceed() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var days = random.ints(10 + random.nextInt(60), 0, 40).toArray();
            for (int percent : new int[] {50, 90}) {
                int value = new Sample(days).percentile(percent);
                assertThat(days).contains(value);
                long within = IntStream.of(days).filter(day -> day <= value).count();
                long below = IntStream.of(days).filter(day -> day < value).count();
                assertThat(within * 100).isGreaterThanOrEqualTo((long) percent * days.length);
                assertThat(below * 100).isLessThan((long) percent * days.length);
            }
        }
    }

    @Test
    void never_puts_nine_in_ten_before_half() {
        var random = new Random(8);
        for (int round = 0; round < 200; round++) {
            var sample = new Sample(random.ints(10 + random.nextInt(30), 0, 99).toArray());
            assertThat(sample.percentile(90)).isGreaterThanOrEqualTo(sample.percentile(50));
        }
    }
}
