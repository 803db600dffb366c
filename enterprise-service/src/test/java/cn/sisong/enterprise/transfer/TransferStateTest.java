package cn.sisong.enterprise.transfer;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferStateTest {

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "SENT_BACK", "HANDED_TO_US"})
    void what_has_ended_there_goes_nowhere(TransferState state) {
        assertThat(state.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_goes_back_to_being_sent(TransferState state) {
        assertThat(state.next()).doesNotContain(TransferState.SENT, state);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "RECEIVED", "HANDLING"})
    void what_is_not_answered_can_still_be_handed_to_us(TransferState state) {
        assertThat(state.next()).contains(TransferState.HANDED_TO_US, TransferState.CLOSED, TransferState.SENT_BACK);
    }
}
