package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** The filters of the issue list. */
public class IssueFilter {
    @QueryParam("state")
    @Parameter(description = "状态,多个以逗号分隔")
    public String state;

    @QueryParam("open")
    @Parameter(description = "true 只看未办结")
    @DefaultValue("false")
    public boolean open;

    @QueryParam("mine")
    @Parameter(description = "true 只看本人提出")
    @DefaultValue("false")
    public boolean mine;

    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @QueryParam("visitId")
    public UUID visitId;

    @QueryParam("departmentId")
    public String departmentId;

    @QueryParam("sourceSystem")
    public String sourceSystem;

    @QueryParam("sourceNumber")
    public String sourceNumber;

    @QueryParam("sort")
    @DefaultValue("-createdAt")
    @Parameter(description = "-createdAt(新的在前)或 dueAt(先到期的在前)")
    public String sort;

    boolean byDue() {
        return switch (sort) {
            case "dueAt" -> true;
            case "-createdAt" -> false;
            default ->
                throw Refusal.invalid(
                        "sort", "sort", Text.of("sort 只能是 dueAt 或 -createdAt", "sort is dueAt or -createdAt"));
        };
    }

    /** @param files those of the firm asked for, with what was merged into it; null for none asked for */
    void narrow(ListQuery<?> query, DataScope scope, Set<UUID> files) {
        query.where("i.state in (:states)", "states", states())
                .where("i.enterpriseId in (:files)", "files", files)
                .where("i.visitId = :visit", "visit", visitId)
                .where("i.departmentId = :department", "department", departmentId)
                .where("i.sourceSystem = :sourceSystem", "sourceSystem", sourceSystem)
                .where("i.sourceNumber = :sourceNumber", "sourceNumber", sourceNumber)
                .where("i.raisedBySubject = :raiser", "raiser", mine ? scope.subject() : null);
        if (open) {
            query.where("i.state not in (CLOSED, REJECTED, MERGED)");
        }
        if (byDue()) {
            query.bind("never", Instant.parse("9999-12-31T00:00:00Z"));
        }
    }

    private Set<IssueState> states() {
        if (state == null || state.isBlank()) {
            return null;
        }
        var states = EnumSet.noneOf(IssueState.class);
        for (var name : state.split(",")) {
            states.add(Arrays.stream(IssueState.values())
                    .filter(value -> value.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.invalid("state", "state", Text.of("没有状态 " + name, "There is no state " + name))));
        }
        return states;
    }
}
