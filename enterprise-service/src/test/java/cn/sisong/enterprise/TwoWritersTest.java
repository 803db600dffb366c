package cn.sisong.enterprise;

import cn.sisong.common.testing.ServedContract.Operation;
import cn.sisong.common.testing.SuiteResource;
import cn.sisong.common.testing.Trials;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Two who change the same version at the same moment, in every operation of the contract that takes a version. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoWritersTest {
    /** So many changes come about at least; the others refuse the trial's row in the state in which it is. */
    private static final int REACHED = 12;

    @Test
    void are_let_through_one_at_a_time(TestReporter report) throws InterruptedException {
        var writes = new Writes(trials(), EnterpriseTrials.everybody("two-writers", "matrix-unit"));
        var faults = new ArrayList<String>();
        var reached = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (var write : writes.operations()) {
            if (!isChange(write)) {
                continue;
            }
            var statuses = writes.atOnce(write);
            if (statuses.stream().noneMatch(status -> status < 300)) {
                refused.add(write.name() + " " + statuses);
            } else if (!isOneOf(statuses)) {
                faults.add(write.name() + " " + statuses);
            } else {
                reached.add(write.name());
            }
        }
        report.publishEntry("reached", reached.toString());
        report.publishEntry("refused", refused.toString());
        assertThat(faults).as("changes of one version that both went through").isEmpty();
        assertThat(reached).as("beside those refused, " + refused).hasSizeGreaterThanOrEqualTo(REACHED);
    }

    /** Each body changes something, and nobody else's body does the same. */
    private static Trials trials() {
        Supplier<Object> fresh = () -> "改" + UUID.randomUUID().toString().substring(0, 8);
        var trials = EnterpriseTrials.of("two-writers", "matrix-unit")
                .value("ChannelForm.address", (Supplier<Object>) () -> UUID.randomUUID() + "@example.com");
        for (var member : List.of(
                "ActivityForm.title",
                "CampaignChange.name",
                "DepartmentChange.name",
                "EnterpriseCorrection.address",
                "ForceChange.name",
                "MemberChange.name",
                "MethodChange.name",
                "NewDuty.note",
                "NewFirmContact.name",
                "NewResponsible.name",
                "PolicyText.title",
                "TransferUpdate.targetNumber",
                "VisitForm.note")) {
            trials.value(member, fresh);
        }
        return trials.value("AssignmentChange.role", "LEADER");
    }

    private static boolean isChange(Operation write) {
        return List.of("PUT", "PATCH").contains(write.method()) && write.hasParameter("header", "If-Match");
    }

    private static boolean isOneOf(List<Integer> statuses) {
        return statuses.stream().filter(status -> status < 300).count() == 1
                && statuses.stream().anyMatch(status -> status == 412 || status == 409);
    }
}
