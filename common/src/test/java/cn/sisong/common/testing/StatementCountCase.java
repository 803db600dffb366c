package cn.sisong.common.testing;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What a list costs does not grow with its rows, in every list of the contract that a service serves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StatementCountCase {
    /** The lists of the service, with several rows in each that can have them. */
    protected abstract ListCost cost();

    /** Lists that may have less than two rows here, each with the reason; every other is measured. */
    protected Map<String, String> unmeasured() {
        return Map.of();
    }

    /** Lists ordered by words: any word is a place in them. */
    protected Set<String> textKeys() {
        return Set.of();
    }

    @Test
    void costs_the_same_statements_for_one_row_and_for_many_in_every_list_of_the_contract(TestReporter report) {
        var cost = cost();
        var faults = new ArrayList<String>();
        var tooShort = new ArrayList<String>();
        long counted = 0;
        for (var list : cost.lists()) {
            var rows = cost.rows(list);
            if (rows < 2) {
                tooShort.add(cost.name(list));
                continue;
            }
            var many = cost.statements(list, 200);
            var one = cost.statements(list, 1);
            counted += many;
            // a row may lack what another has and is looked up: then half the rows, or the dearest of them, is the
            // measure
            if (one != many && cost.statements(list, (rows + 1) / 2) != many && cost.dearest(list) < many) {
                faults.add(list.name() + " costs " + one + " statements for one row, " + many + " for " + rows);
            }
            var last = cost.last(list);
            if (last > Math.max(one, many)) {
                faults.add(
                        list.name() + " costs " + last + " statements for its last page, " + many + " for its first");
            }
            if (!textKeys().contains(cost.name(list))) {
                var altered = cost.altered(list);
                if (altered.statusCode() != 400 || !altered.asString().contains("malformed-cursor")) {
                    faults.add(list.name() + " answers " + altered.statusCode() + " to an altered cursor");
                }
            }
        }
        assertThat(faults).isEmpty();
        // a list of constants costs nothing; that all cost nothing would mean that nobody counts
        assertThat(counted).isPositive();
        report.publishEntry("lists", cost.lists().size() + "; not measured: " + tooShort);
        assertThat(tooShort)
                .as("lists without several rows")
                .isSubsetOf(unmeasured().keySet());
    }
}
