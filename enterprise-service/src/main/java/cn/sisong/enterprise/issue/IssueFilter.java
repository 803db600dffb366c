package cn.sisong.enterprise.issue;

import cn.sisong.common.identity.DataScope;
import cn.sisong.common.page.ListQuery;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

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

    @Parameter(description = "只看该企业的,含并入其档案的")
    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @Parameter(description = "只看该次走访中提出的")
    @QueryParam("visitId")
    public UUID visitId;

    @Parameter(description = "只看由该单位承办的")
    @QueryParam("departmentId")
    public String departmentId;

    @Parameter(description = "只看该类别")
    @QueryParam("category")
    public Category category;

    @QueryParam("q")
    @Parameter(description = "搜索词,2 到 60 个字:编号或其流水号(如 123 即 000123)、对方编号、标题和描述中的词、企业名称或信用代码开头")
    public String q;

    @QueryParam("unmatched")
    @Parameter(description = "true 只看待匹配企业的")
    @DefaultValue("false")
    public boolean unmatched;

    @QueryParam("source")
    @Parameter(description = "来源:VISIT 走访带回,FIRM 企业自主反映,OFFICE 电话代录,SYSTEM 其他系统,ACTIVITY 活动收集,LEDGER 旧台账")
    public Source source;

    @QueryParam("mergedInto")
    @Parameter(description = "只看并入这条诉求的")
    public UUID mergedInto;

    @Parameter(description = "来源系统,与 sourceNumber 一并给出")
    @QueryParam("sourceSystem")
    public String sourceSystem;

    @Parameter(description = "来源系统中的编号,与 sourceSystem 一并给出")
    @QueryParam("sourceNumber")
    public String sourceNumber;

    @QueryParam("escalated")
    @Parameter(description = "true 只看提级办理")
    @DefaultValue("false")
    public boolean escalated;

    @QueryParam("extensionPending")
    @Parameter(description = "true 只看有延期申请待审批")
    @DefaultValue("false")
    public boolean extensionPending;

    @QueryParam("coHandling")
    @Parameter(description = "true 只看请本单位协办、尚未反馈的")
    @DefaultValue("false")
    public boolean coHandling;

    @QueryParam("supervised")
    @Parameter(description = "true 只看有督办单未办结的")
    @DefaultValue("false")
    public boolean supervised;

    @QueryParam("draftPending")
    @Parameter(description = "true 只看有答复待审核签发的")
    @DefaultValue("false")
    public boolean draftPending;

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
                .where("i.category = :category", "category", category)
                .where("i.source = :source", "source", source)
                .where("i.mergedInto = :survivor", "survivor", mergedInto)
                .where("i.sourceSystem = :sourceSystem", "sourceSystem", sourceSystem)
                .where("i.sourceNumber = :sourceNumber", "sourceNumber", sourceNumber)
                .where("i.raisedBySubject = :raiser", "raiser", mine ? scope.subject() : null);
        IssueSearch.narrow(query, q);
        if (unmatched) {
            query.where("i.enterpriseId is null");
        }
        if (open) {
            query.where("i.state not in (CLOSED, REJECTED, MERGED)");
        }
        if (escalated) {
            query.where("i.marks.escalatedAt is not null");
        }
        if (extensionPending) {
            query.where("i.marks.extensionPending");
        }
        if (supervised) {
            query.where("i.marks.openOrders > 0");
        }
        if (draftPending) {
            query.where("i.marks.draftPending");
        }
        if (coHandling) {
            query.where(
                    "i.id in (select h.issueId from CoHandling h where h.departmentId = :helper and h.state = ASKED)",
                    "helper",
                    scope.department());
        }
    }

    /** Refuses what could not be asked, before an answer has begun. */
    public void check(DataScope scope) {
        byDue();
        narrow(new ListQuery<>(null, Object.class, ""), scope, null);
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
