package cn.sisong.common.problem;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseFaultsTest {

    @Test
    void tells_the_caller_to_come_back_when_all_connections_are_taken() {
        var refusal =
                DatabaseFaults.refusal(new IllegalStateException(new SQLException("Sorry, acquisition timeout!")));
        assertThat(refusal).hasValueSatisfying(found -> {
            assertThat(found.errorCode()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(found.headers()).containsEntry("Retry-After", "1");
        });
    }

    @Test
    void tells_the_caller_to_come_back_when_others_hold_what_it_needs_or_the_database_is_away() {
        for (var state : new String[] {"55P03", "40P01", "08001", "08006", "57P01", "57P03"}) {
            assertThat(DatabaseFaults.refusal(new IllegalStateException(new SQLException("going", state))))
                    .hasValueSatisfying(found -> assertThat(found.errorCode()).isEqualTo(ErrorCode.UNAVAILABLE));
        }
    }

    @Test
    void takes_a_unique_key_for_something_that_exists_already() {
        var refusal = DatabaseFaults.refusal(new IllegalStateException(new SQLException("duplicate", "23505")));
        assertThat(refusal)
                .hasValueSatisfying(found -> assertThat(found.errorCode()).isEqualTo(ErrorCode.ALREADY_EXISTS));
    }

    @Test
    void leaves_other_faults_to_be_ours() {
        assertThat(DatabaseFaults.refusal(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isEmpty();
        assertThat(DatabaseFaults.refusal(new IllegalStateException("no database in it")))
                .isEmpty();
    }
}
