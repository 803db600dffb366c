package cn.sisong.enterprise.voice;

import cn.sisong.enterprise.confirmation.LinkToken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressMaskTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final String ADDRESS = "203.0.113.7";

    @Test
    void is_the_same_in_every_process_with_the_secret_and_another_without() {
        assertThat(mask("one-secret").of(DAY, ADDRESS))
                .isEqualTo(mask("one-secret").of(DAY, ADDRESS))
                .isNotEqualTo(mask("other-secret").of(DAY, ADDRESS))
                .isNotEqualTo(LinkToken.hash(DAY + " " + ADDRESS))
                .doesNotContain(ADDRESS);
    }

    @Test
    void follows_an_address_through_one_day_only() {
        var mask = mask("one-secret");
        assertThat(mask.of(DAY, ADDRESS))
                .isNotEqualTo(mask.of(DAY.plusDays(1), ADDRESS))
                .isNotEqualTo(mask.of(DAY, "203.0.113.8"));
    }

    @Test
    void has_a_secret_of_its_own_where_none_is_set() {
        for (var none : new String[] {null, "", " "}) {
            assertThat(mask(none).of(DAY, ADDRESS)).isNotEqualTo(mask(none).of(DAY, ADDRESS));
        }
    }

    private static AddressMask mask(String password) {
        return new AddressMask(Optional.ofNullable(password));
    }
}
