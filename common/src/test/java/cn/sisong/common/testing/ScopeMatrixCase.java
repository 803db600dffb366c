package cn.sisong.common.testing;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the served contract, tried from outside: no side door may have been forgotten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ScopeMatrixCase {
    /** The sample rows, and everybody who must not reach them. */
    protected abstract ScopeMatrix matrix();

    @Test
    void answers_no_one_without_a_token() {
        assertThat(matrix().openWithoutToken()).isEmpty();
    }

    @Test
    void hides_every_row_from_every_role_outside_its_scope(TestReporter report) {
        var matrix = matrix();
        assertThat(matrix.run()).isEmpty();
        report.publishEntry("attempts", String.valueOf(matrix.attempts()));
        assertThat(matrix.attempts())
                .isGreaterThan(5 * ServedContract.read().operations().size());
    }
}
